package igf.api.seat;

/**
 * How full a session is.
 *
 * @param capacity seats in the room
 * @param confirmed seats in the room that are taken
 * @param online confirmed seats online
 * @param waitlisted how many wait for a seat in the room
 * @param fixed whether the session has ended, so that seats are neither taken nor given back any more
 */
public record SeatCounts(int capacity, int confirmed, int online, int waitlisted, boolean fixed) {}
