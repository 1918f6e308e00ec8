package igf.proposal.condition;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.reading.Editions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("conditions-ended")
class WhenConditionsEndThenDecide {

    private static final String NAME = "conditions-ended";

    private final Commands commands;
    private final Editions editions;
    private final SessionStarts starts;

    WhenConditionsEndThenDecide(Commands commands, Editions editions, SessionStarts starts) {
        this.commands = commands;
        this.editions = editions;
        this.starts = starts;
    }

    @EventHandler
    void on(ConditionsEvent.Met event, Meta meta) {
        var edition = editions.get(event.edition());
        commands.sendAs(
                NAME,
                new ProposalCommand.Confirm(event.proposal(), event.decidedAt(), edition.rules()),
                meta.correlationId());
    }

    @EventHandler
    void on(ConditionsEvent.Lapsed event, Meta meta) {
        commands.sendAs(
                NAME,
                new ProposalCommand.Lapse(
                        event.proposal(), event.decidedAt(), event.unmet(), starts.findStart(event.proposal())),
                meta.correlationId());
    }
}
