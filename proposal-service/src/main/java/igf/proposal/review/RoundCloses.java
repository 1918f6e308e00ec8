package igf.proposal.review;

import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import igf.proposal.round.RoundCommand;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class RoundCloses extends DeadlineCommand {

    static final String NAME = "review.round-closes";

    RoundCloses(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String edition, Instant due) {
        return new RoundCommand.Close(ReviewId.ofRound(edition), edition, due);
    }
}
