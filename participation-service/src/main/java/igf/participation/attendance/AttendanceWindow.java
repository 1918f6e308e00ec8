package igf.participation.attendance;

import igf.participation.vocabulary.Session;
import java.time.Duration;
import java.time.Instant;

/** A time at which a session takes place, or took place before it moved. Attendance outside it does not count. */
public record AttendanceWindow(Instant start, Instant end) {

    public static final AttendanceWindow ALWAYS = new AttendanceWindow(Instant.MIN, Instant.MAX);

    /** A fact further away than this cannot belong to the session. */
    private static final Duration MAX_DISTANCE = Duration.ofDays(1);

    public static AttendanceWindow of(Session session) {
        return new AttendanceWindow(session.startsAt(), session.endsAt());
    }

    boolean isNear(Instant at) {
        return !at.isBefore(start.minus(MAX_DISTANCE)) && !at.isAfter(end.plus(MAX_DISTANCE));
    }

    /** Returns how far an instant is from the window; zero within it. */
    Duration distance(Instant at) {
        if (contains(at)) {
            return Duration.ZERO;
        }
        return at.isBefore(start) ? Duration.between(at, start) : Duration.between(end, at);
    }

    boolean contains(Instant at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }
}
