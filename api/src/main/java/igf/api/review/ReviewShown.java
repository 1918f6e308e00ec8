package igf.api.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded review.
 *
 * @param proposalId the proposal's id
 * @param state GIVEN, or DRAFT if it was only saved
 * @param counts whether a review of yours counts now: this one, or one submitted before
 * @param revision how often you submitted it
 * @param scores by the criterion's id
 * @param reasons codes of the edition's standard reasons
 * @param comment comment for the secretariat
 * @param mergeWith id of a proposal that this one could be merged with
 * @param mean weighted mean of the scores; null without any
 * @param cannotJudge ids of the criteria that you cannot judge
 */
public record ReviewShown(
        UUID proposalId,
        ReviewState state,
        boolean counts,
        int revision,
        Map<String, Integer> scores,
        List<String> reasons,
        @Nullable String comment,
        @Nullable UUID mergeWith,
        @Nullable Double mean,
        List<String> cannotJudge) {}
