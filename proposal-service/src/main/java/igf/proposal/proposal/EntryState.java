package igf.proposal.proposal;

/** How far a person on a roster has come; WITHDRAWN is shown of an entry whose invitation was taken back. */
public enum EntryState {
    LISTED,
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN;

    /** Whether the place counts as taken. */
    public boolean counts() {
        return this != DECLINED && this != WITHDRAWN;
    }
}
