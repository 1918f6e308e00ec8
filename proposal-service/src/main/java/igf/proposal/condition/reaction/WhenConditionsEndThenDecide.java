package igf.proposal.condition.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("conditions-ended")
class WhenConditionsEndThenDecide {

    private static final String NAME = "conditions-ended";

    private final Commands commands;

    WhenConditionsEndThenDecide(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ConditionsEvent.Met event, Meta meta) {
        var edition = commands.<EditionState>sendAs(
                NAME, new EditionCommand.Consult(EditionId.of(event.edition())), meta.correlationId());
        commands.sendAs(
                NAME,
                new ProposalCommand.Confirm(
                        event.proposal(), event.decidedAt(), edition.result().rules()),
                meta.correlationId());
    }

    @EventHandler
    void on(ConditionsEvent.Lapsed event, Meta meta) {
        commands.sendAs(
                NAME,
                new ProposalCommand.Lapse(event.proposal(), event.decidedAt(), event.unmet()),
                meta.correlationId());
    }
}
