package igf.proposal.rules.judging;

/** Makes an activity wait for a phase of the whole edition. Without a gate, only the proposal's stage matters. */
public enum Gate {
    SCREENING_AFTER_CALL,
    REVIEW_AFTER_CALL,
    DECISION_AFTER_REVIEWS
}
