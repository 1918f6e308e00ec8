package igf.scheduling.release;

import java.time.Instant;

/**
 * How often the entry of a session in calendars has changed, and when last: a reader takes the higher one.
 *
 * @param sequence SEQUENCE; survives cancellation, since a session may come back
 * @param at DTSTAMP in feeds: when the release was made that changed the entry
 */
public record CalendarRevision(int sequence, Instant at) {

    public static CalendarRevision first(Instant at) {
        return new CalendarRevision(0, at);
    }

    CalendarRevision next(Instant now) {
        return new CalendarRevision(sequence + 1, now);
    }
}
