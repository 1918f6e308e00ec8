package igf.participation.seat;

/** CONFIRMED is a seat, WAITLISTED a place on the waiting list. */
public enum SeatState {
    CONFIRMED,
    WAITLISTED
}
