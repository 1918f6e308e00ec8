package igf.api.seat;

/**
 * Numbers of seats of a session.
 *
 * @param capacity seats in the room
 * @param confirmed taken seats in the room
 * @param online seats online
 * @param waitlisted people who wait for a seat in the room
 * @param fixed whether the session has ended, so that its seats are fixed
 */
public record SeatCounts(int capacity, int confirmed, int online, int waitlisted, boolean fixed) {}
