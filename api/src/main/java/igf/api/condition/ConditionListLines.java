package igf.api.condition;

import java.util.List;

/**
 * The conditions of an edition.
 *
 * @param items each condition, what is due first before the others
 */
public record ConditionListLines(List<ConditionLine> items) {}
