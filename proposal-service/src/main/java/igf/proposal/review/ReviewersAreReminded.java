package igf.proposal.review;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.platform.view.Views;
import igf.proposal.review.view.Rounds;
import igf.proposal.round.RoundCommand;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Reminds reviewers with open reviews according to the view. A reviewer who has just given a review may get an
 * unnecessary mail.
 */
@Component
class ReviewersAreReminded implements DeadlineHandler {

    static final String NAME = "review.reminder";

    private static final long PATIENCE_MILLIS = 2_000;

    private final Commands commands;
    private final Rounds rounds;
    private final Views views;

    ReviewersAreReminded(Commands commands, Rounds rounds, Views views) {
        this.commands = commands;
        this.rounds = rounds;
        this.views = views;
    }

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
        views.requireHead(PATIENCE_MILLIS);
        rounds.edition(edition)
                .ifPresent(round -> commands.sendAs(
                        NAME,
                        new RoundCommand.Remind(ReviewId.ofRound(edition), edition, rounds.behind(round), due),
                        NAME + ":" + subject));
    }
}
