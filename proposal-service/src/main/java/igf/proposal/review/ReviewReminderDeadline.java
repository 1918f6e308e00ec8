package igf.proposal.review;

import igf.platform.command.Commands;
import igf.platform.time.DeadlineHandler;
import igf.platform.view.Views;
import igf.proposal.review.view.RoundQueries;
import igf.proposal.round.RoundCommand;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Reminds reviewers with open reviews according to the view. A reviewer who has just given a review may get an
 * unnecessary mail.
 */
@Component
class ReviewReminderDeadline implements DeadlineHandler {

    static final String NAME = "review.reminder";

    private static final long TIMEOUT_MILLIS = 2_000;

    private final Commands commands;
    private final RoundQueries queries;
    private final Views views;

    ReviewReminderDeadline(Commands commands, RoundQueries queries, Views views) {
        this.commands = commands;
        this.queries = queries;
        this.views = views;
    }

    static String deadlineSubject(String edition, int number) {
        return edition + "#" + number;
    }

    @Override
    public String deadline() {
        return NAME;
    }

    @Override
    public void fire(String subject, Instant due) {
        var edition = subject.substring(0, subject.lastIndexOf('#'));
        views.requireHead(TIMEOUT_MILLIS);
        queries.findRound(edition)
                .ifPresent(round -> commands.sendAs(
                        NAME,
                        new RoundCommand.Remind(
                                ReviewId.roundId(edition), edition, queries.findReviewersToRemind(round), due),
                        NAME + ":" + subject));
    }
}
