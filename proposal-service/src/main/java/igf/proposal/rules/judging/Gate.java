package igf.proposal.rules.judging;

/** What waits for a phase of the whole edition. Without a gate, only the state of the proposal counts. */
public enum Gate {
    SCREENING_AFTER_CALL,
    REVIEW_AFTER_CALL,
    DECISION_AFTER_REVIEWS
}
