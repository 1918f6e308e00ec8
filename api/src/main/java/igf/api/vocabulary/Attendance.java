package igf.api.vocabulary;

/** How a person plans to take part; UNDECIDED is an answer, a missing value is not. */
public enum Attendance {
    ONSITE,
    ONLINE,
    UNDECIDED
}
