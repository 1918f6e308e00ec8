package igf.acceptance.demo;

import static igf.acceptance.demo.Callers.ORGANIZER;
import static igf.acceptance.demo.Callers.SECRETARIAT;

import igf.client.Versioned;
import igf.client.proposal.Edition;
import igf.client.proposal.Proposal;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.SelectionApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Creates the edition of the next year, with something to do for every user of the demo. */
final class NextYear {
    private static final int SUBMITTED = 16;
    private static final int SCREENED = 10;
    private static final int ACCEPTED = 3;
    private static final int DRAFTS = 2;
    private static final int MAG = 5;
    private static final int REVIEWS = 2;
    private static final int FIRST_TOPIC = 40;
    private static final List<String> ORGANIZERS = List.of(ORGANIZER, "organizer-2");

    private final Callers callers;
    private final Progress progress;
    private final String slug;
    private final Edition edition;

    NextYear(Callers callers, Progress progress, String slug, Edition edition) {
        this.callers = callers;
        this.progress = progress;
        this.slug = slug;
        this.edition = edition;
    }

    void begin() {
        progress.part("next year", SUBMITTED + DRAFTS + SCREENED);
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < SUBMITTED; i++) {
            ProposalApi api = callers.as(ORGANIZERS.get(i % ORGANIZERS.size()), ProposalApi.class);
            String id = draft(api, whole(i));
            api.submit(id);
            submitted.add(id);
            progress.step();
        }
        for (int i = 0; i < DRAFTS; i++) {
            draft(callers.as(ORGANIZERS.get(i % ORGANIZERS.size()), ProposalApi.class), begun(SUBMITTED + i));
            progress.step();
        }
        SelectionApi selection = callers.as(SECRETARIAT, SelectionApi.class);
        for (String proposal : submitted.subList(0, SCREENED)) {
            selection.screen(proposal, new SelectionApi.Screen("IN", "Complete, by the rules of the call"));
            progress.step();
        }
        selection.assign(slug, new SelectionApi.Assign(REVIEWS, 2));
        for (int member = 1; member <= MAG; member++) {
            reviewSome("mag-" + member);
        }
        for (int i = 0; i < ACCEPTED; i++) {
            selection.decide(submitted.get(i), SelectionApi.Decision.of("ACCEPTED", "Wanted before the others"));
        }
        new Days(callers, progress, slug, edition, Size.DEMO).venue();
    }

    private String draft(ProposalApi api, Proposal.Draft draft) {
        return Versioned.of(api.draft(slug, draft)).body().id();
    }

    private Proposal.Draft whole(int number) {
        return Topic.draft(FIRST_TOPIC + number, edition.rules().subthemes());
    }

    /** Drafts a proposal with a title and people only. */
    private Proposal.Draft begun(int number) {
        Proposal.Draft whole = whole(number);
        return new Proposal.Draft(
                whole.title(),
                whole.subthemes(),
                whole.format(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Objects.requireNonNull(whole.roster()).subList(0, 2));
    }

    /** Reviews half of the assigned proposals. */
    private void reviewSome(String member) {
        ReviewApi reviews = callers.as(member, ReviewApi.class);
        List<ReviewApi.Assigned> assigned = reviews.assigned(slug, 200).items();
        for (int i = 0; i < assigned.size() / 2; i++) {
            ReviewApi.Assigned one = assigned.get(i);
            Map<String, Integer> scores = new HashMap<>();
            for (Edition.Criterion criterion : one.criteria()) {
                scores.put(criterion.id(), 2 + Math.floorMod((one.title() + criterion.id()).hashCode(), 4));
            }
            reviews.review(
                    one.proposalId(),
                    new ReviewApi.Review(scores, List.of(), "I would come for the cases.", null, null));
        }
    }
}
