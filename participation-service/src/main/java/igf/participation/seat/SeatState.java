package igf.participation.seat;

/** CONFIRMED is a seat, WAITLISTED a place in the queue. */
public enum SeatState {
    CONFIRMED,
    WAITLISTED
}
