package igf.acceptance.workshop;

import static igf.acceptance.workshop.Story.ORGANIZER;
import static igf.acceptance.workshop.Story.SECRETARIAT;
import static igf.api.invitation.Answer.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import igf.api.availability.AvailabilityBody;
import igf.api.availability.OnlineHoursBody;
import igf.api.availability.UnavailableBody;
import igf.api.decision.DecisionBody;
import igf.api.decision.DecisionOutcome;
import igf.api.decision.DecisionScreeningBody;
import igf.api.invitation.InvitationAnswerBody;
import igf.api.proposal.ProposalShown;
import igf.api.proposal.Stage;
import igf.api.review.AssignedProposal;
import igf.api.review.AssignedRow;
import igf.api.review.Criterion;
import igf.api.review.OwnReview;
import igf.api.review.ReviewBody;
import igf.api.roster.RosterEntryShown;
import igf.api.roster.RosterRole;
import igf.api.round.AssignmentBody;
import igf.api.round.HandedOut;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.client.ProblemException;
import igf.client.operation.DemoApi;
import igf.client.proposal.Dossier;
import igf.client.proposal.EditionApi;
import igf.client.proposal.InvitationApi;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.ReviewApi;
import igf.client.proposal.SelectionApi;
import igf.lab.Response;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;

/**
 * Steps 4 to 8: speakers confirm, the secretariat screens, the MAG reviews blind, one proposal is chosen with a reason.
 */
final class SelectionSteps {
    private static final Pattern LINK = Pattern.compile("/invitations/([A-Za-z0-9_-]{20,})");
    private static final String REASON = "Rare experience, told by those who had it";

    private final Story story;

    SelectionSteps(Story story) {
        this.story = story;
    }

