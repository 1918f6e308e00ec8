package igf.proposal.review.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.review.ReviewId;
import igf.proposal.review.RoundCommand;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class RoundCloses implements DeadlineHandler {

    static final String NAME = "review.round-closes";

    private final Commands commands;

    RoundCloses(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String edition, Instant due) {
        commands.sendAs(NAME, new RoundCommand.Close(ReviewId.ofRound(edition), edition, due), NAME + ":" + edition);
    }
}
