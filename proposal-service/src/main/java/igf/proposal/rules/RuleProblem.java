package igf.proposal.rules;

/**
 * One thing wrong with a rule set.
 *
 * @param pointer JSON pointer into the rule set
 * @param code stable, upper case
 * @param detail what to do about it
 */
public record RuleProblem(String pointer, String code, String detail) {

    /** Of a review with a low score. */
    public static final String REASON_REQUIRED = "REASON_REQUIRED";

    /** Of a review that says nothing of a criterion. */
    public static final String SCORE_REQUIRED = "SCORE_REQUIRED";

    /** Whether it is only that something lacks, as it may of what is noted and not given. */
    public boolean isLack() {
        return code.equals(REASON_REQUIRED) || code.equals(SCORE_REQUIRED);
    }
}
