package igf.scheduling.session;

import igf.scheduling.vocabulary.Occupied;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** Finds occupied rooms by time. The index by start time avoids comparing each session with all others. */
public final class Occupancy {

    private final NavigableMap<Instant, Map<UUID, Occupied>> byStart = new TreeMap<>();
    private final Map<UUID, Occupied> bySession = new HashMap<>();
    /** The longest session that ever was in the index. */
    private Duration longest = Duration.ZERO;

    public Occupancy(Collection<Occupied> all) {
        all.forEach(this::put);
    }

    /** Adds a session, or moves it. */
    public void put(Occupied occupied) {
        remove(occupied.sessionId());
        bySession.put(occupied.sessionId(), occupied);
        byStart.computeIfAbsent(occupied.from(), from -> new HashMap<>()).put(occupied.sessionId(), occupied);
        var duration = Duration.between(occupied.from(), occupied.until());
        longest = duration.compareTo(longest) > 0 ? duration : longest;
    }

    public void remove(UUID session) {
        var known = bySession.remove(session);
        if (known != null) {
            byStart.computeIfPresent(known.from(), (from, there) -> {
                there.remove(session);
                return there.isEmpty() ? null : there;
            });
        }
    }

    /**
     * Returns the sessions that overlap, or have less than a duration between them, in a stable order, including the
     * given one if it is placed.
     */
    public List<Occupied> findNear(Occupied candidate, Duration distance) {
        var earliest = candidate.from().minus(longest).minus(distance);
        return byStart.subMap(earliest, false, candidate.until().plus(distance), false).values().stream()
                .flatMap(there -> there.values().stream())
                .filter(other -> candidate.isNear(other, distance))
                .sorted(Comparator.comparingInt(Occupied::number).thenComparing(Occupied::sessionId))
                .toList();
    }
}
