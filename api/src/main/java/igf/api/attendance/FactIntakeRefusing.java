package igf.api.attendance;

/**
 * An invalid fact.
 *
 * @param index its place in the request, from 0
 * @param rule by its name, as in problems
 * @param detail the same in words
 */
public record FactIntakeRefusing(int index, String rule, String detail) {}
