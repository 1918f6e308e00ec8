package igf.api.roster;

/** How far a person on a roster has come. */
public enum EntryState {
    LISTED,
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN,
    REPLACED
}
