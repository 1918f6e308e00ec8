package igf.proposal.merger.reaction;

import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class MergerAnswersDeadline extends DeadlineCommand {

    static final String NAME = "merger.answers-due";

    MergerAnswersDeadline(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String proposal, Instant due) {
        return new MergerCommand.Expire(MergerId.of(UUID.fromString(proposal)), due);
    }
}
