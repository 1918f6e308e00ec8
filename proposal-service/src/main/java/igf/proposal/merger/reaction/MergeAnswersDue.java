package igf.proposal.merger.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class MergeAnswersDue implements DeadlineHandler {

    static final String NAME = "merger.answers-due";

    private final Commands commands;

    MergeAnswersDue(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String proposal, Instant due) {
        var id = MergerId.of(UUID.fromString(proposal));
        commands.sendAs(NAME, new MergerCommand.Expire(id, due), NAME + ":" + proposal);
    }
}
