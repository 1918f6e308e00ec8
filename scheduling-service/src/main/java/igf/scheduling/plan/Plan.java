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
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
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
    private PlanOptions options = PlanOptions.STANDARD;
    private @Nullable Proposal proposal;
    private boolean applied;
    /** Sessions that were applied one by one. */
    private Set<UUID> appliedSessions = new LinkedHashSet<>();
    /** Whether the plan was stopped or failed. A stopped plan may still get its best proposal. */
    private boolean over;

    private boolean failed;

    Plan() {}

    @CommandHandler
    Plan(Request command) {
        apply(new PlanEvent.Requested(command.plan(), command.edition(), command.seed(), command.options()));
    }

    @CommandHandler
    void handle(Complete command) {
        if (proposal == null && !failed) {
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
        if (proposal == null) {
            throw new RefusedException(
                    over
                            ? Refusal.conflict(
                                    "PLAN_WITHOUT_RESULT",
                                    "The plan was stopped, or could not be computed: ask for a new one.")
                            : Refusal.conflict("PLAN_NOT_READY", "The plan is still being computed."));
        }
        return new CompletedPlan(edition, options, proposal);
    }

    @CommandHandler
    void handle(NoteApplied command) {
        var sessions = command.sessions();
        if (!applied && (sessions == null || !appliedSessions.containsAll(sessions))) {
            apply(new PlanEvent.Applied(command.plan(), edition, sessions));
        }
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        switch (event) {
            case PlanEvent.Requested e -> {
                id = e.plan();
                edition = e.edition();
                options = Objects.requireNonNullElse(e.options(), PlanOptions.STANDARD);
            }
            case PlanEvent.Started e -> {}
            case PlanEvent.Stopped e -> over = true;
            case PlanEvent.Failed e -> {
                over = true;
                failed = true;
            }
            case PlanEvent.Completed e -> proposal = e.proposal();
            case PlanEvent.Applied e -> {
                var sessions = e.sessions();
                if (sessions == null) {
                    applied = true;
                } else {
                    appliedSessions.addAll(sessions);
                }
            }
        }
    }
}
