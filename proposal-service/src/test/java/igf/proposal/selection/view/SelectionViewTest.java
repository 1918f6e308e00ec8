package igf.proposal.selection.view;

import static igf.proposal.SomeProposal.EDITION;
import static igf.proposal.SomeProposal.ID;
import static igf.proposal.SomeProposal.REVIEWER;
import static igf.proposal.SomeProposal.folded;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.selection.AppealsState;
import igf.api.vocabulary.Attendance;
import igf.platform.view.MemoryDocuments;
import igf.platform.view.PointInTime;
import igf.proposal.EntryBuilder;
import igf.proposal.SomeProposal;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.call.Phase;
import igf.proposal.call.PhaseStart;
import igf.proposal.content.ContentChange;
import igf.proposal.dossier.StoredDossier;
import igf.proposal.edition.EditionDetails;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SelectionViewTest {

    private static final UUID REVIEW = new UUID(9, 9);
    private static final UUID OTHER = new UUID(1, 2);

    private final SelectionView view = new SelectionView();

    private static ReviewEvent.Given given(int score) {
        var ballot = new Ballot(Map.of("content", score), List.of(), null, OTHER);
        return new ReviewEvent.Given(REVIEW, EDITION, ID, REVIEWER, 1, ballot, 1);
    }

    private static ReviewEvent.Recused recused() {
        return new ReviewEvent.Recused(REVIEW, EDITION, ID, REVIEWER, SomeProposal.sealed(REVIEWER, "why"), true);
    }

    private static RankingTable table(MemoryDocuments documents) {
        return RankingTable.of(
                documents.find(SelectionView.EDITIONS, EDITION).orElseThrow(), documents.all(SelectionView.ROWS));
    }

    private static RankingRow row(RankingTable table) {
        return Objects.requireNonNull(table.findRow(ID));
    }

    private static StoredDossier dossier(MemoryDocuments documents) {
        return documents.find(StoredDossier.DOSSIERS, ID).orElseThrow();
    }

    private MemoryDocuments after(Object... more) {
        var events = new ArrayList<Object>(
                List.of(SomeProposal.planned(), SomeProposal.drafted(), SomeProposal.submitted()));
        events.addAll(List.of(more));
        return folded(view, events.toArray());
    }

    @Test
    void a_draft_is_not_ranked_a_submission_is() {
        assertThat(table(folded(view, SomeProposal.planned(), SomeProposal.drafted()))
                        .ranking())
                .isEmpty();
        assertThat(table(after()).ranking()).hasSize(1);
    }

    @Test
    void a_review_counts_a_revision_replaces_it_and_a_recusal_takes_it_out() {
        assertThat(table(after(given(2), given(5))).ranking().getFirst().mean()).isEqualTo(5);
        var recused = table(after(given(2), recused()));
        assertThat(recused.ranking().getFirst().reviews()).isZero();
        assertThat(row(recused).hasRecused(REVIEWER)).isTrue();
        assertThat(dossier(after(given(2), recused())).reviews()).isEmpty();
    }

    @Test
    void a_tick_for_merging_is_counted() {
        assertThat(row(table(after(given(2)))).countMergeVotes()).isEqualTo(Map.of(OTHER.toString(), 1));
    }

    @Test
    void what_is_withdrawn_or_screened_out_is_not_ranked() {
        assertThat(table(after(SomeProposal.withdrawn())).ranking()).isEmpty();
        assertThat(table(after(SomeProposal.screened(ScreeningOutcome.OUT))).ranking())
                .isEmpty();
        assertThat(table(after(SomeProposal.screened(ScreeningOutcome.IN))).ranking())
                .hasSize(1);
    }

    @Test
    void a_decision_keeps_the_standing_that_it_was_taken_in_sight_of() {
        var table = table(after(given(4), SomeProposal.decided(), given(1)));
        var then = table.tableAt(new PointInTime.Position(row(table).decisionPosition() - 1))
                .rankOf(ID);
        assertThat(then.mean()).isEqualTo(4.0);
        assertThat(then.rank()).isEqualTo(1);
        assertThat(table.rankOf(ID).mean()).isEqualTo(1.0);
    }

    @Test
    void a_decision_that_is_not_announced_is_ranked_for_the_secretariat_and_stands_once_in_the_dossier() {
        var held = SomeProposal.held();
        var quiet = after(SomeProposal.screened(ScreeningOutcome.IN), given(4), held);
        assertThat(row(table(quiet)).stage()).isEqualTo(Stage.SCREENED_IN);
        assertThat(row(table(quiet)).secretariatStage()).isEqualTo(Stage.ACCEPTED);
        assertThat(dossier(quiet).decisions()).hasSize(1);
        var decided = SomeProposal.decided();
        var announced = new ProposalEvent.Decided(
                ID,
                decided.notice(),
                held.decision().withAnnouncement(SomeProposal.AT),
                decided.subthemes(),
                decided.content(),
                decided.roster());
        var loud = after(SomeProposal.screened(ScreeningOutcome.IN), given(4), held, announced);
        assertThat(row(table(loud)).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(row(table(loud)).decisionPosition())
                .as("the ranking that it was taken in sight of")
                .isEqualTo(row(table(quiet)).decisionPosition());
        assertThat(dossier(loud).decisions()).hasSize(1);
        var undone = new ProposalEvent.HeldDecisionUndone(ID, held.notice(), held.decision(), false, "a slip");
        var back = after(SomeProposal.screened(ScreeningOutcome.IN), given(4), held, undone);
        assertThat(row(table(back)).secretariatStage()).isEqualTo(Stage.SCREENED_IN);
        assertThat(row(table(back)).decisionPosition()).isZero();
        assertThat(dossier(back).decisions().getLast().outcome()).isEqualTo("UNDONE");
    }

    @Test
    void an_undone_decision_stays_in_the_dossier_and_its_standing_goes() {
        var documents = after(SomeProposal.decided(), SomeProposal.undone());
        assertThat(row(table(documents)).decisionPosition()).isZero();
        assertThat(dossier(documents).decisions())
                .extracting(StoredDossier.DecisionEntry::outcome)
                .containsExactly("ACCEPTED", "UNDONE");
    }

    @Test
    void an_appeal_whose_decision_was_undone_is_closed_even_if_nobody_closed_it() {
        var filed = new AppealEvent.Filed(
                OTHER,
                ID,
                SomeProposal.sealed(REVIEWER, "why"),
                SomeProposal.submitted().notice(),
                SomeProposal.AT);
        var open = dossier(after(SomeProposal.decided(), filed));
        assertThat(StoredDossier.latestAppeal(open.appeals(), open.decisions()).what())
                .isEqualTo(AppealsState.FILED);
        var undone = dossier(after(SomeProposal.decided(), filed, SomeProposal.undone()));
        assertThat(StoredDossier.latestAppeal(undone.appeals(), undone.decisions())
                        .what())
                .isEqualTo(AppealsState.CLOSED);
        var again = dossier(after(SomeProposal.decided(), SomeProposal.undone(), SomeProposal.decided(), filed));
        assertThat(StoredDossier.latestAppeal(again.appeals(), again.decisions())
                        .what())
                .isEqualTo(AppealsState.FILED);
    }

    @Test
    void a_merger_takes_it_out_and_is_told() {
        var merged = new ProposalEvent.Merged(ID, SomeProposal.submitted().notice(), OTHER);
        var documents = after(merged);
        assertThat(table(documents).ranking()).isEmpty();
        assertThat(dossier(documents).decisions().getFirst().into()).isEqualTo(OTHER);
    }

    @Test
    void closing_the_round_opens_the_ranking_to_reviewers() {
        assertThat(table(after()).isReviewOver()).isFalse();
        assertThat(table(after(new RoundEvent.Closed(EDITION, List.of()))).isReviewOver())
                .isTrue();
        assertThat(table(after(SomeProposal.reviewersNamed())).isReviewer(REVIEWER))
                .isTrue();
    }

    private static EditionEvent.PhaseBegun begun(Phase phase, int minute) {
        return new EditionEvent.PhaseBegun(EDITION, new PhaseStart(phase, SomeProposal.AT.plusSeconds(60L * minute)));
    }

    @Test
    void a_decision_alone_opens_nothing_and_the_phase_of_selecting_does() {
        assertThat(table(after(SomeProposal.screened(ScreeningOutcome.IN), SomeProposal.decided()))
                        .isReviewOver())
                .isFalse();
        assertThat(table(after(begun(Phase.REVIEWING, 1))).isReviewOver()).isFalse();
        assertThat(table(after(begun(Phase.REVIEWING, 1), begun(Phase.SELECTING, 2)))
                        .isReviewOver())
                .isTrue();
        assertThat(table(after(
                                new RoundEvent.Closed(EDITION, List.of()),
                                new RoundEvent.Reopened(EDITION, "one is late")))
                        .isReviewOver())
                .isFalse();
    }

    private static EditionDetails inPhases(List<PhaseStart> phases) {
        var d = SomeProposal.planned().details();
        return new EditionDetails(
                d.name(), d.theme(), d.city(), d.timeZone(), d.startsOn(), d.endsOn(), d.call(), phases);
    }

    @Test
    void a_plan_that_selects_later_closes_the_ranking_again() {
        var later = new PhaseStart(Phase.SELECTING, SomeProposal.AT.plusSeconds(600));
        var reviewing = new PhaseStart(Phase.REVIEWING, SomeProposal.AT.plusSeconds(60));
        var details = inPhases(List.of(reviewing, later));
        var documents = after(
                begun(Phase.REVIEWING, 1),
                begun(Phase.SELECTING, 2),
                new EditionEvent.Changed(EDITION, details, SomeProposal.RULES, 1));
        assertThat(table(documents).isReviewOver()).isFalse();
        assertThat(table(documents).tableAt(new PointInTime.Position(5)).isReviewOver())
                .isTrue();
    }

    @Test
    void whoever_was_replaced_ties_and_conflicts_no_longer_and_who_came_stands_in_the_place() {
        var old = SomeProposal.roster().getFirst();
        var by = SomeProposal.entry(9, RosterRole.SPEAKER, Attendance.ONSITE);
        var replaced = new ProposalEvent.PersonReplaced(
                ID, old, by, SomeProposal.submitted().notice(), null, null);
        assertThat(row(table(after(replaced))).roster())
                .extracting(StoredRow.ListedPerson::person)
                .hasSize(4)
                .startsWith(by.person())
                .doesNotContain(old.person());
    }

    @Test
    void titles_follow_each_field_that_is_edited_too() {
        var change = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        assertThat(row(table(after(new ProposalEvent.FieldsChanged(ID, change))))
                        .title())
                .isEqualTo("Webs");
        var notice = SomeProposal.submitted().notice();
        var content = SomeProposal.content("Put right");
        assertThat(row(table(after(new ProposalEvent.Revised(ID, notice, ID, change, content, List.of()))))
                        .title())
                .isEqualTo("Put right");
    }

    @Test
    void an_undone_screening_is_ranked_as_before_and_told() {
        var in = SomeProposal.screened(ScreeningOutcome.IN);
        var undone = new ProposalEvent.ScreeningUndone(ID, in.notice(), in.screening(), "too early");
        var documents = after(in, undone);
        assertThat(row(table(documents)).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(dossier(documents).screenings())
                .extracting(StoredDossier.Screening::outcome)
                .containsExactly("IN", "UNDONE");
    }

    @Test
    void who_was_asked_and_why_is_in_the_dossier() {
        var assigned = new RoundEvent.Assigned(
                EDITION,
                ID,
                List.of(new Assignment(REVIEWER, List.of("trust"), false, 3, true)),
                List.of(),
                1,
                List.of(),
                List.of());
        var handed = Objects.requireNonNull(dossier(after(assigned)).handedOut());
        assertThat(handed.missing()).isEqualTo(1);
        assertThat(handed.assignments().getFirst().loadBefore()).isEqualTo(3);
        assertThat(handed.assignments().getFirst().newGroup()).isTrue();
    }

    @Test
    void titles_follow_what_is_edited_and_rules_what_is_changed() {
        var changed = new EditionEvent.Changed(
                EDITION, SomeProposal.planned().details(), SomeProposal.RULES.withVersion(2), null);
        var documents = after(new ProposalEvent.ContentChanged(ID, SomeProposal.content("Webs")), changed);
        assertThat(row(table(documents)).title()).isEqualTo("Webs");
        assertThat(table(documents).rulesVersion()).isEqualTo(2);
    }

    @Test
    void each_moment_has_the_ranking_that_was_live_then() {
        var events = List.of(
                SomeProposal.planned(),
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                given(2),
                new ProposalEvent.ContentChanged(ID, SomeProposal.content("Webs")),
                given(5),
                SomeProposal.decided(),
                recused(),
                SomeProposal.undone(),
                SomeProposal.withdrawn());
        var last = table(folded(view, events.toArray()));
        for (int n = 1; n <= events.size(); n++) {
            var live = table(folded(view, events.subList(0, n).toArray()));
            for (var moment :
                    List.of(new PointInTime.Position(n), new PointInTime.Time(SomeProposal.AT.plusSeconds(n - 1)))) {
                var then = last.tableAt(moment);
                assertThat(then.ranking()).as("after %s events", n).isEqualTo(live.ranking());
                assertThat(then.isReviewOver()).isEqualTo(live.isReviewOver());
                if (n > 2) {
                    assertThat(row(then).stage()).isEqualTo(row(live).stage());
                    assertThat(row(then).title()).isEqualTo(row(live).title());
                }
            }
        }
    }

    @Test
    void who_leads_is_new_and_from_where_is_told_to_the_ranking() {
        var lead = EntryBuilder.entry(new UUID(5, 9), RosterRole.ORGANIZER, new UUID(4, 9))
                .affiliation("House")
                .country("Kenya")
                .firstTime(true)
                .build();
        var entrant = table(after(new ProposalEvent.PersonListed(ID, lead)))
                .ranking()
                .getFirst()
                .entrant();
        assertThat(entrant.firstTime()).isTrue();
        assertThat(entrant.developingLead()).isTrue();
        assertThat(table(after()).ranking().getFirst().entrant().firstTime()).isNull();
    }
}
