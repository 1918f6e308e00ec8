package igf.proposal.roster;

/** Whether a roster meets the edition's minimum; a draft has neither state. */
public enum RosterState {
    COMPLETE,
    BELOW_MINIMUM
}
