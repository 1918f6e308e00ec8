package igf.api.condition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition, its evidence and its judgement.
 *
 * @param number from 1
 * @param condition what must be done
 * @param evidence submitted texts, in order; an entry is null if its author was erased
 * @param met the last judgement; null before it, and again after new evidence
 * @param note the secretariat's remark; null without one
 * @param dueAt the deadline; null if there is none
 */
@Schema(name = "ConditionsConditionShown")
public record ConditionShown(
        int number,
        String condition,
        List<@Nullable String> evidence,
        @Nullable Boolean met,
        @Nullable String note,
        @Nullable Instant dueAt) {}
