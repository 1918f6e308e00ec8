package igf.participation.attendance;

import igf.participation.vocabulary.Session;
import java.time.Duration;
import java.time.Instant;

/** From a session's start to its end as released: what lies outside does not count. */
public record Window(Instant start, Instant end) {

    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

    /** A fact that is further away than this is no fact of the session. */
    private static final Duration FAR = Duration.ofDays(1);

    public static Window of(Session session) {
        return new Window(session.startsAt(), session.endsAt());
    }

    boolean isNear(Instant at) {
        return !at.isBefore(start.minus(FAR)) && !at.isAfter(end.plus(FAR));
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
