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

    /** Returns all overlapping sessions in a stable order, including the given one if it is placed. */
    public List<Occupied> findOverlapping(Occupied candidate) {
        return byStart.subMap(candidate.from().minus(longest), false, candidate.until(), false).values().stream()
                .flatMap(List::stream)
                .filter(candidate::overlaps)
                .sorted(Comparator.comparingInt(Occupied::number).thenComparing(Occupied::sessionId))
                .toList();
    }
}
