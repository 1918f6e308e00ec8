package igf.api.condition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition and what was done about it.
 *
 * @param number from 1
 * @param condition what must be done
 * @param evidence what was handed in, in order; null where its author was erased
 * @param met whether it is met; null as long as nobody has looked at the evidence
 * @param note the secretariat's remark; null without one
 * @param dueAt until when it must be met; null without a deadline
 */
public record ConditionsConditionShown(
        int number,
        String condition,
        List<@Nullable String> evidence,
        @Nullable Boolean met,
        @Nullable String note,
        @Nullable Instant dueAt) {}
