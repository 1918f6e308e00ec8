package igf.api.seat;

/** The state of a seat; WAITLISTED is a place on the waiting list of the room. */
public enum SeatState {
    CONFIRMED,
    WAITLISTED
}
