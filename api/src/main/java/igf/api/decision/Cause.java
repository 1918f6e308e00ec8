package igf.api.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a proposal was decided on, other than by itself.
 *
 * @param by the batch, the proposal whose place became free, the appeal; null where there is nothing to name
 */
public record Cause(Kind kind, @Nullable UUID by) {

    /** What a decision can follow from. */
    public enum Kind {
        BATCH,
        PROMOTION,
        CONDITIONS_MET,
        APPEAL,
        MERGE_UNDONE
    }
}
