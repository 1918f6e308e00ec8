package igf.participation.vocabulary;

/** How a person plans to take part; UNDECIDED is an answer. */
public enum Attendance {
    ONSITE,
    ONLINE,
    UNDECIDED
}
