package igf.proposal.condition;

import igf.api.decision.DecisionOutcome;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import igf.proposal.decision.StageFold;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.sending.SystemSender;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Sets the conditions and their deadline, and cancels the deadline when the proposal's stage changes. */
@Component
@ProcessingGroup("conditions")
class WhenAcceptedOnConditionsThenSetDeadline {

    private final Commands commands;
    private final Deadlines deadlines;

    WhenAcceptedOnConditionsThenSetDeadline(Commands commands, Deadlines deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        if (event instanceof ProposalEvent.Decided decided
                && decided.decision().outcome() == DecisionOutcome.ACCEPTED_WITH_CONDITIONS) {
            setConditions(decided, meta);
        } else if (StageFold.publicStageAfter(event).isPresent()) {
            deadlines.cancel(ConditionsDeadline.NAME, event.id().toString());
        }
    }

    private void setConditions(ProposalEvent.Decided event, Meta meta) {
        var decision = event.decision();
        new SetConditions(new SystemSender(commands, "conditions", meta.correlationId()))
                .set(event.id(), event.notice().edition(), decision);
        if (decision.dueAt() != null) {
            deadlines.set(ConditionsDeadline.NAME, event.id().toString(), decision.dueAt());
        }
    }
}
