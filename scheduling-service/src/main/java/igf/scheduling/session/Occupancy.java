package igf.scheduling.session;

import igf.scheduling.vocabulary.Occupied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds occupied rooms by time. The index by start time avoids comparing each session with all others. */
public final class Occupancy {

    private final NavigableMap<Instant, List<Occupied>> byStart = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    public Occupancy(Collection<Occupied> all) {
        for (var occupied : all) {
            byStart.computeIfAbsent(occupied.from(), from -> new ArrayList<>()).add(occupied);
            var duration = Duration.between(occupied.from(), occupied.until());
            longest = duration.compareTo(longest) > 0 ? duration : longest;
        }
    }

    /**
     * Returns the sessions that overlap, or have less than a duration between them, in a stable order, including the
     * given one if it is placed.
     */
    public List<Occupied> findNear(Occupied candidate, Duration distance) {
        var earliest = candidate.from().minus(longest).minus(distance);
        return byStart.subMap(earliest, false, candidate.until().plus(distance), false).values().stream()
                .flatMap(List::stream)
                .filter(other -> candidate.isNear(other, distance))
                .sorted(Comparator.comparingInt(Occupied::number).thenComparing(Occupied::sessionId))
                .toList();
    }
}
