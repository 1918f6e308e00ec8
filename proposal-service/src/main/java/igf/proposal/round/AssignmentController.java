package igf.proposal.round;

import static igf.proposal.review.view.ReviewingView.PROPOSAL_PEOPLE;

import igf.api.round.AssignmentBody;
import igf.api.round.HandedOut;
import igf.api.round.ToppedUp;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.call.CallState;
import igf.proposal.edition.EditionState;
import igf.proposal.review.Allotment;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.review.view.StoredParts;
import igf.proposal.review.web.ReviewAccess;
import igf.proposal.rules.judging.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assigns reviewers and explains assignments. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class AssignmentController {

    private static final long VIEW_TIMEOUT_MILLIS = 2000;

    private final Api api;
    private final ReviewAccess access;
    private final Views views;
    private final ReviewingView view;
    private final People people;

    AssignmentController(Api api, ReviewAccess access, Views views, ReviewingView view, People people) {
        this.api = api;
        this.access = access;
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /**
     * Assigns reviewers to proposals. All reviewable proposals of the edition are distributed among its reviewers, by
     * knowledge of subthemes, load and stakeholder group. Reviewers with a conflict of interest are excluded. Existing
     * assignments stay, unless there is a conflict of interest or the person is no longer a reviewer. The same input
     * with the same seed gives the same result. Refused with 409 until the call has closed, if the edition's rules
     * start reviews after it. Refused with 409 also if the edition has no reviewers or its reviews are closed, and with
     * 422 if the number is out of range.
     */
    @PostMapping("/review-assignments")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<HandedOut> assignReviewers(@PathVariable String edition, @RequestBody AssignmentBody body) {
        var state = access.getEdition(edition);
        if (state.rules().hasGate(Gate.REVIEW_AFTER_CALL) && state.call() != CallState.CLOSED) {
            throw new RefusedException(ReviewRefusal.CALL_STILL_OPEN);
        }
        var names = new ReviewerNames(edition, state.reviewers(), people);
        return sendAndRespond(
                edition,
                new RoundCommand.Assign(
                        ReviewId.roundId(edition),
                        edition,
                        body.perProposal(),
                        body.seed(),
                        findReviewable(edition),
                        panel(state)),
                handedOut -> new HandedOut(
                        edition, body.perProposal(), body.seed(), names.toItems(handedOut), names.toLoads(handedOut)));
    }

    /**
     * Assigns missing reviewers. Proposals with too few reviewers and new proposals get reviewers, with the number and
     * the seed of the last assignment. Existing assignments stay, unless there is a conflict of interest or the person
     * is no longer a reviewer. Refused with 409 if nothing was assigned yet, or if reviews are closed.
     */
    @PostMapping("/review-assignments/top-up")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ToppedUp> topUpAssignments(@PathVariable String edition) {
        var state = access.getEdition(edition);
        var names = new ReviewerNames(edition, state.reviewers(), people);
        return sendAndRespond(
                edition,
                new RoundCommand.TopUp(ReviewId.roundId(edition), edition, findReviewable(edition), panel(state)),
                handedOut -> new ToppedUp(edition, names.toItems(handedOut), names.toLoads(handedOut)));
    }

    private List<Panelist> panel(EditionState state) {
        return state.reviewers().stream().map(access::toPanelist).toList();
    }

    /**
     * Explains who reviews a proposal and why. The response has the reasons for each of its reviewers, the reviewers
     * excluded by a conflict, and the reasons against all others. A proposal without assignment is 404.
     *
     * @param proposal the proposal's id
     */
    @GetMapping("/review-assignments/{proposal}")
    @Allow(roles = "SECRETARIAT")
    Explained explain(@PathVariable String edition, @PathVariable UUID proposal) {
        var state = access.getEdition(edition);
        var passedOver =
                views.reader(view, ReviewingView.PASSED_OVER).find(proposal).orElse(null);
        var allotment = views.reader(view, ReviewingView.PROGRESS)
                .find(proposal)
                .filter(progress -> edition.equals(progress.edition()))
                .flatMap(progress -> progress.toAllotment(passedOver))
                .orElseThrow(Problem::notFound);
        return new ReviewerNames(edition, state.reviewers(), people).toExplanation(allotment);
    }

    private <T> ResponseEntity<T> sendAndRespond(
            String edition, RoundCommand command, Function<List<Allotment>, T> toBody) {
        return api.<List<Allotment>, T>answer(
                command,
                written ->
                        api.ok(written.versionOf(ReviewId.roundId(edition)), written, toBody.apply(written.result())));
    }

    /** Waits for the view, because changes acknowledged before this call must take part in the assignment. */
    private List<ReviewableProposal> findReviewable(String edition) {
        views.requireHead(VIEW_TIMEOUT_MILLIS, view);
        var candidates = new ArrayList<ReviewableProposal>();
        for (var parts :
                views.reader(view, PROPOSAL_PEOPLE).where(PROPOSAL_PEOPLE.matches(StoredParts::edition, edition))) {
            if (Objects.requireNonNull(parts.stage()).isReviewable()) {
                candidates.add(parts.toReviewable());
            }
        }
        return candidates;
    }
}
