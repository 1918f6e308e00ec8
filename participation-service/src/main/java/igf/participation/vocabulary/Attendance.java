package igf.participation.vocabulary;

/** How somebody plans to take part; UNDECIDED is an answer. */
public enum Attendance {
    ONSITE,
    ONLINE,
    UNDECIDED
}
