package igf.acceptance.demo;

import static igf.acceptance.demo.DemoClients.ORGANIZER;
import static igf.acceptance.demo.DemoClients.SECRETARIAT;

import igf.api.decision.DecisionBody;
import igf.api.decision.DecisionOutcome;
import igf.api.decision.DecisionScreeningBody;
import igf.api.review.AssignedRow;
import igf.api.review.Criterion;
import igf.api.review.ReviewBody;
import igf.api.round.AssignmentBody;
import igf.api.screening.ScreeningOutcome;
import igf.client.ProblemException;
import igf.client.Versioned;
import igf.client.proposal.Edition;
import igf.client.proposal.EditionApi;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.Reviewer;
import igf.client.proposal.SelectionApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs an edition from its call to the selection; {@link ForumDays} runs the rest. */
final class DemoForum {
    private static final int MAG_MEMBERS = 5;
    private static final int REVIEWS_PER_PROPOSAL = 3;
    private static final int NOT_FOUND = 404;

    private final DemoClients clients;
    private final Progress progress;
    private final DemoSize size;

    DemoForum(DemoClients clients, Progress progress, DemoSize size) {
        this.clients = clients;
        this.progress = progress;
        this.size = size;
    }

    /** @return the new edition's slug */
    String fill() {
        progress.part("edition", 2);
        String slug = freeSlug();
        Edition edition = createEdition(slug, "Demo Forum " + slug.substring(slug.indexOf('-') + 1), 60);
        List<String> proposals = propose(slug, edition);
        screen(proposals);
        review(slug, edition);
        decide(slug);
        new ForumDays(clients, progress, slug, edition, size).play();
        String next = slug + "-next";
        new NextEdition(clients, progress, next, createEdition(next, edition.name() + ", a year later", 425)).fill();
        return slug;
    }

    /** Returns a new slug, so that the demo can be filled several times. */
    private String freeSlug() {
        for (int number = 1; ; number++) {
            try {
                clients.clientOf(SECRETARIAT, EditionApi.class).read(size.slug() + "-" + number);
            } catch (ProblemException missing) {
                if (missing.status() == NOT_FOUND) {
                    return size.slug() + "-" + number;
                }
                throw missing;
            }
        }
    }

    private Edition createEdition(String slug, String name, int daysAhead) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(daysAhead);
        EditionApi editions = clients.clientOf(SECRETARIAT, EditionApi.class);
        editions.putEdition(
                slug,
                new Edition.EditionRequest(
                        name,
                        "What keeps us connected",
                        "Lakemouth",
                        "Africa/Addis_Ababa",
                        first,
                        first.plusDays(size.days() - 1),
                        new Edition.Call(now.minus(20, ChronoUnit.DAYS), now.plus(10, ChronoUnit.DAYS), null),
                        "igf-2022"));
        progress.step();
        List<Reviewer> members = new ArrayList<>();
        for (int i = 1; i <= MAG_MEMBERS; i++) {
            SamplePerson person = SamplePerson.numbered(250 + i);
            members.add(new Reviewer(
                    "mag-%d@example.org".formatted(i),
                    person.name(),
                    "Council of " + person.affiliation(),
                    person.stakeholderGroup(),
                    person.region(),
                    List.of()));
        }
        editions.putReviewers(slug, new Reviewer.ReviewerList(members));
        progress.step();
        return editions.read(slug);
    }

    private List<String> propose(String slug, Edition edition) {
        progress.part("proposals", size.proposals());
        ProposalApi api = clients.clientOf(ORGANIZER, ProposalApi.class);
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < size.proposals(); i++) {
            String id = Versioned.of(api.draft(
                            slug, SampleProposals.draft(i, edition.rules().subthemes())))
                    .body()
                    .id()
                    .toString();
            api.submit(id);
            submitted.add(id);
            progress.step();
        }
        return submitted;
    }

    private void screen(List<String> proposals) {
        progress.part("screening", proposals.size());
        for (String proposal : proposals) {
            clients.clientOf(SECRETARIAT, SelectionApi.class)
                    .screen(
                            proposal,
                            new DecisionScreeningBody(ScreeningOutcome.IN, "Complete, by the rules of the call"));
            progress.step();
        }
    }

    private void review(String slug, Edition edition) {
        progress.part("reviews", size.proposals() * REVIEWS_PER_PROPOSAL);
        clients.clientOf(SECRETARIAT, SelectionApi.class).assign(slug, new AssignmentBody(REVIEWS_PER_PROPOSAL, 1L));
        for (int member = 1; member <= MAG_MEMBERS; member++) {
            ReviewApi reviews = clients.clientOf("mag-" + member, ReviewApi.class);
            for (AssignedRow assigned : reviews.assigned(slug, 1000).items()) {
                Map<String, @Nullable Integer> scores = new HashMap<>();
                for (Criterion criterion : assigned.criteria()) {
                    int likes = Math.floorMod((assigned.title() + criterion.id()).hashCode(), 3);
                    scores.put(criterion.id(), Math.clamp(2 + likes + (member + assigned.number()) % 2, 1, 5));
                }
                reviews.review(
                        assigned.proposalId().toString(),
                        new ReviewBody(scores, List.of(), "The cases are what I would come for.", null, null, null));
                progress.step();
            }
        }
    }

    private void decide(String slug) {
        progress.part("decisions", size.proposals());
        SelectionApi selection = clients.clientOf(SECRETARIAT, SelectionApi.class);
        int place = 0;
        for (SelectionApi.RankingRow ranked : selection.ranking(slug).items()) {
            DecisionOutcome outcome = place < size.accepted()
                    ? DecisionOutcome.ACCEPTED
                    : place < size.accepted() + size.reserve() ? DecisionOutcome.RESERVE : DecisionOutcome.DECLINED;
            selection.decide(ranked.id(), DecisionBody.of(outcome, "Rank %d of the ranking".formatted(++place)));
            progress.step();
        }
    }
}
