package igf.api.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Your submitted review of a proposal.
 *
 * @param scores by the criterion's id
 * @param reasons codes of the edition's standard reasons
 * @param mergeWith id of a proposal that this one could be merged with
 * @param comment comment for the secretariat
 * @param revision how often you submitted it
 * @param cannotJudge ids of the criteria that you cannot judge
 */
public record OwnReview(
        Map<String, Integer> scores,
        List<String> reasons,
        @Nullable UUID mergeWith,
        @Nullable String comment,
        int revision,
        List<String> cannotJudge) {

    /**
     * Your draft of a review, which does not count.
     *
     * @param scores by the criterion's id
     * @param reasons codes of the edition's standard reasons
     * @param mergeWith id of a proposal that this one could be merged with
     * @param comment comment for the secretariat
     * @param cannotJudge ids of the criteria that you cannot judge
     */
    public record Draft(
            Map<String, Integer> scores,
            List<String> reasons,
            @Nullable UUID mergeWith,
            @Nullable String comment,
            List<String> cannotJudge) {}
}
