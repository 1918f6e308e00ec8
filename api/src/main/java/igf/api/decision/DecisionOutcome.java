package igf.api.decision;

/** What was decided. */
public enum DecisionOutcome {
    ACCEPTED,
    ACCEPTED_WITH_CONDITIONS,
    DECLINED,
    RESERVE
}
