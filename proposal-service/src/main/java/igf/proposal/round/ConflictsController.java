package igf.proposal.round;

import igf.api.round.Conflicts;
import igf.api.round.ConflictsReopening;
import igf.api.round.ReopenedConflicts;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.edition.Reviewer;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.review.web.ReviewAccess;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declares and shows reviewers' conflicts of interest. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/review-conflicts")
class ConflictsController {

    private final Api api;
    private final ReviewAccess access;
    private final Views views;
    private final ReviewingView view;
    private final People people;

    ConflictsController(Api api, ReviewAccess access, Views views, ReviewingView view, People people) {
        this.api = api;
        this.access = access;
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /**
     * Declares what you cannot judge. It replaces your earlier declaration. The named proposals, and those in which
     * these organizations have a part, are not assigned to you. Existing assignments with a conflict are hidden from
     * you. After proposals were assigned, you can add conflicts but not remove any, unless the secretariat reopens your
     * declaration. Refused with 403 if you are not a reviewer of the edition. Refused with 409 if a final conflict is
     * missing, with 422 if a proposal does not belong to the edition.
     */
    @PutMapping("/mine")
    @Allow(roles = "MAG")
    ResponseEntity<Conflicts> declare(@PathVariable String edition, @RequestBody Conflicts body, Caller caller) {
        var person = requireReviewer(edition, caller);
        body.proposals().forEach(proposal -> requireProposalOf(proposal, edition));
        var declared = new ConflictDeclaration(
                body.organizations().stream().map(String::strip).distinct().toList(),
                body.proposals().stream().distinct().toList());
        var reason = body.reason() == null || body.reason().isBlank()
                ? null
                : people.seal(person, body.reason().strip());
        var round = ReviewId.roundId(edition);
        var written =
                api.<@Nullable Object>send(new RoundCommand.DeclareConflicts(round, edition, person, declared, reason));
        return api.ok(written.versionOf(round), written, toConflicts(declared, reason));
    }

    /**
     * Shows what you declared that you cannot judge. The lists are empty if you have declared nothing. Refused with 403
     * if you are not a reviewer of the edition.
     */
    @GetMapping("/mine")
    @Allow(roles = "MAG")
    Conflicts getOwnConflicts(@PathVariable String edition, Caller caller) {
        var person = requireReviewer(edition, caller);
        return views.reader(view, ReviewingView.REVIEWER_ASSIGNMENTS)
                .find(ReviewingView.reviewerAssignmentsId(edition, person))
                .map(member -> toConflicts(member.declaredConflicts(), member.reason()))
                .orElseGet(() -> toConflicts(ConflictDeclaration.NONE, null));
    }

    /**
     * Allows a reviewer to declare again what they cannot judge. After proposals were assigned, a declaration is final,
     * so that nobody can find out by guessing whose a proposal is. This call allows the reviewer to replace it once.
     * Refused with 409 if there is no final declaration. 404 for a person who is not a reviewer of the edition.
     *
     * @param reviewer id of the reviewer, as in {@code GET /editions/{edition}/review-progress}
     */
    @PostMapping("/{reviewer}/reopening")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReopenedConflicts> reopenReviewConflicts(
            @PathVariable String edition, @PathVariable UUID reviewer, @RequestBody ConflictsReopening body) {
        var person = access.getEdition(edition).reviewers().stream()
                .map(Reviewer::person)
                .filter(candidate ->
                        ReviewId.reviewerPseudonym(edition, candidate).equals(reviewer))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var round = ReviewId.roundId(edition);
        return api.<@Nullable Object, ReopenedConflicts>answer(
                new RoundCommand.ReopenConflicts(
                        round, edition, person, body.reason().strip()),
                written -> api.ok(written.versionOf(round), written, new ReopenedConflicts(edition, reviewer)));
    }

    private Conflicts toConflicts(ConflictDeclaration declared, @Nullable PersonalValue reason) {
        return new Conflicts(declared.organizations(), declared.proposals(), people.show(reason));
    }

    private UUID requireReviewer(String edition, Caller caller) {
        var person = caller.person();
        if (person == null || !access.getEdition(edition).isReviewer(person)) {
            throw new RefusedException(ReviewRefusal.NO_REVIEWER);
        }
        return person;
    }

    private void requireProposalOf(UUID proposal, String edition) {
        try {
            if (access.getProposal(proposal).edition().equals(edition)) {
                return;
            }
        } catch (RefusedException e) {
            // Handled below like a proposal of another edition.
        }
        throw new RefusedException(ReviewRefusal.NO_SUCH_PROPOSAL);
    }
}
