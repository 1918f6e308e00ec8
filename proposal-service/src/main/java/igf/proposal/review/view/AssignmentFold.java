package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.MEMBERS;
import static igf.proposal.review.view.ReviewingView.PASSED_OVER;
import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.member;

import igf.platform.view.Documents;
import igf.proposal.review.RoundEvent;
import java.util.UUID;
import java.util.function.UnaryOperator;

final class AssignmentFold {

    private AssignmentFold() {}

    static void assign(RoundEvent.Assigned e, Documents documents) {
        documents.change(PROGRESS, e.proposal(), StoredProgress.of(e.proposal()), progress -> progress.handingOut(e));
        documents.put(PASSED_OVER, e.proposal(), new StoredProgress.Others(e.passedOver()));
        e.assignments()
                .forEach(each -> change(e.edition(), each.reviewer(), documents, member -> member.asked(e.proposal())));
        e.released()
                .forEach(each -> documents.changeIfPresent(
                        MEMBERS, member(e.edition(), each), member -> member.released(e.proposal())));
    }

    static void declare(RoundEvent.ConflictsDeclared e, Documents documents) {
        change(e.edition(), e.reviewer(), documents, member -> member.declaring(e));
    }

    static void change(String edition, UUID person, Documents documents, UnaryOperator<StoredMember> change) {
        var id = member(edition, person);
        documents.change(MEMBERS, id, StoredMember.of(id), change);
    }
}
