package igf.acceptance.demo;

import static igf.acceptance.demo.DemoClients.ORGANIZER;
import static igf.acceptance.demo.DemoClients.SECRETARIAT;

import igf.api.decision.DecisionBody;
import igf.api.decision.DecisionOutcome;
import igf.api.decision.DecisionScreeningBody;
import igf.api.proposal.ContentBody;
import igf.api.review.AssignedRow;
import igf.api.review.Criterion;
import igf.api.review.ReviewBody;
import igf.api.round.AssignmentBody;
import igf.api.screening.ScreeningOutcome;
import igf.client.Versioned;
import igf.client.proposal.Edition;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.SelectionApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates the edition of the next year, with tasks for every user of the demo. */
final class NextEdition {
    private static final int SUBMITTED = 16;
    private static final int SCREENED = 10;
    private static final int ACCEPTED = 3;
    private static final int DRAFTS = 2;
    private static final int MAG_MEMBERS = 5;
    private static final int REVIEWS_PER_PROPOSAL = 2;
    private static final int FIRST_TOPIC = 40;
    private static final List<String> ORGANIZERS = List.of(ORGANIZER, "organizer-2");

    private final DemoClients clients;
    private final Progress progress;
    private final String slug;
    private final Edition edition;

    NextEdition(DemoClients clients, Progress progress, String slug, Edition edition) {
        this.clients = clients;
        this.progress = progress;
        this.slug = slug;
        this.edition = edition;
    }

    void fill() {
        progress.part("next year", SUBMITTED + DRAFTS + SCREENED);
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < SUBMITTED; i++) {
            ProposalApi api = clients.clientOf(ORGANIZERS.get(i % ORGANIZERS.size()), ProposalApi.class);
            String id = draft(api, completeDraft(i));
            api.submit(id);
            submitted.add(id);
            progress.step();
        }
        for (int i = 0; i < DRAFTS; i++) {
            draft(
                    clients.clientOf(ORGANIZERS.get(i % ORGANIZERS.size()), ProposalApi.class),
                    incompleteDraft(SUBMITTED + i));
            progress.step();
        }
        SelectionApi selection = clients.clientOf(SECRETARIAT, SelectionApi.class);
        for (String proposal : submitted.subList(0, SCREENED)) {
            selection.screen(
                    proposal, new DecisionScreeningBody(ScreeningOutcome.IN, "Complete, by the rules of the call"));
            progress.step();
        }
        selection.assign(slug, new AssignmentBody(REVIEWS_PER_PROPOSAL, 2L));
        for (int member = 1; member <= MAG_MEMBERS; member++) {
            reviewSome("mag-" + member);
        }
        for (int i = 0; i < ACCEPTED; i++) {
            selection.decide(submitted.get(i), DecisionBody.of(DecisionOutcome.ACCEPTED, "Wanted before the others"));
        }
        new ForumDays(clients, progress, slug, edition, DemoSize.DEMO).createRooms();
    }

    private String draft(ProposalApi api, ContentBody draft) {
        return Versioned.of(api.draft(slug, draft)).body().id().toString();
    }

    private ContentBody completeDraft(int number) {
        return SampleProposals.draft(FIRST_TOPIC + number, edition.rules().subthemes());
    }

    /** Drafts a proposal with a title and people only. */
    private ContentBody incompleteDraft(int number) {
        ContentBody complete = completeDraft(number);
        return ContentBody.of(
                complete.title(),
                complete.subthemes(),
                complete.format(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Objects.requireNonNull(complete.roster()).subList(0, 2));
    }

    /** Reviews half of the assigned proposals. */
    private void reviewSome(String member) {
        ReviewApi reviews = clients.clientOf(member, ReviewApi.class);
        List<AssignedRow> assigned = reviews.assigned(slug, 200).items();
        for (int i = 0; i < assigned.size() / 2; i++) {
            AssignedRow row = assigned.get(i);
            Map<String, @Nullable Integer> scores = new HashMap<>();
            for (Criterion criterion : row.criteria()) {
                scores.put(criterion.id(), 2 + Math.floorMod((row.title() + criterion.id()).hashCode(), 4));
            }
            reviews.review(
                    row.proposalId().toString(),
                    new ReviewBody(scores, List.of(), "I would come for the cases.", null, null, null));
        }
    }
}
