package igf.proposal.review.web;

import igf.api.review.RecusalBody;
import igf.api.review.ReviewBody;
import igf.api.review.ReviewRecused;
import igf.api.review.ReviewShown;
import igf.api.review.ReviewState;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
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

/** Accepts reviews and recusals. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}")
class ReviewController {

    private final Api api;
    private final ReviewAccess access;
    private final People people;

    ReviewController(Api api, ReviewAccess access, People people) {
        this.api = api;
        this.access = access;
        this.people = people;
    }

    /**
     * Gives your review of a proposal, or replaces it. With {@code submit: false} it is saved as a draft, which does
     * not count; an earlier review counts until you give another one. Refused with 404 if the proposal is not assigned
     * to you, with 403 if you have a part in it or are recused. Refused with 409 if reviews are closed, outside the
     * edition's reviewing phase, or if the proposal is decided. Refused with 422 if scores or reasons do not match the
     * edition's rules, or if a criterion has no score and is not in {@code cannotJudge}.
     *
     * @param id the proposal's id
     */
    @PutMapping("/reviews/mine")
    @Allow(roles = "MAG")
    ResponseEntity<ReviewShown> give(@PathVariable UUID id, @RequestBody ReviewBody body, Caller caller) {
        var task = access.requireTask(id, caller);
        if (task.closed()) {
            throw new RefusedException(ReviewRefusal.ROUND_CLOSED);
        }
        task.edition().requireAllowed(Activity.REVIEWING);
        requireMergeTarget(body.mergeWith(), task.proposal().edition());
        var rules = task.edition().rules();
        var ballot = new Ballot(
                withoutBlanks(body.scores()),
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
        var response = new ReviewShown(
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
        return api.ok(written.versionOf(state.id()), written, response);
    }

    private static Map<String, Integer> withoutBlanks(@Nullable Map<String, @Nullable Integer> scores) {
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

    private void requireMergeTarget(@Nullable UUID other, String edition) {
        if (other == null) {
            return;
        }
        try {
            if (access.getProposal(other).edition().equals(edition)) {
                return;
            }
        } catch (RefusedException e) {
            // Handled below like a proposal of another edition.
        }
        throw new RefusedException(
                Refusal.rule("MERGE_UNKNOWN", "/mergeWith", "Name another proposal of this edition."));
    }

    /**
     * Recuses you from a proposal. You are no longer asked to review it, and a review that you gave does not count. The
     * next request for more reviewers assigns another one. Refused with 404 if the proposal is not assigned to you,
     * with 409 after it was decided.
     *
     * @param id the proposal's id
     */
    @PostMapping("/recusals")
    @Allow(roles = "MAG")
    ResponseEntity<ReviewRecused> recuseFromReview(
            @PathVariable UUID id, @RequestBody RecusalBody body, Caller caller) {
        var task = access.requireTaskForRecusal(id, caller);
        var review = ReviewId.of(id, task.person());
        var response = new ReviewRecused(id, ReviewState.RECUSED, body.reason().strip());
        return api.<igf.proposal.review.ReviewState, ReviewRecused>answer(
                new ReviewCommand.Recuse(
                        review,
                        task.edition().edition(),
                        id,
                        task.person(),
                        people.seal(task.person(), body.reason().strip())),
                written -> api.created(
                        "/reviews/assigned?edition=" + task.edition().edition(),
                        written.versionOf(review),
                        written,
                        response));
    }
}
