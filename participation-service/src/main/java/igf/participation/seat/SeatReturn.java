package igf.participation.seat;

/** A seat that a person no longer has, as published. */
public record SeatReturn(Reason reason, Room room, Seat seat) {

    public enum Reason {
        /** The person, or a tool for them, gave it back. */
        GIVEN_BACK,
        /** Replaced by another seat of the person in the session. */
        MOVED,
        /** The registration was cancelled, or its person erased. */
        REGISTRATION_ENDED,
        SESSION_CANCELLED
    }
}
