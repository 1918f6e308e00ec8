package igf.api.vocabulary;

/** How a person plans to take part. UNDECIDED is an answer; a missing value means that there is none. */
public enum Attendance {
    ONSITE,
    ONLINE,
    UNDECIDED
}
