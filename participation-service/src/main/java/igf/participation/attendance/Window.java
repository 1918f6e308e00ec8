package igf.participation.attendance;

import igf.participation.vocabulary.Session;
import java.time.Duration;
import java.time.Instant;

/** The released time of a session; attendance outside it does not count. */
public record Window(Instant start, Instant end) {

    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

    /** A fact further away than this cannot belong to the session. */
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
