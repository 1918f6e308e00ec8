package igf.api.decision;

import igf.api.proposal.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a decision that followed from a batch, a free place, met conditions, an appeal or an undone merger.
 *
 * @param by id of the batch, the appeal, or the other proposal of a promotion or undone merger; null for CONDITIONS_MET
 */
public record Cause(Kind kind, @Nullable UUID by) {

    public enum Kind {
        /** The decision was announced with a batch */
        BATCH,
        /** A place became free and the proposal was the next in reserve */
        PROMOTION,
        CONDITIONS_MET,
        APPEAL,
        /** A merger was undone, and the earlier decision applies again */
        MERGE_UNDONE;

        public boolean appliesTo(Stage stage) {
            return switch (this) {
                case BATCH -> stage == Stage.SCREENED_IN;
                case PROMOTION -> stage == Stage.RESERVE;
                case CONDITIONS_MET -> stage == Stage.ACCEPTED_WITH_CONDITIONS;
                case APPEAL -> stage == Stage.DECLINED || stage == Stage.LAPSED;
                case MERGE_UNDONE -> stage == Stage.MERGED;
            };
        }
    }
}
