package igf.proposal.rules.judging;

/**
 * The rules that decide between proposals of the same mean. The pages of past years state only preferences, so each
 * edition defines which rules apply and in which order. If none decides, the lower number goes first.
 */
public enum TieBreak {
    FIRST_TIME_PROPOSER("A first-time proposer goes before others."),
    DEVELOPING_COUNTRY_LEAD("A lead from a developing country goes before others."),
    LOWER_THEME_SHARE("A theme that fewer proposals name goes first."),
    EARLIER_SUBMISSION("The earlier submission goes first."),
    MORE_REVIEWS("More reviews go first."),
    LOWER_NUMBER("The lower number goes first.");

    private final String sentence;

    TieBreak(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
