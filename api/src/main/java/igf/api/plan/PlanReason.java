package igf.api.plan;

/**
 * A reason why a session could not be placed.
 *
 * @param rule by its name, as in problems
 * @param detail the same in words
 */
public record PlanReason(String rule, String detail) {}
