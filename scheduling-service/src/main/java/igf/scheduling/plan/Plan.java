package igf.scheduling.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.scheduling.plan.PlanCommand.Complete;
import igf.scheduling.plan.PlanCommand.Consult;
import igf.scheduling.plan.PlanCommand.NoteApplied;
import igf.scheduling.plan.PlanCommand.Request;
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

    Plan() {}

    @CommandHandler
    Plan(Request command) {
        apply(new PlanEvent.Requested(command.plan(), command.edition(), command.seed()));
    }

    @CommandHandler
    void handle(Complete command) {
        if (proposal == null) {
            apply(new PlanEvent.Completed(command.plan(), edition, command.proposal()));
        }
    }

    @CommandHandler
    Consulted handle(Consult command) {
        if (proposal == null) {
            throw new Refused(Refusal.conflict("PLAN_NOT_READY", "The solver has not ended."));
        }
        return new Consulted(edition, proposal);
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
            case PlanEvent.Completed e -> proposal = e.proposal();
            case PlanEvent.Applied e -> applied = true;
        }
    }
}
