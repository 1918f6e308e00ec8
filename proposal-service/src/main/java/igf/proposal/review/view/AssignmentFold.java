package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.PASSED_OVER;
import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.REVIEWER_ASSIGNMENTS;
import static igf.proposal.review.view.ReviewingView.reviewerAssignmentsId;

import igf.platform.view.Documents;
import igf.proposal.review.RoundEvent;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Folds assignments and declared conflicts into the documents of proposals and reviewers. */
final class AssignmentFold {

    private AssignmentFold() {}

    static void assign(RoundEvent.Assigned e, Documents documents) {
        documents.change(
                PROGRESS, e.proposal(), StoredProgress.of(e.proposal()), progress -> progress.withAssignments(e));
        documents.put(PASSED_OVER, e.proposal(), new StoredProgress.Others(e.passedOver()));
        e.assignments()
                .forEach(assignment -> changeMember(
                        e.edition(), assignment.reviewer(), documents, member -> member.withAssignment(e.proposal())));
        e.released()
                .forEach(reviewer -> documents.changeIfPresent(
                        REVIEWER_ASSIGNMENTS,
                        reviewerAssignmentsId(e.edition(), reviewer),
                        member -> member.withoutAssignment(e.proposal())));
    }

    static void declare(RoundEvent.ConflictsDeclared e, Documents documents) {
        changeMember(e.edition(), e.reviewer(), documents, member -> member.withConflicts(e));
    }

    static void changeMember(String edition, UUID person, Documents documents, UnaryOperator<StoredMember> change) {
        var id = reviewerAssignmentsId(edition, person);
        documents.change(REVIEWER_ASSIGNMENTS, id, StoredMember.of(id), change);
    }
}
