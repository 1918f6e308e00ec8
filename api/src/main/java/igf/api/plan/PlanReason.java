package igf.api.plan;

/**
 * A reason why a session could not be placed.
 *
 * @param rule code of the rule, as in problem details
 * @param detail the violation in words, in the language of {@code Accept-Language}
 */
public record PlanReason(String rule, String detail) {}
