package igf.proposal.appeal;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.decision.Cause;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.reading.Editions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("appeals")
class WhenAppealIsUpheldThenDecide {

    private static final String NAME = "appeals";

    private final Commands commands;
    private final Editions editions;

    WhenAppealIsUpheldThenDecide(Commands commands, Editions editions) {
        this.commands = commands;
        this.editions = editions;
    }

    @EventHandler
    void on(AppealEvent.Upheld event, Meta meta) {
        var edition = editions.get(event.edition());
        var decide = new ProposalCommand.Decide(
                event.proposal(), event.verdict(), edition.rules(), Cause.appeal(event.appeal()));
        try {
            commands.sendAs(NAME, decide, meta.correlationId(), AppealId.decisionEvent(event.appeal()));
        } catch (RefusedException e) {
            // The decision was undone in the meantime, so there is nothing to change.
            if (e.reasons().getFirst().kind() != Refusal.Kind.CONFLICT) {
                throw e;
            }
        }
    }
}
