package igf.api.seat;

/** A seat, or a place in the queue for one. */
public enum SeatState {
    CONFIRMED,
    WAITLISTED
}
