package igf.proposal.review.reaction;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.proposal.review.ReviewId;
import igf.proposal.review.RoundCommand;
import igf.proposal.review.view.Rounds;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who is behind is asked of the view when the time comes; a review given in that very moment may cost a needless mail. */
@Component
class ReviewersAreReminded implements DeadlineHandler {

    static final String NAME = "review.reminder";

    private final Commands commands;
    private final Rounds rounds;

    ReviewersAreReminded(Commands commands, Rounds rounds) {
        this.commands = commands;
        this.rounds = rounds;
    }

    /** An edition may have several. */
    static String subject(String edition, int number) {
        return edition + "#" + number;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String subject, Instant due) {
        var edition = subject.substring(0, subject.lastIndexOf('#'));
        rounds.edition(edition)
                .ifPresent(round -> commands.sendAs(
                        NAME,
                        new RoundCommand.Remind(ReviewId.ofRound(edition), edition, rounds.behind(round), due),
                        NAME + ":" + subject));
    }
}
