package igf.proposal.review;

import igf.platform.domain.PersonalValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found.
 *
 * @param scores by criterion; one that was left blank is not in it
 * @param reasons codes of the edition's list
 * @param comment sealed with the reviewer's key, since it may tell of people
 * @param mergeWith another proposal of the edition that this one might be merged with
 * @param cannotJudge ids of criteria that the reviewer cannot judge; none in reviews older than this member, which may leave
 *     criteria blank
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

    /** One that leaves nothing unjudged on purpose. */
    public Ballot(
            Map<String, Integer> scores,
            List<String> reasons,
            @Nullable PersonalValue comment,
            @Nullable UUID mergeWith) {
        this(scores, reasons, comment, mergeWith, List.of());
    }
}
