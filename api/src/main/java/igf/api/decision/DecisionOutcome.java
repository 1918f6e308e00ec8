package igf.api.decision;

/** The outcome of a decision. */
public enum DecisionOutcome {
    ACCEPTED,
    ACCEPTED_WITH_CONDITIONS,
    DECLINED,
    RESERVE
}
