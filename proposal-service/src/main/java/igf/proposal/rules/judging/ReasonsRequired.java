package igf.proposal.rules.judging;

import org.jspecify.annotations.Nullable;

/**
 * The rule that makes low scores require a reason.
 *
 * @param atOrBelow the highest score that needs one; null if none does
 */
public record ReasonsRequired(@Nullable Integer atOrBelow) {
    public boolean appliesTo(int score) {
        return atOrBelow != null && score <= atOrBelow;
    }
}
