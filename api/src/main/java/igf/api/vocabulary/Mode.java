package igf.api.vocabulary;

/** Where a person is, or has a seat: in the room or in the meeting software. */
public enum Mode {
    ONSITE,
    ONLINE
}
