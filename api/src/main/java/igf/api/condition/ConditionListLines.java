package igf.api.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of accepted proposals that match the filter.
 *
 * @param items one item for each condition, the earliest deadline first
 * @param next always null, because the list has one page
 */
public record ConditionListLines(
        List<ConditionLine> items, @Nullable String next) {}
