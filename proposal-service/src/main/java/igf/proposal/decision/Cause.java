package igf.proposal.decision;

import igf.proposal.proposal.Stage;
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
        /** It was announced together with others */
        BATCH,
        /** A place became free and it was the next in reserve */
        PROMOTION,
        /** All its conditions are met */
        CONDITIONS_MET,
        /** An appeal was upheld */
        APPEAL,
        /** It was merged after it was decided, and the merge was undone */
        MERGE_UNDONE;

        public boolean follows(Stage stage) {
            return switch (this) {
                case BATCH -> stage == Stage.SCREENED_IN;
                case PROMOTION -> stage == Stage.RESERVE;
                case CONDITIONS_MET -> stage == Stage.ACCEPTED_WITH_CONDITIONS;
                case APPEAL -> stage == Stage.DECLINED || stage == Stage.LAPSED;
                case MERGE_UNDONE -> stage == Stage.MERGED;
            };
        }
    }

    public static Cause batch(UUID batch) {
        return new Cause(Kind.BATCH, batch);
    }

    /** @param freed the proposal that fell out */
    public static Cause promotion(UUID freed) {
        return new Cause(Kind.PROMOTION, freed);
    }

    public static Cause appeal(UUID appeal) {
        return new Cause(Kind.APPEAL, appeal);
    }
}
