package igf.scheduling.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.plan.PlanCommand.Complete;
import igf.scheduling.plan.PlanCommand.Fail;
import igf.scheduling.plan.PlanCommand.NoteApplied;
import igf.scheduling.plan.PlanCommand.NoteStarted;
import igf.scheduling.plan.PlanCommand.Request;
import igf.scheduling.plan.PlanCommand.Stop;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Plan {

    @AggregateIdentifier
    private @Nullable UUID id;

    private String edition = "";
    private @Nullable Proposal proposal;
    private boolean applied;
    /** Whether the plan was stopped or failed. It then never has a proposal. */
    private boolean over;

    Plan() {}

    @CommandHandler
    Plan(Request command) {
        apply(new PlanEvent.Requested(command.plan(), command.edition(), command.seed()));
    }

    @CommandHandler
    void handle(Complete command) {
        if (isOpen()) {
            apply(new PlanEvent.Completed(command.plan(), edition, command.proposal()));
        }
    }

    @CommandHandler
    void handle(NoteStarted command) {
        if (isOpen()) {
            apply(new PlanEvent.Started(command.plan(), edition, command.operation()));
        }
    }

    @CommandHandler
    void handle(Stop command) {
        if (isOpen()) {
            apply(new PlanEvent.Stopped(command.plan(), edition));
        }
    }

    @CommandHandler
    void handle(Fail command) {
        if (isOpen()) {
            apply(new PlanEvent.Failed(command.plan(), edition, command.reason()));
        }
    }

    private boolean isOpen() {
        return proposal == null && !over;
    }

    /** @throws RefusedException if the plan has no proposal, or has none yet */
    CompletedPlan completedPlan() {
        if (over) {
            throw new RefusedException(Refusal.conflict(
                    "PLAN_WITHOUT_RESULT", "The plan was stopped, or could not be computed: ask for a new one."));
        }
        if (proposal == null) {
            throw new RefusedException(Refusal.conflict("PLAN_NOT_READY", "The plan is still being computed."));
        }
        return new CompletedPlan(edition, proposal);
    }

    @CommandHandler
    void handle(NoteApplied command) {
        if (!applied) {
            apply(new PlanEvent.Applied(command.plan(), edition));
        }
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        switch (event) {
            case PlanEvent.Requested e -> {
                id = e.plan();
                edition = e.edition();
            }
            case PlanEvent.Started e -> {}
            case PlanEvent.Stopped e -> over = true;
            case PlanEvent.Failed e -> over = true;
            case PlanEvent.Completed e -> proposal = e.proposal();
            case PlanEvent.Applied e -> applied = true;
        }
    }
}
