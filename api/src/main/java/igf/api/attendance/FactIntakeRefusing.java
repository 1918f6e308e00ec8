package igf.api.attendance;

/**
 * A fact that was not taken.
 *
 * @param index where it stands in what was sent, from 0
 * @param rule by its name, as in problems
 * @param detail the same in words
 */
public record FactIntakeRefusing(int index, String rule, String detail) {}
