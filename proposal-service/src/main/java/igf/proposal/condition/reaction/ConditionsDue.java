package igf.proposal.condition.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.condition.ConditionsCommand;
import igf.proposal.condition.ConditionsId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ConditionsDue implements DeadlineHandler {

    static final String NAME = "proposal.conditions-due";

    private final Commands commands;

    ConditionsDue(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String proposal, Instant due) {
        var id = ConditionsId.of(UUID.fromString(proposal));
        commands.sendAs(NAME, new ConditionsCommand.Expire(id, due), NAME + ":" + proposal);
    }
}
