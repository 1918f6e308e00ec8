package igf.api.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a decision that followed from a batch, a free place, met conditions, an appeal or an undone merger.
 *
 * @param by id of the batch, the appeal, or the other proposal of a promotion or undone merger; null for CONDITIONS_MET
 */
public record Cause(Kind kind, @Nullable UUID by) {

    public enum Kind {
        BATCH,
        PROMOTION,
        CONDITIONS_MET,
        APPEAL,
        MERGE_UNDONE
    }
}
