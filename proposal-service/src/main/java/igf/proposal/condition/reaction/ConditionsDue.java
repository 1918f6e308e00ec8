package igf.proposal.condition.reaction;

import igf.platform.command.CommandOnTime;
import igf.platform.command.Commands;
import igf.proposal.condition.ConditionsCommand;
import igf.proposal.condition.ConditionsId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ConditionsDue extends CommandOnTime {

    static final String NAME = "proposal.conditions-due";

    ConditionsDue(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String proposal, Instant due) {
        return new ConditionsCommand.Expire(ConditionsId.of(UUID.fromString(proposal)), due);
    }
}
