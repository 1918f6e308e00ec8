package igf.proposal.review;

import igf.platform.domain.PersonalValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scores and comments of a review.
 *
 * @param scores by criterion, without those left blank
 * @param reasons codes of the edition's list
 * @param comment sealed with the reviewer's key, because it may contain personal data
 * @param mergeWith another proposal of the edition with which this one might be merged
 * @param cannotJudge ids of criteria that the reviewer cannot judge; empty in older reviews, which may leave criteria
 *     blank
 */
public record Ballot(
        Map<String, Integer> scores,
        List<String> reasons,
        @Nullable PersonalValue comment,
        @Nullable UUID mergeWith,
        List<String> cannotJudge) {
    public Ballot {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        reasons = List.copyOf(reasons);
        cannotJudge = cannotJudge == null ? List.of() : List.copyOf(cannotJudge);
    }

    /** Creates a ballot without criteria that the reviewer cannot judge. */
    public Ballot(
            Map<String, Integer> scores,
            List<String> reasons,
            @Nullable PersonalValue comment,
            @Nullable UUID mergeWith) {
        this(scores, reasons, comment, mergeWith, List.of());
    }
}
