package igf.participation.vocabulary;

/** How a person plans to take part. */
public enum Attendance {
    ONSITE,
    ONLINE,
    UNDECIDED
}
