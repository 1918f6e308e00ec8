package igf.proposal.rules.judging;

/**
 * What decides between proposals of the same mean. No year's pages tell a formal one, only preferences: an edition says which
 * hold, and in which order; where none decides, the lower number goes first.
 */
public enum TieBreak {
    FIRST_TIME_PROPOSER("A first-time proposer goes before others."),
    DEVELOPING_COUNTRY_LEAD("A lead from a developing country goes before others."),
    LOWER_THEME_SHARE("A theme that fewer proposals name goes first."),
    EARLIER_SUBMISSION("What was submitted earlier goes first."),
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
