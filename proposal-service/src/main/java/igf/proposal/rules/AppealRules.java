package igf.proposal.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules for appeals.
 *
 * @param days days for an appeal after the organizers learned of the decision; null for no end
 */
public record AppealRules(@Nullable Integer days) {

    /** The default for editions older than this rule. */
    static final AppealRules WITHOUT_END = new AppealRules(null);

    public @Nullable Instant deadline(Instant since) {
        return days == null ? null : since.plus(Duration.ofDays(days));
    }
}
