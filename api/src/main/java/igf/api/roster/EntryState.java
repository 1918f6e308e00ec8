package igf.api.roster;

/** The state of a roster entry. */
public enum EntryState {
    LISTED,
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN,
    REPLACED
}
