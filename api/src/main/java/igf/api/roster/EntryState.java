package igf.api.roster;

/**
 * The state of a roster entry. WITHDRAWN means that the invitation was withdrawn or the person gave up the place.
 * REPLACED is used only for entries that left the roster.
 */
public enum EntryState {
    LISTED,
    INVITED,
    CONFIRMED,
    TENTATIVE,
    DECLINED,
    WITHDRAWN,
    REPLACED;

    public boolean isActive() {
        return this != DECLINED && this != WITHDRAWN && this != REPLACED;
    }
}
