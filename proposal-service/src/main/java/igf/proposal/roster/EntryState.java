package igf.proposal.roster;

/**
 * How far a person on a roster has come; WITHDRAWN is shown of an entry whose invitation was taken back or whose person gave the
 * place up, REPLACED only of who is on the roster no longer.
 */
public enum EntryState {
    LISTED,
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN,
    REPLACED;

    /** Whether the place counts as taken. */
    public boolean counts() {
        return this != DECLINED && this != WITHDRAWN && this != REPLACED;
    }
}
