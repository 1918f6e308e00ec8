package igf.proposal.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How appeals are handled.
 *
 * @param days days after its organizers knew what became of a proposal in which they can appeal; null for no end
 */
public record AppealRules(@Nullable Integer days) {

    /** Of editions that were planned before there was this rule. */
    static final AppealRules WITHOUT_END = new AppealRules(null);

    /** The last instant for an appeal, null for no end. */
    public @Nullable Instant until(Instant since) {
        return days == null ? null : since.plus(Duration.ofDays(days));
    }
}
