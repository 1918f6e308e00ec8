package igf.proposal.review.web;

import igf.api.review.ReviewGiven;
import igf.api.review.ReviewRecusal;
import igf.api.review.ReviewRecused;
import igf.api.review.ReviewShown;
import igf.api.review.ReviewState;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.call.Activity;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewCommand;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers give. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}")
class ReviewController {

    private final Api api;
    private final Reviewing reviewing;
    private final People people;

    ReviewController(Api api, Reviewing reviewing, People people) {
        this.api = api;
        this.reviewing = reviewing;
        this.people = people;
    }

    /**
     * Gives your review of a proposal, or replaces it. With {@code submit: false} it is kept as a draft, which counts
     * nowhere; a review that was given before goes on to count until another is given. Refused with 404 if the proposal is
     * not assigned to you, with 403 if you have a part in it or stood aside, with 409 if reviews are closed, it is not the
     * time for reviews, or the proposal is decided, and with 422 if scores or reasons are not those of the edition's rules, or
     * a criterion has neither a score nor a place in {@code cannotJudge}.
     *
     * @param id the proposal's id
     */
    @PutMapping("/reviews/mine")
    @Allow(roles = "MAG")
    ResponseEntity<ReviewShown> give(@PathVariable UUID id, @RequestBody ReviewGiven body, Caller caller) {
        var task = reviewing.task(id, caller);
        if (task.closed()) {
            throw new Refused(ReviewRefusal.ROUND_CLOSED);
        }
        task.edition().demand(Activity.REVIEWING);
        checkMerge(body.mergeWith(), task.proposal().edition());
        var rules = task.edition().rules();
        var ballot = new Ballot(
                answered(body.scores()),
                body.reasons() == null ? List.of() : body.reasons(),
                body.comment() == null || body.comment().isBlank()
                        ? null
                        : people.seal(task.person(), body.comment().strip()),
                body.mergeWith(),
                body.cannotJudge() == null ? List.of() : body.cannotJudge());
        var review = ReviewId.of(id, task.person());
        var edition = task.edition().edition();
        var draft = Boolean.FALSE.equals(body.submit());
        var written = api.<igf.proposal.review.ReviewState>send(
                draft
                        ? new ReviewCommand.Draft(review, edition, id, task.person(), ballot, rules)
                        : new ReviewCommand.Give(review, edition, id, task.person(), ballot, rules));
        var state = written.result();
        var mean = rules.weightedMean(ballot.scores());
        var answer = new ReviewShown(
                id,
                draft ? ReviewState.DRAFT : ReviewState.GIVEN,
                state.ballot() != null,
                state.revision(),
                ballot.scores(),
                ballot.reasons(),
                people.show(ballot.comment()),
                ballot.mergeWith(),
                mean.isPresent() ? mean.getAsDouble() : null,
                ballot.cannotJudge());
        return api.ok(written.versionOf(state.id()), written, answer);
    }

    private static Map<String, Integer> answered(@Nullable Map<String, @Nullable Integer> scores) {
        var answered = new LinkedHashMap<String, Integer>();
        if (scores != null) {
            scores.forEach((criterion, score) -> {
                if (score != null) {
                    answered.put(criterion, score);
                }
            });
        }
        return answered;
    }

    private void checkMerge(@Nullable UUID other, String edition) {
        if (other == null) {
            return;
        }
        try {
            if (reviewing.look(other).edition().equals(edition)) {
                return;
            }
        } catch (Refused e) {
            // Answered below like one of another edition.
        }
        throw new Refused(Refusal.rule("MERGE_UNKNOWN", "/mergeWith", "Name another proposal of this edition."));
    }

    /**
     * Stands aside from a proposal. You are not asked for it any more, and a review that you gave of it does not count.
     * Somebody else is found with the next call for more reviewers. Refused with 404 if the proposal is not assigned to you,
     * with 409 once it is decided.
     *
     * @param id the proposal's id
     */
    @PostMapping("/recusals")
    @Allow(roles = "MAG")
    ResponseEntity<ReviewRecused> recuseFromReview(
            @PathVariable UUID id, @RequestBody ReviewRecusal body, Caller caller) {
        var task = reviewing.taskToLeave(id, caller);
        var review = ReviewId.of(id, task.person());
        var answer = new ReviewRecused(id, ReviewState.RECUSED, body.reason().strip());
        return api.<igf.proposal.review.ReviewState, ReviewRecused>answer(
                new ReviewCommand.Recuse(
                        review,
                        task.edition().edition(),
                        id,
                        task.person(),
                        people.seal(task.person(), body.reason().strip())),
                written -> api.created(
                        "/proposals/" + id + "/recusals/" + review, written.versionOf(review), written, answer));
    }
}
