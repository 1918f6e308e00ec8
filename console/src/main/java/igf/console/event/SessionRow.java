package igf.console.event;

import igf.api.seat.SeatListSessionSeatCounts;
import java.time.ZoneId;

/**
 * A session in the list of an event.
 *
 * @param report state of its report; empty before it is due
 */
record SessionRow(SeatListSessionSeatCounts session, Attendance attendance, String report) {

    public boolean full() {
        return session.confirmed() >= session.capacity();
    }

    /** Returns the number of people who have attended so far, in the room and online. */
    public int people() {
        return attendance.onsite().people() + attendance.online().people();
    }

    String day(ZoneId zone) {
        return session.startsAt().atZone(zone).toLocalDate().toString();
    }
}
