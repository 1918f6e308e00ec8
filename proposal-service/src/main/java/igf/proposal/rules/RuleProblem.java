package igf.proposal.rules;

/**
 * One thing wrong with a rule set.
 *
 * @param pointer JSON pointer into the rule set
 * @param code stable, upper case
 * @param detail what to do about it
 */
public record RuleProblem(String pointer, String code, String detail) {

    /** Of a review with a low score: what is only noted may still lack a reason. */
    public static final String REASON_REQUIRED = "REASON_REQUIRED";
}
