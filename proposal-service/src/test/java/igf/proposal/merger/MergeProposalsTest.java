package igf.proposal.merger;

import static igf.proposal.SmallEdition.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.proposal.SmallEdition;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Verdict;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.ChangeRoster;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeProposalsTest {

    private final SmallEdition edition = new SmallEdition();
    private final UUID from = edition.screenedIn(1, entry(1, RosterRole.ORGANIZER, 1));
    private final UUID into = edition.screenedIn(2, entry(2, RosterRole.ORGANIZER, 2));
    private final MergeProposals merging = new MergeProposals(edition.service, proposal -> null);

    @AfterEach
    void close() {
        edition.close();
    }

    private Side side(UUID proposal) {
        var notice = new PublicSummary(SmallEdition.EDITION, 1, "Nets", new Owner("o", null, null), List.of());
        return new Side(proposal, notice, "hash " + proposal, new PersonalValue(new UUID(4, 1), "c2VhbGVk"));
    }

    private void agree() {
        edition.service.send(new MergerCommand.Propose(
                MergerId.of(from),
                side(from),
                side(into),
                "alike",
                edition.service.now().plus(Duration.ofDays(1))));
        edition.service.send(new MergerCommand.Answer(MergerId.of(from), Set.of(Side.Which.values()), true));
    }

    private MergerState merger() {
        return new MergerReader(edition.service).get(from);
    }

    private Stage stage(UUID proposal) {
        return edition.look(proposal).state().stage();
    }

    @Test
    void what_was_agreed_is_merged_once_and_the_people_are_offered() {
        agree();
        merging.merge(from, into);
        merging.merge(from, into);
        assertThat(stage(from)).isEqualTo(Stage.MERGED);
        assertThat(merger().status()).isEqualTo(MergerState.Status.MERGED);
        assertThat(merger().offered()).hasSize(1);
        assertThat(edition.service.events(ProposalEvent.Merged.class)).hasSize(1);
    }

    @Test
    void what_can_take_nothing_in_any_more_ends_the_merger() {
        agree();
        edition.service.send(new ProposalCommand.Withdraw(into, null, null));
        merging.merge(from, into);
        assertThat(stage(from)).isEqualTo(Stage.SCREENED_IN);
        assertThat(merger().status().isOver()).isTrue();
    }

    /** Both sides agreed before it began, and the merger comes after. */
    @Test
    void what_has_begun_goes_into_no_other_and_the_merger_ends() {
        edition.service.send(new ProposalCommand.Decide(
                from, Verdict.of(DecisionOutcome.ACCEPTED, "why"), SmallEdition.rules(), null));
        agree();
        var begun = edition.service.now();
        new MergeProposals(edition.service, proposal -> begun).merge(from, into);
        assertThat(stage(from)).isEqualTo(Stage.ACCEPTED);
        assertThat(merger().status().isOver()).isTrue();
    }

    @Test
    void what_is_merged_no_longer_has_its_decision_again_and_time_for_its_conditions() {
        var due = edition.service.now().plus(Duration.ofDays(7));
        var verdict = new Verdict(
                DecisionOutcome.ACCEPTED_WITH_CONDITIONS, "why", List.of("Say more"), due, List.of(), null, null);
        edition.service.send(new ProposalCommand.Decide(from, verdict, SmallEdition.rules(), null));
        agree();
        merging.merge(from, into);
        edition.service.forward(Duration.ofDays(20));
        edition.service.send(new MergerCommand.Undo(MergerId.of(from), null));
        merging.undo(edition.service.events(MergerEvent.Undone.class).toList().getLast());
        assertThat(stage(from)).isEqualTo(Stage.ACCEPTED_WITH_CONDITIONS);
        assertThat(dueAt()).isEqualTo(edition.service.now().plus(Duration.ofDays(7)));
    }

    @Test
    void what_got_its_place_by_a_merger_waits_in_reserve_again_when_the_merger_is_undone() {
        decide(from, Verdict.of(DecisionOutcome.ACCEPTED, "why"), null);
        decide(into, new Verdict(DecisionOutcome.RESERVE, "later", List.of(), null, List.of(), null, 3), null);
        agree();
        merging.merge(from, into);
        decide(into, Verdict.of(DecisionOutcome.ACCEPTED, "its place"), Cause.promotion(from));
        edition.service.send(new MergerCommand.Undo(MergerId.of(from), null));
        var undone = edition.service.events(MergerEvent.Undone.class).toList().getLast();
        merging.undo(undone);
        merging.undo(undone);
        assertThat(stage(from)).isEqualTo(Stage.ACCEPTED);
        var waiting = edition.look(into).state();
        assertThat(waiting.stage()).isEqualTo(Stage.RESERVE);
        assertThat(Objects.requireNonNull(waiting.decision()).place()).isEqualTo(3);
        assertThat(edition.service.events(ProposalEvent.DecisionUndone.class)).hasSize(1);
    }

    /** The edge asks for a reason; what begins between that and the undoing stays. */
    @Test
    void a_session_that_has_begun_is_taken_back_by_an_undone_merger_only_with_a_reason() {
        for (var reason : Arrays.asList(null, " ")) {
            promoteByMerger(null);
            undo(reason, edition.service.now());
            assertThat(stage(into)).isEqualTo(Stage.ACCEPTED);
            assertThat(stage(from)).isEqualTo(Stage.ACCEPTED);
            edition.service.send(new ProposalCommand.UndoDecision(from, "again", false, null));
            edition.service.send(new ProposalCommand.UndoDecision(into, "again", false, null));
        }
        promoteByMerger(null);
        undo("Nobody came", edition.service.now());
        assertThat(stage(into)).isEqualTo(Stage.RESERVE);
    }

    @Test
    void what_has_not_begun_goes_without_a_reason() {
        promoteByMerger(null);
        undo(null, edition.service.now().plusSeconds(1));
        assertThat(stage(into)).isEqualTo(Stage.RESERVE);
    }

    private void promoteByMerger(@Nullable Boolean announceReserve) {
        decide(from, Verdict.of(DecisionOutcome.ACCEPTED, "why"), null);
        var reserve = new Verdict(DecisionOutcome.RESERVE, "later", List.of(), null, List.of(), null, 3);
        edition.service.send(new ProposalCommand.Decide(
                into, reserve, SmallEdition.rules(), null, announceReserve == null || announceReserve));
        agree();
        merging.merge(from, into);
        decide(into, Verdict.of(DecisionOutcome.ACCEPTED, "its place"), Cause.promotion(from));
    }

    private void undo(@Nullable String reason, @Nullable Instant start) {
        edition.service.send(new MergerCommand.Undo(MergerId.of(from), reason));
        var undone = edition.service.events(MergerEvent.Undone.class).toList().getLast();
        new MergeProposals(edition.service, proposal -> start).undo(undone);
    }

    @Test
    void a_reserve_that_was_not_announced_is_that_again_when_the_merger_is_undone() {
        promoteByMerger(false);
        assertThat(edition.look(into).state().secretariatStage()).isEqualTo(Stage.ACCEPTED);
        assertThat(stage(into)).isEqualTo(Stage.SCREENED_IN);
        undo(null, null);
        var waiting = edition.look(into).state();
        assertThat(waiting.stage()).isEqualTo(Stage.SCREENED_IN);
        assertThat(waiting.secretariatStage()).isEqualTo(Stage.RESERVE);
        assertThat(Objects.requireNonNull(waiting.secretariatDecision()).place())
                .isEqualTo(3);
        assertThat(stage(from)).isEqualTo(Stage.ACCEPTED);
        assertThat(edition.service.events(ProposalEvent.Decided.class).filter(e -> e.id().equals(into)))
                .isEmpty();
    }

    @Test
    void a_reserve_that_was_announced_after_the_merger_is_announced_when_it_is_undone() {
        promoteByMerger(false);
        edition.service.send(new ProposalCommand.Announce(into, SmallEdition.rules()));
        undo(null, null);
        assertThat(stage(into)).isEqualTo(Stage.RESERVE);
    }

    private void decide(UUID proposal, Verdict verdict, @Nullable Cause cause) {
        edition.service.send(new ProposalCommand.Decide(proposal, verdict, SmallEdition.rules(), cause));
    }

    @Test
    void whoever_is_taken_over_is_listed_once_and_counts_for_limits_where_they_are_proven() {
        edition.service.actAs(SmallEdition.person(1));
        new ChangeRoster(edition.service, Set::of).list(into, entry(9, RosterRole.SPEAKER, 9));
        agree();
        merging.merge(from, into);
        var take = new TakeOverPerson(edition.service, Set::of);
        var offered = merger().offered().getFirst();
        assertThatThrownBy(() -> take.takeOver(from, offered.id())).hasMessageContaining("PROPOSALS_PER_PERSON");
        assertThat(merger().taken()).isEmpty();
        edition.service.send(new MergerCommand.Undo(MergerId.of(from), null));
        merging.undo(edition.service.events(MergerEvent.Undone.class).toList().getLast());
        new ChangeRoster(edition.service, Set::of).list(from, entry(3, RosterRole.SPEAKER, 3));
        agree();
        merging.merge(from, into);
        take.takeOver(from, entry(3, RosterRole.SPEAKER, 3).id());
        take.takeOver(from, entry(3, RosterRole.SPEAKER, 3).id());
        assertThat(edition.look(into).state().roster()).hasSize(3);
        assertThat(merger().taken()).hasSize(1);
    }

    @Test
    void who_still_has_time_keeps_it() {
        var due = edition.service.now().plus(Duration.ofDays(7));
        var verdict = new Verdict(
                DecisionOutcome.ACCEPTED_WITH_CONDITIONS, "why", List.of("Say more"), due, List.of(), null, null);
        edition.service.send(new ProposalCommand.Decide(from, verdict, SmallEdition.rules(), null));
        agree();
        merging.merge(from, into);
        edition.service.forward(Duration.ofDays(2));
        edition.service.send(new MergerCommand.Undo(MergerId.of(from), null));
        merging.undo(edition.service.events(MergerEvent.Undone.class).toList().getLast());
        assertThat(dueAt()).isEqualTo(due);
    }

    private Instant dueAt() {
        var decision = edition.look(from).state().decision();
        return decision == null || decision.dueAt() == null ? Instant.EPOCH : decision.dueAt();
    }
}
