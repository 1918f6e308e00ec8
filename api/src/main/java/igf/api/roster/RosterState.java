package igf.api.roster;

/** Whether a roster meets the minimum of the edition. */
public enum RosterState {
    COMPLETE,
    BELOW_MINIMUM
}
