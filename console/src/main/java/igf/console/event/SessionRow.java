package igf.console.event;

import igf.api.seat.SessionSeatCounts;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A session in the list of an event.
 *
 * @param report state of its report; empty before it is due
 */
record SessionRow(SessionSeatCounts session, Attendance attendance, String report) {

    public boolean full() {
        return session.confirmed() >= session.capacity();
    }

    /** Whether any number of people is shown. */
    public boolean hasCounts() {
        return attendance.onsite().people() != null || attendance.online().people() != null;
    }

    /** Returns the number of people who were there so far, in the room and online; null if one of both is hidden. */
    public @Nullable Integer people() {
        var onsite = attendance.onsite().people();
        var online = attendance.online().people();
        return onsite == null || online == null ? null : onsite + online;
    }

    String day(ZoneId zone) {
        return session.startsAt().atZone(zone).toLocalDate().toString();
    }
}
