package igf.proposal.round;

import igf.api.round.RoundDeadline;
import igf.api.round.RoundReminded;
import igf.api.round.RoundRemindedReviewer;
import igf.api.round.RoundReopening;
import igf.api.round.RoundShown;
import igf.platform.command.CommandResult;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.review.ReviewId;
import igf.proposal.review.view.RoundQueries;
import igf.proposal.review.web.ReviewAccess;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closes, schedules and shows review rounds, and sends reminders. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class RoundController {

    private static final long TIMEOUT_MILLIS = 2000;

    private final Api api;
    private final ReviewAccess access;
    private final RoundQueries queries;
    private final Views views;
    private final People people;

    RoundController(Api api, ReviewAccess access, RoundQueries queries, Views views, People people) {
        this.api = api;
        this.access = access;
        this.queries = queries;
        this.views = views;
        this.people = people;
    }

    /**
     * Closes the reviews of an edition. Reviews can no longer be given, and reviewers may read the ranking. Closing
     * closed reviews changes nothing.
     */
    @PostMapping("/reviews/close")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<RoundShown> closeReviews(@PathVariable String edition) {
        access.getEdition(edition);
        var round = ReviewId.roundId(edition);
        return api.<@Nullable Object, RoundShown>answer(
                new RoundCommand.Close(round, edition, null),
                written -> roundResponse(edition, RoundShown.Reviews.CLOSED, written));
    }

    /**
     * Opens the reviews of an edition again. Reviews can be given and changed again, without a deadline. Refused with
     * 409 if they are open.
     */
    @PostMapping("/reviews/reopen")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<RoundShown> reopenReviews(@PathVariable String edition, @RequestBody RoundReopening body) {
        access.getEdition(edition);
        var round = ReviewId.roundId(edition);
        return api.<@Nullable Object, RoundShown>answer(
                new RoundCommand.Reopen(round, edition, body.reason().strip()),
                written -> roundResponse(edition, RoundShown.Reviews.OPEN, written));
    }

    /**
     * Sets the deadline of the reviews. Reviews close by themselves at this time, which replaces an earlier deadline.
     * Reviewers with open reviews are reminded at the given times. Refused with 409 if reviews are closed, with 422 if
     * a reminder would not come before the deadline.
     */
    @PutMapping("/reviews/deadline")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<RoundShown> setReviewDeadline(@PathVariable String edition, @RequestBody RoundDeadline body) {
        access.getEdition(edition);
        var round = ReviewId.roundId(edition);
        var remindAt = body.remindAt() == null ? List.<Instant>of() : body.remindAt();
        return roundResponse(
                edition,
                RoundShown.Reviews.OPEN,
                api.send(new RoundCommand.Schedule(round, edition, body.closesAt(), remindAt)));
    }

    private ResponseEntity<RoundShown> roundResponse(
            String edition, RoundShown.Reviews reviews, CommandResult<@Nullable Object> written) {
        return api.ok(written.versionOf(ReviewId.roundId(edition)), written, new RoundShown(edition, reviews));
    }

    /**
     * Reminds reviewers with open reviews. Each of them gets a mail now; the response lists them. Sends nothing if
     * reviews are closed.
     */
    @PostMapping("/review-reminders")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<RoundReminded> remindReviewers(@PathVariable String edition) {
        views.requireHead(TIMEOUT_MILLIS);
        var toRemind = queries.findReviewersToRemind(queries.findRound(edition).orElseThrow(Problem::notFound));
        var round = ReviewId.roundId(edition);
        var response = new RoundReminded(
                edition,
                toRemind.stream()
                        .map(reviewer -> new RoundRemindedReviewer(
                                ReviewId.reviewerPseudonym(edition, reviewer.reviewer()), reviewer.open()))
                        .toList());
        return api.<@Nullable Object, RoundReminded>answer(
                new RoundCommand.Remind(round, edition, toRemind, null),
                written -> api.ok(written.versionOf(round), written, response));
    }

    /**
     * Shows the progress of the reviews. The response has the numbers of assigned, given, started, recused, open and
     * missing reviews by reviewer and by proposal, and all rewinds. An unknown edition is 404.
     */
    @GetMapping("/review-progress")
    @Allow(roles = "SECRETARIAT")
    RoundProgress getReviewProgress(@PathVariable String edition) {
        var round = queries.findRound(edition).orElseThrow(Problem::notFound);
        var progress = queries.readProgress(round);
        people.preloadKeysOf(round.keyHolders());
        var members = queries.findMembers(edition, progress.reviewers().keySet());
        return RoundProgress.of(round, progress, members, people);
    }
}
