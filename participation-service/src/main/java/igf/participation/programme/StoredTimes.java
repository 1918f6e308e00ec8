package igf.participation.programme;

import igf.participation.vocabulary.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session's present and earlier times.
 *
 * @param now the time in the last release; null before the first release
 * @param before earlier times at which the session had begun
 */
record StoredTimes(@Nullable HeldTime now, List<HeldTime> before) {

    static final StoredTimes NONE = new StoredTimes(null, List.of());

    /**
     * Keeps the previous time only if it had begun when the session was moved.
     *
     * @param at when it was released
     */
    StoredTimes withRelease(Session session, Instant at) {
        var next = new HeldTime(session.startsAt(), session.endsAt());
        return now == null || now.equals(next) || now.startsAt().isAfter(at)
                ? new StoredTimes(next, before)
                : new StoredTimes(
                        next, Stream.concat(before.stream(), Stream.of(now)).toList());
    }
}
