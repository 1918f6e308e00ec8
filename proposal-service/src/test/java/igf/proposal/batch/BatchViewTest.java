package igf.proposal.batch;

import static igf.proposal.SomeProposal.EDITION;
import static igf.proposal.SomeProposal.ID;
import static igf.proposal.SomeProposal.folded;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.EntryBuilder;
import igf.proposal.SomeProposal;
import igf.proposal.balance.Candidate;
import igf.proposal.batch.BatchState.Status;
import igf.proposal.content.ContentChange;
import igf.proposal.decision.Verdict;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchViewTest {

    private static final UUID BATCH = new UUID(7, 7);

    private final BatchView view = new BatchView();

    /** After the draft, and more. */
    private Candidate candidate(Object... more) {
        var events = new ArrayList<Object>(List.of(SomeProposal.drafted()));
        events.addAll(List.of(more));
        return folded(view, events.toArray())
                .find(StoredCandidate.CANDIDATES, ID)
                .orElseThrow()
                .toCandidate(gender -> "FEMALE");
    }

    private static ProposalEvent.PersonAnswered answered(EntryState state) {
        return new ProposalEvent.PersonAnswered(
                ID,
                SomeProposal.roster().getFirst().withState(state),
                SomeProposal.submitted().notice(),
                null);
    }

    @Test
    void a_candidate_is_its_number_stage_themes_and_people() {
        var candidate = candidate(SomeProposal.submitted(), SomeProposal.screened(ScreeningOutcome.IN));
        assertThat(candidate.number()).isEqualTo(7);
        assertThat(candidate.stage()).isEqualTo(Stage.SCREENED_IN);
        assertThat(candidate.themes()).containsExactly("trust");
        assertThat(candidate.people())
                .isEqualTo(Map.of("GROUP/GOVERNMENT", 4, "REGION/AFRICAN", 4, "GENDER/FEMALE", 4));
    }

    @Test
    void a_decision_counts_in_a_check_before_it_is_announced() {
        var held = SomeProposal.held();
        var candidate = candidate(SomeProposal.submitted(), SomeProposal.screened(ScreeningOutcome.IN), held);
        assertThat(candidate.stage()).isEqualTo(Stage.ACCEPTED);
        var undone = new ProposalEvent.HeldDecisionUndone(ID, held.notice(), held.decision(), false, null);
        assertThat(candidate(SomeProposal.submitted(), SomeProposal.screened(ScreeningOutcome.IN), held, undone)
                        .stage())
                .isEqualTo(Stage.SCREENED_IN);
    }

    @Test
    void quotas_go_by_the_theme_that_holds_now_however_it_was_changed() {
        var themes = new ContentChange(Map.of(), Map.of(Field.SUBTHEMES, List.of("access", "trust")), null, List.of());
        assertThat(candidate(new ProposalEvent.FieldsChanged(ID, themes)).themes())
                .containsExactly("access", "trust");
        var revised = new ProposalEvent.Revised(
                ID, SomeProposal.submitted().notice(), ID, themes, SomeProposal.content("As it was"), List.of());
        assertThat(candidate(new ProposalEvent.FieldsChanged(ID, themes), revised)
                        .themes())
                .containsExactly("trust");
        var title = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        assertThat(candidate(new ProposalEvent.FieldsChanged(ID, title)).themes())
                .containsExactly("trust");
        assertThat(candidate(
                                new ProposalEvent.FieldsChanged(ID, themes),
                                new ProposalEvent.ContentChanged(ID, SomeProposal.content("As it was")))
                        .themes())
                .containsExactly("trust");
    }

    @Test
    void whoever_was_replaced_or_removed_or_says_no_is_in_no_balance() {
        var old = SomeProposal.roster().getFirst();
        var by = EntryBuilder.entry(new UUID(5, 9), RosterRole.SPEAKER, new UUID(4, 9))
                .stakeholderGroup(StakeholderGroup.CIVIL_SOCIETY)
                .region(Region.GRULAC)
                .attendance(Attendance.ONSITE)
                .build();
        var replaced = new ProposalEvent.PersonReplaced(
                ID, old, by, SomeProposal.submitted().notice(), null, null);
        assertThat(candidate(replaced).people())
                .containsEntry("GROUP/GOVERNMENT", 3)
                .containsEntry("GROUP/CIVIL_SOCIETY", 1);
        assertThat(candidate(new ProposalEvent.PersonRemoved(ID, old, null, null))
                        .people())
                .containsEntry("REGION/AFRICAN", 3);
        assertThat(candidate(answered(EntryState.DECLINED)).people()).containsEntry("REGION/AFRICAN", 3);
        assertThat(candidate(answered(EntryState.CONFIRMED)).people()).containsEntry("REGION/AFRICAN", 4);
    }

    @Test
    void whoever_was_invited_counts_no_longer_when_it_is_withdrawn_and_again_when_it_returns() {
        var invited = new ProposalEvent.PersonInvited(
                ID, SomeProposal.roster().getFirst().id());
        var withdrawn = candidate(SomeProposal.submitted(), invited, SomeProposal.withdrawn());
        assertThat(withdrawn.people()).containsEntry("REGION/AFRICAN", 3);
        var returned = candidate(
                SomeProposal.submitted(),
                invited,
                answered(EntryState.DECLINED),
                SomeProposal.withdrawn(),
                new ProposalEvent.Returned(ID, SomeProposal.submitted().notice()));
        assertThat(returned.people()).containsEntry("REGION/AFRICAN", 4);
        assertThat(returned.stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void what_is_to_be_screened_again_waits_for_that() {
        var in = SomeProposal.screened(ScreeningOutcome.IN);
        assertThat(candidate(
                                SomeProposal.submitted(),
                                in,
                                new ProposalEvent.ScreeningUndone(ID, in.notice(), in.screening(), null))
                        .stage())
                .isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void a_batch_is_shown_from_its_draft_to_its_last_decision() {
        var entry = new BatchEntry(ID, Verdict.of(DecisionOutcome.ACCEPTED, "good"));
        var events = List.of(
                new BatchEvent.Drafted(BATCH, EDITION, "The choice"),
                new BatchEvent.Entered(BATCH, List.of(entry)),
                new BatchEvent.Sealed(BATCH, "hash", 1),
                new BatchEvent.Unsealed(BATCH, "one more"),
                new BatchEvent.EntryRemoved(BATCH, ID),
                new BatchEvent.Sealed(BATCH, "hash", 1),
                new BatchEvent.Announced(BATCH, EDITION, "hash", 1),
                new BatchEvent.EntryDecided(BATCH, ID, null));
        var states = List.of(
                Status.DRAFT,
                Status.DRAFT,
                Status.SEALED,
                Status.DRAFT,
                Status.DRAFT,
                Status.SEALED,
                Status.ANNOUNCED,
                Status.ANNOUNCED);
        for (int n = 1; n <= events.size(); n++) {
            var found = folded(view, events.subList(0, n).toArray())
                    .find(BatchView.BATCHES, BATCH)
                    .orElseThrow();
            assertThat(found.state()).as("after %s events", n).isEqualTo(states.get(n - 1));
            assertThat(found.decided()).isEqualTo(n == events.size() ? Integer.valueOf(1) : null);
        }
    }
}
