package igf.proposal.proposal;

import static igf.proposal.proposal.SomeProposal.ID;
import static igf.proposal.proposal.SomeProposal.NOW;
import static igf.proposal.proposal.SomeProposal.decided;
import static igf.proposal.proposal.SomeProposal.drafted;
import static igf.proposal.proposal.SomeProposal.notice;
import static igf.proposal.proposal.SomeProposal.screened;
import static igf.proposal.proposal.SomeProposal.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.proposal.ProposalCommand.Lapse;
import igf.proposal.proposal.ProposalCommand.Merge;
import igf.proposal.proposal.ProposalCommand.UndoDecision;
import igf.proposal.proposal.ProposalCommand.Withdraw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Nobody takes back a session that has begun without a reason. */
class BegunSessionTest {

    private static final Instant BEGUN = NOW.minusSeconds(60);
    private static final Map<String, ?> SECRETARIAT = meta(new Actor("secretariat", null, Set.of("SECRETARIAT"), null));
    private static final Map<String, ?> ORGANIZER =
            meta(new Actor("somebody", new UUID(5, 5), Set.of("ORGANIZER"), null));

    private final AggregateTestFixture<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    private static Map<String, ?> meta(Actor actor) {
        return MetaCodec.encode(new Context(actor, NOW, "c"), null);
    }

    private TestExecutor<Proposal> decidedAs(DecisionOutcome outcome) {
        return fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), decided(outcome));
    }

    private static ProposalEvent.Withdrawn withdrawn(String reason) {
        return new ProposalEvent.Withdrawn(ID, notice(), ProposalId.session(ID), reason);
    }

    @Test
    void organizers_withdraw_until_the_session_begins() {
        for (var reason : List.of("", "Nobody came")) {
            decidedAs(DecisionOutcome.ACCEPTED)
                    .when(new Withdraw(ID, reason, BEGUN), ORGANIZER)
                    .expectException(RefusedBy.rules("SESSION_BEGUN"));
        }
        decidedAs(DecisionOutcome.ACCEPTED)
                .when(new Withdraw(ID, "We are ill", NOW.plusSeconds(1)), ORGANIZER)
                .expectEvents(withdrawn("We are ill"));
    }

    @Test
    void from_then_on_the_secretariat_says_why() {
        for (var reason : List.of("", " ")) {
            decidedAs(DecisionOutcome.ACCEPTED)
                    .when(new Withdraw(ID, reason, NOW), SECRETARIAT)
                    .expectException(RefusedBy.rules("REASON_REQUIRED"));
            decidedAs(DecisionOutcome.ACCEPTED)
                    .when(new UndoDecision(ID, reason, false, NOW), SECRETARIAT)
                    .expectException(RefusedBy.rules("REASON_REQUIRED"));
        }
        decidedAs(DecisionOutcome.ACCEPTED)
                .when(new UndoDecision(ID, null, false, NOW), SECRETARIAT)
                .expectException(RefusedBy.rules("REASON_REQUIRED"));
        decidedAs(DecisionOutcome.ACCEPTED)
                .when(new Withdraw(ID, "Nobody came", BEGUN), SECRETARIAT)
                .expectEvents(withdrawn("Nobody came"));
        decidedAs(DecisionOutcome.ACCEPTED)
                .when(new UndoDecision(ID, "Nobody came", false, BEGUN), SECRETARIAT)
                .expectSuccessfulHandlerExecution();
    }

    /** The detail also becomes the reason in the mail about a merger that became impossible. */
    @Test
    void the_refusal_is_true_of_withdrawals_and_of_mergers() {
        assertThat(ProposalRefusal.sessionBegun(BEGUN).detail())
                .isEqualTo("The session began at " + BEGUN + ", so the proposal cannot be merged,"
                        + " and only the secretariat can withdraw it, with a reason.");
    }

    @Test
    void nothing_else_takes_it_back() {
        decidedAs(DecisionOutcome.ACCEPTED)
                .when(new Merge(ID, new UUID(8, 8), BEGUN), SECRETARIAT)
                .expectException(RefusedBy.rules("SESSION_BEGUN"));
        var conditional = decided(DecisionOutcome.ACCEPTED_WITH_CONDITIONS);
        var history = List.of(drafted(), submitted(), screened(ScreeningOutcome.IN), conditional);
        fixture.given(history)
                .when(new Lapse(ID, conditional.decision().at(), List.of("Say more"), BEGUN), SECRETARIAT)
                .expectNoEvents();
        fixture.given(history)
                .when(new Lapse(ID, conditional.decision().at(), List.of("Say more"), null), SECRETARIAT)
                .expectSuccessfulHandlerExecution();
    }

    /** The decision that stands has no session; the time is that of an earlier one. */
    @Test
    void what_has_no_session_now_needs_no_reason() {
        decidedAs(DecisionOutcome.DECLINED)
                .when(new UndoDecision(ID, null, false, BEGUN), SECRETARIAT)
                .expectSuccessfulHandlerExecution();
    }
}
