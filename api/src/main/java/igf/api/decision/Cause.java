package igf.api.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a decision that was not made about this proposal alone.
 *
 * @param by the batch, the proposal whose place became free, or the appeal; null if there is none
 */
public record Cause(Kind kind, @Nullable UUID by) {

    /** The kinds of causes. */
    public enum Kind {
        BATCH,
        PROMOTION,
        CONDITIONS_MET,
        APPEAL,
        MERGE_UNDONE
    }
}
