package igf.api.condition;

import java.util.List;

/**
 * The conditions of an edition.
 *
 * @param items each condition, the earliest deadline first
 */
public record ConditionListLines(List<ConditionLine> items) {}
