package igf.proposal.appeal;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import igf.proposal.appeal.AppealCommand.Answer;
import igf.proposal.appeal.AppealCommand.Close;
import igf.proposal.appeal.AppealCommand.File;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshots")
class Appeal {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable AppealState state;

    Appeal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AppealState handle(File c, Context context) {
        if (state != null) {
            throw new RefusedException(AppealRefusal.alreadyFiled());
        }
        if (c.stage() != Stage.DECLINED && c.stage() != Stage.LAPSED) {
            throw new RefusedException(AppealRefusal.notAppealable(c.stage()));
        }
        if (c.until() != null && context.now().isAfter(c.until())) {
            throw new RefusedException(AppealRefusal.tooLate(c.until()));
        }
        apply(new AppealEvent.Filed(c.id(), c.proposal(), c.text(), c.notice(), context.now()));
        return state();
    }

    @CommandHandler
    AppealState handle(Answer c, Context context) {
        if (state().status() != AppealState.Status.FILED) {
            throw new RefusedException(AppealRefusal.alreadyAnswered(state().status()));
        }
        var outcome = c.outcome();
        if (outcome == null) {
            apply(new AppealEvent.Dismissed(c.id(), state().proposal(), c.reason(), c.notice(), c.rulesVersion()));
        } else {
            var upheld = new AppealEvent.Upheld(
                    c.id(),
                    state().proposal(),
                    outcome,
                    c.reason(),
                    c.notice().edition(),
                    c.rulesVersion(),
                    c.conditions(),
                    c.dueAt());
            if (!isPossible(outcome, c.stage())) {
                throw new RefusedException(AppealRefusal.outcomeNotApplicable());
            }
            RefusedException.throwIfAny(upheld.verdict().conditionProblems(context.now()));
            apply(upheld);
        }
        return state();
    }

    /** Allows an acceptance on conditions only after a lapse, because a lapsed proposal was accepted on conditions. */
    private static boolean isPossible(DecisionOutcome outcome, Stage stage) {
        return switch (outcome) {
            case ACCEPTED, RESERVE -> true;
            case ACCEPTED_WITH_CONDITIONS -> stage == Stage.LAPSED;
            case DECLINED -> false;
        };
    }

    @CommandHandler
    AppealState handle(Close c) {
        if (state().status() == AppealState.Status.FILED) {
            apply(new AppealEvent.Closed(c.id(), state().proposal(), c.reason()));
        }
        return state();
    }

    AppealState state() {
        return requireNonNull(state, "the first event of an appeal is Filed");
    }

    @EventSourcingHandler
    void on(AppealEvent event) {
        id = event.appeal();
        state = event instanceof AppealEvent.Filed filed ? AppealState.of(filed) : state().after(event);
    }
}
