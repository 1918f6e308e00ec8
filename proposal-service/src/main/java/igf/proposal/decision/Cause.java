package igf.proposal.decision;

import igf.api.decision.Cause.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a decision, unless the secretariat decided on the proposal alone.
 *
 * @param by the batch, the appeal, or the other proposal of a promotion or undone merger; null for CONDITIONS_MET
 */
public record Cause(Kind kind, @Nullable UUID by) {

    public static Cause batch(UUID batch) {
        return new Cause(Kind.BATCH, batch);
    }

    /** @param freed the proposal that lost its place */
    public static Cause promotion(UUID freed) {
        return new Cause(Kind.PROMOTION, freed);
    }

    public static Cause appeal(UUID appeal) {
        return new Cause(Kind.APPEAL, appeal);
    }
}
