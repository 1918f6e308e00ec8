package igf.participation.vocabulary;

/** Where a person is or has a seat: in the room or in the meeting software. */
public enum Mode {
    ONSITE,
    ONLINE;

    public Mode other() {
        return this == ONSITE ? ONLINE : ONSITE;
    }
}
