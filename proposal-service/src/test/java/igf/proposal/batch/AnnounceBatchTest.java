package igf.proposal.batch;

import static igf.proposal.SmallEdition.EDITION;
import static igf.proposal.SmallEdition.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.platform.domain.RefusedException;
import igf.proposal.SmallEdition;
import igf.proposal.balance.Candidate;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.place.PlacesCommand;
import igf.proposal.place.PlacesId;
import igf.proposal.place.Plan;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnounceBatchTest {

    private static final UUID BATCH = new UUID(7, 7);

    private final SmallEdition edition = new SmallEdition();
    private final UUID one = edition.screenedIn(1, entry(1, RosterRole.ORGANIZER, 1));
    private final UUID two = edition.screenedIn(2, entry(2, RosterRole.ORGANIZER, 2));
    private final AnnounceBatch announcing =
            new AnnounceBatch(edition.service, slug -> List.of(candidate(one), candidate(two)), slug -> false);

    @AfterEach
    void close() {
        edition.close();
    }

    private Candidate candidate(UUID id) {
        var state = edition.look(id).state();
        return new Candidate(id, 1, state.stage(), state.content().subthemes(), false, null, Map.of());
    }

    private void batch(DecisionOutcome... outcomes) {
        edition.service.send(new BatchCommand.Draft(BATCH, EDITION, "The choice"));
        var ids = List.of(one, two);
        for (int i = 0; i < outcomes.length; i++) {
            edition.service.send(new BatchCommand.Enter(
                    BATCH, List.of(new BatchEntry(ids.get(i), Verdict.of(outcomes[i], "why")))));
        }
    }

    @Test
    void what_the_plan_has_no_room_for_is_neither_sealed_nor_announced() {
        edition.service.send(
                new PlacesCommand.SetPlan(PlacesId.of(EDITION), EDITION, new Plan(1, Map.of(), false, Map.of())));
        batch(DecisionOutcome.ACCEPTED, DecisionOutcome.ACCEPTED);
        assertThat(announcing.check(EDITION, BATCH, edition.service.now()).isBlocked())
                .isTrue();
        assertThatThrownBy(() -> announcing.seal(EDITION, BATCH, edition.service.now()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("TOO_MANY");
    }

    @Test
    void what_changed_since_it_was_sealed_blocks_the_announcement() {
        batch(DecisionOutcome.ACCEPTED, DecisionOutcome.DECLINED);
        announcing.seal(EDITION, BATCH, edition.service.now());
        edition.service.send(new ProposalCommand.Withdraw(two, null, null));
        assertThatThrownBy(() -> announcing.announce(EDITION, BATCH, edition.service.now()))
                .hasMessageContaining("OUTCOME_IMPOSSIBLE");
    }

    @Test
    void another_editions_batch_is_not_found() {
        batch(DecisionOutcome.ACCEPTED);
        assertThatThrownBy(() -> new BatchReader(edition.service).get("another", BATCH))
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void each_decision_is_taken_once_however_often_its_step_comes_and_what_is_refused_is_noted() {
        batch(DecisionOutcome.ACCEPTED, DecisionOutcome.DECLINED);
        announcing.seal(EDITION, BATCH, edition.service.now());
        announcing.announce(EDITION, BATCH, edition.service.now());
        edition.service.send(new ProposalCommand.Withdraw(two, null, null));
        var carryOut = new ExecuteBatch(edition.service);
        // As if the process had ended between the decision and the note of it.
        edition.service.send(new ProposalCommand.Decide(
                one, Verdict.of(DecisionOutcome.ACCEPTED, "why"), SmallEdition.rules(), Cause.batch(BATCH)));
        for (int i = 0; i < 4; i++) {
            carryOut.executeNext(BATCH);
        }
        var state = new BatchReader(edition.service).get(BATCH);
        assertThat(state.pending()).isEmpty();
        assertThat(state.decided().get(one)).isEmpty();
        assertThat(state.decided().get(two)).contains("WITHDRAWN");
        assertThat(edition.service.events(ProposalEvent.Decided.class).map(ProposalEvent.Decided::decision))
                .extracting(Decision::outcome)
                .containsExactly(DecisionOutcome.ACCEPTED);
        assertThat(edition.look(two).state().stage()).isEqualTo(Stage.WITHDRAWN);
    }
}
