package igf.proposal.review.web;

import igf.api.review.Criterion;
import igf.api.review.OwnReview;
import igf.platform.people.People;
import igf.proposal.review.view.StoredReview;
import igf.proposal.review.view.StoredRound;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ReviewMapper {

    private ReviewMapper() {}

    static List<Criterion> toCriteria(StoredRound round) {
        return round.reviewCriteria().stream()
                .map(criterion -> new Criterion(criterion.id(), criterion.name(), criterion.weight()))
                .toList();
    }

    static @Nullable OwnReview toReview(@Nullable StoredReview review, People people) {
        var ballot = review == null ? null : review.countingBallot();
        return review == null || ballot == null
                ? null
                : new OwnReview(
                        ballot.scores(),
                        ballot.reasons(),
                        ballot.mergeWith(),
                        people.show(ballot.comment()),
                        review.revision() == null ? 0 : review.revision(),
                        ballot.cannotJudge());
    }

    static OwnReview.@Nullable Draft toDraft(@Nullable StoredReview review, People people) {
        var ballot = review == null ? null : review.draftBallot();
        return ballot == null
                ? null
                : new OwnReview.Draft(
                        ballot.scores(),
                        ballot.reasons(),
                        ballot.mergeWith(),
                        people.show(ballot.comment()),
                        ballot.cannotJudge());
    }
}