    void speakersConfirm() {
        List<RosterEntryShown> speakers = Story.roster(
                        story.read(story.pasted()).body())
                .stream()
                .filter(entry -> entry.role() == RosterRole.SPEAKER)
                .toList();
        assertThat(speakers).hasSize(3);
        var away = new AvailabilityBody(
                "Africa/Nairobi",
                List.of(new UnavailableBody(
                        LocalDateTime.parse("2031-01-03T09:00"), LocalDateTime.parse("2031-01-03T12:00"))),
                new OnlineHoursBody(LocalTime.parse("20:00"), LocalTime.parse("02:00")));
        for (RosterEntryShown speaker : speakers) {
            String token = tokenMailedTo(Objects.requireNonNull(speaker.email()));
            Response page = story.callers.raw().get(null, "/invitations/" + token, "Accept", "text/html");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains(story.proposals.get(story.pasted()));
            assertThat(stateOf(speaker)).as("looking is not answering").isNotEqualTo("CONFIRMED");

            story.callers
                    .nobody(InvitationApi.class)
                    .answer(token, new InvitationAnswerBody(CONFIRM, Attendance.ONSITE));
            InvitationApi invitations = story.callers.nobody(InvitationApi.class);
            assertThat(invitations.stateAvailability(token, away)).isEqualTo(invitations.availability(token));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(speakers)
                        .allSatisfy(speaker -> assertThat(stateOf(speaker)).isEqualTo("CONFIRMED")));
        assertThatThrownBy(() -> story.callers
                        .nobody(InvitationApi.class)
                        .answer("x".repeat(43), new InvitationAnswerBody(CONFIRM, Attendance.ONSITE)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        unknown -> assertThat(unknown.status()).isEqualTo(404));
    }

    private String tokenMailedTo(String email) {
        DemoApi mailbox = story.callers.as(SECRETARIAT, DemoApi.class);
        List<String> tokens = new ArrayList<>();
        await("a mail to " + email).atMost(Duration.ofMinutes(1)).until(() -> {
            for (DemoApi.Mail mail : mailbox.mails(email).items()) {
                Matcher link = LINK.matcher(Objects.requireNonNullElse(mail.text(), ""));
                while (link.find()) {
                    tokens.add(link.group(1));
                }
            }
            return !tokens.isEmpty();
        });
        return tokens.getFirst();
    }

    private String stateOf(RosterEntryShown entry) {
        return Story.roster(story.read(story.pasted()).body()).stream()
                .filter(now -> now.id().equals(entry.id()))
                .map(now -> Objects.toString(now.state()))
                .findFirst()
                .orElseThrow();
    }

    void secretariatScreens() {
        SelectionApi selection = story.callers.as(SECRETARIAT, SelectionApi.class);
        for (String proposal : story.proposals.keySet()) {
            SelectionApi.Screening screening = selection.readScreening(proposal);
            assertThat(screening.outcome()).isNull();
            assertThat(screening.criteria())
                    .extracting(SelectionApi.Criterion::rule)
                    .containsExactly("COMPLETE", "NO_MAG_MEMBER", "ENOUGH_SPEAKERS", "ONSITE_PEOPLE", "REPORTS_FILED");
            assertThat(screening.criteria())
                    .allSatisfy(criterion -> assertThat(criterion.met()).isTrue())
                    .allSatisfy(criterion -> assertThat(criterion.evidence()).isNotBlank());
            ProposalShown screened =
                    selection.screen(proposal, new DecisionScreeningBody(ScreeningOutcome.IN, "Nothing is against it"));
            assertThat(screened.screening())
                    .extracting(ProposalShown.Screening::outcome)
                    .isEqualTo(ScreeningOutcome.IN);
            assertThat(selection.readScreening(proposal).outcome()).isEqualTo("IN");
        }
    }

    void magReviewsBlind() {
        HandedOut handedOut =
                story.callers.as(SECRETARIAT, SelectionApi.class).assign(story.edition, new AssignmentBody(3, 7L));
        assertThat(handedOut.items())
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.reviewers()).hasSize(3));
        List<String> identities = identities();
        for (String member : Story.MAG) {
            ReviewApi reviews = story.callers.as(member, ReviewApi.class);
            List<AssignedRow> assigned = reviews.assigned(story.edition, null).items();
            assertThat(assigned)
                    .extracting(row -> row.proposalId().toString())
                    .containsExactlyInAnyOrderElementsOf(story.proposals.keySet());
            for (String path : paths(assigned)) {
                Response seen = story.callers.raw().get(member, path);
                assertThat(seen.status()).isEqualTo(200);
                assertThat(identities)
                        .allSatisfy(identity -> assertThat(seen.body()).as(path).doesNotContainIgnoringCase(identity));
            }
            for (AssignedRow proposal : assigned) {
                String id = proposal.proposalId().toString();
                Map<String, Integer> scores = scores(member, id);
                reviews.review(
                        id,
                        new ReviewBody(
                                new HashMap<String, @Nullable Integer>(scores), List.of(), "Of use", null, null, null));
                AssignedProposal blind = reviews.read(id);
                assertThat(blind.counts().people()).isPositive();
                assertThat(blind.review()).isEqualTo(new OwnReview(scores, List.of(), null, "Of use", 1, List.of()));
                story.reviews.computeIfAbsent(id, missing -> new ArrayList<>()).add(scores);
            }
            assertThatThrownBy(() -> story.callers.as(member, ProposalApi.class).read(story.pasted()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    private List<String> paths(List<AssignedRow> assigned) {
        List<String> paths = new ArrayList<>(List.of("/api/v1/reviews/assigned?edition=" + story.edition));
        assigned.forEach(proposal -> paths.add("/api/v1/reviews/assigned/" + proposal.proposalId()));
        return paths;
    }

    /** Returns all parts of names, e-mail addresses and organizations on the rosters. */
    private List<String> identities() {
        TreeSet<String> all = new TreeSet<>();
        for (String proposal : story.proposals.keySet()) {
            for (RosterEntryShown entry : Story.roster(story.read(proposal).body())) {
                all.addAll(List.of(Objects.requireNonNull(entry.name()).split(" ")));
                all.add(Objects.requireNonNull(entry.email()));
                if (entry.affiliation() != null) {
                    all.add(entry.affiliation());
                }
            }
        }
        assertThat(all).contains("Vantongeren", "organizer-2@example.org", "Harbour Lights Institute");
        return List.copyOf(all);
    }

    /** Returns different scores for each, so that the mean of another proposal or of fewer reviews would be noticed. */
    private Map<String, Integer> scores(String member, String proposal) {
        List<Criterion> criteria = story.callers
                .nobody(EditionApi.class)
                .read(story.edition)
                .rules()
                .criteria();
        int place = List.copyOf(story.proposals.keySet()).indexOf(proposal);
        int strictness = Story.MAG.indexOf(member);
        Map<String, Integer> scores = new HashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            scores.put(criteria.get(i).id(), Math.clamp(5 - place - (i + strictness) % 3 / 2, 1, 5));
        }
        return scores;
    }

    void rankingShowsFigures() {
        Map<String, Double> weights = new HashMap<>();
        story.callers
                .nobody(EditionApi.class)
                .read(story.edition)
                .rules()
                .criteria()
                .forEach(criterion -> weights.put(criterion.id(), criterion.weight()));

        List<SelectionApi.RankingRow> ranking = story.callers
                .as(SECRETARIAT, SelectionApi.class)
                .ranking(story.edition)
                .items();

        assertThat(ranking).extracting(SelectionApi.RankingRow::id).containsExactlyElementsOf(story.proposals.keySet());
        assertThat(ranking).extracting(SelectionApi.RankingRow::rank).containsExactly(1, 2, 3, 4);
        for (SelectionApi.RankingRow row : ranking) {
            double[] means = Objects.requireNonNull(story.reviews.get(row.id())).stream()
                    .mapToDouble(review -> Figures.weighted(review, weights))
                    .toArray();
            assertThat(row.reviews()).isEqualTo(3);
            assertThat(row.mean()).isCloseTo(Figures.mean(means), within(0.005));
            assertThat(row.standardDeviation()).isCloseTo(Figures.deviation(means), within(0.005));
        }
    }

    void acceptedForReason() {
        SelectionApi selection = story.callers.as(SECRETARIAT, SelectionApi.class);
        for (int i = 0; i < 3; i++) {
            ProposalShown decided =
                    selection.decide(story.proposal(i), DecisionBody.of(DecisionOutcome.ACCEPTED, REASON));
            assertThat(decided.decision())
                    .extracting(ProposalShown.Decision::reason)
                    .isEqualTo(REASON);
        }
        selection.decide(
                story.proposal(3), DecisionBody.of(DecisionOutcome.DECLINED, "Said by another proposal already"));

        assertThat(story.read(story.pasted()).body().state()).isEqualTo(Stage.ACCEPTED);
        assertThat(story.read(story.proposal(3)).body().state()).isEqualTo(Stage.DECLINED);
        assertThat(selection.readSignedDossier(story.pasted()))
                .contains(REASON, "ACCEPTED", "policy-question", "COMPLETE", "rulesVersion");
        explains(selection.readDossier(story.pasted()));
        assertThat(story.callers
                        .raw()
                        .get(ORGANIZER, "/api/v1/proposals/" + story.pasted() + "/dossier")
                        .status())
                .isEqualTo(403);
    }

    private static void explains(Dossier dossier) {
        assertThat(dossier.form()).isEqualTo("igf-dossier-1");
        assertThat(dossier.screening())
                .extracting(Dossier.Screening::criteria, InstanceOfAssertFactories.list(Dossier.Criterion.class))
                .extracting(Dossier.Criterion::rule)
                .contains("COMPLETE");
        assertThat(dossier.reviews())
                .hasSize(3)
                .allSatisfy(review -> assertThat(review.scores()).hasSize(6));
        assertThat(dossier.result().as()).isEqualTo("AT_DECISION");
        assertThat(dossier.result().of()).isEqualTo(4);
        assertThat(dossier.ranking().ballots()).hasSize(3);
        assertThat(dossier.ranking().field()).hasSize(4);
        assertThat(dossier.decisions())
                .singleElement()
                .satisfies(decided -> assertThat(decided.reason()).isEqualTo(REASON));
        assertThat(dossier.remarks()).extracting(Dossier.Remark::text).containsOnly("Of use");
    }
}
