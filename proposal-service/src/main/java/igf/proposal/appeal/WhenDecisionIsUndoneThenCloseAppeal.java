package igf.proposal.appeal;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.proposal.proposal.ProposalEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("appeals-closing")
class WhenDecisionIsUndoneThenCloseAppeal {

    private static final String NAME = "appeals-closing";

    private final Commands commands;

    WhenDecisionIsUndoneThenCloseAppeal(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProposalEvent.DecisionUndone event, Meta meta) {
        var appeal = AppealId.of(event.id(), event.decision().at());
        try {
            commands.sendAs(NAME, new AppealCommand.Close(appeal, event.reason()), meta.correlationId());
        } catch (RefusedException e) {
            // Most decisions have no appeal.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
