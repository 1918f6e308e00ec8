package igf.scheduling.release;

import java.time.Instant;

/**
 * The revision of a session's calendar entry; calendar programs keep the highest.
 *
 * @param sequence SEQUENCE; continues after a cancellation, since a session may come back
 * @param at DTSTAMP: the time of the release that last changed the entry
 */
public record CalendarRevision(int sequence, Instant at) {

    public static CalendarRevision first(Instant at) {
        return new CalendarRevision(0, at);
    }

    CalendarRevision next(Instant now) {
        return new CalendarRevision(sequence + 1, now);
    }
}
