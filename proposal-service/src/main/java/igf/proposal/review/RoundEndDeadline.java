package igf.proposal.review;

import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import igf.proposal.round.RoundCommand;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class RoundEndDeadline extends DeadlineCommand {

    static final String NAME = "review.round-closes";

    RoundEndDeadline(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String edition, Instant due) {
        return new RoundCommand.Close(ReviewId.roundId(edition), edition, due);
    }
}
