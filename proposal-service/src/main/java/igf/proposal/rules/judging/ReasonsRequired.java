package igf.proposal.rules.judging;

import org.jspecify.annotations.Nullable;

/**
 * When a review must give a reason.
 *
 * @param atOrBelow the highest score that needs one; null if none does
 */
public record ReasonsRequired(@Nullable Integer atOrBelow) {
    public boolean appliesTo(int score) {
        return atOrBelow != null && score <= atOrBelow;
    }
}
