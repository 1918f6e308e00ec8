package igf.participation.attendance;

import igf.api.vocabulary.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a person was in a session, computed from all known facts. A second JOINED while present and a LEFT
 * while absent change no interval, so lost and duplicate facts do little harm. A person is present while any of their
 * devices is.
 *
 * @param seenOnsite whether any fact, a LEFT alone too, says that the person was in the room
 * @param seenOnline whether any fact, a LEFT alone too, says that the person was online
 */
public record Presence(List<Interval> onsite, List<Interval> online, boolean seenOnsite, boolean seenOnline) {

    /** @param to when the person left; null while they have not been seen leaving */
    public record Interval(Instant from, @Nullable Instant to) {

        public boolean isOpen() {
            return to == null;
        }

        private boolean endsNotBefore(Instant at) {
            return to == null || !to.isBefore(at);
        }

        private boolean overlaps(AttendanceWindow window) {
            return from.isBefore(window.end()) && (to == null || to.isAfter(window.start()));
        }

        private Interval clippedTo(AttendanceWindow window) {
            return new Interval(
                    from.isBefore(window.start()) ? window.start() : from,
                    to != null && to.isAfter(window.end()) ? window.end() : to);
        }
    }

    /** @param facts facts of one registration in one session, in any order */
    public static Presence of(Collection<PresenceFact> facts) {
        return of(facts, AttendanceWindow.ALWAYS);
    }

    public static Presence of(Collection<PresenceFact> facts, AttendanceWindow window) {
        return of(intervals(facts, Mode.ONSITE, window), intervals(facts, Mode.ONLINE, window), facts, window);
    }

    private static Presence of(
            List<Interval> onsite, List<Interval> online, Collection<PresenceFact> facts, AttendanceWindow window) {
        return new Presence(
                onsite,
                online,
                !onsite.isEmpty() || hasFact(facts, Mode.ONSITE, window),
                !online.isEmpty() || hasFact(facts, Mode.ONLINE, window));
    }

    /** Closes the intervals that are still open, for a window that is over. */
    Presence closeOpenIntervals(Instant end) {
        return new Presence(closeOpen(onsite, end), closeOpen(online, end), seenOnsite, seenOnline);
    }

    private static List<Interval> closeOpen(List<Interval> intervals, Instant end) {
        return intervals.stream()
                .map(interval -> interval.isOpen() ? new Interval(interval.from(), end) : interval)
                .toList();
    }

    /** Merges the presence of several registrations of one human, or at several times of one session. */
    public static Presence merge(Collection<Presence> presences) {
        return new Presence(
                union(presences.stream().flatMap(p -> p.onsite.stream()).toList()),
                union(presences.stream().flatMap(p -> p.online.stream()).toList()),
                presences.stream().anyMatch(Presence::seenOnsite),
                presences.stream().anyMatch(Presence::seenOnline));
    }

    private static boolean hasFact(Collection<PresenceFact> facts, Mode mode, AttendanceWindow window) {
        return facts.stream().anyMatch(fact -> fact.mode() == mode && window.contains(fact.at()));
    }

    private static List<Interval> intervals(Collection<PresenceFact> facts, Mode mode, AttendanceWindow window) {
        var byDevice = facts.stream()
                .filter(fact -> fact.mode() == mode)
                .sorted()
                .collect(Collectors.groupingBy(fact -> String.valueOf(fact.device())));
        return union(byDevice.values().stream()
                .flatMap(deviceFacts -> deviceIntervals(deviceFacts).stream())
                .filter(interval -> interval.overlaps(window))
                .map(interval -> interval.clippedTo(window))
                .toList());
    }

    /** @param facts facts of one device, sorted by time */
    private static List<Interval> deviceIntervals(List<PresenceFact> facts) {
        var intervals = new ArrayList<Interval>();
        @Nullable Instant joinedAt = null;
        for (var fact : facts) {
            if (fact.kind() == PresenceFact.Kind.JOINED && joinedAt == null) {
                joinedAt = fact.at();
            } else if (fact.kind() == PresenceFact.Kind.LEFT && joinedAt != null) {
                intervals.add(new Interval(joinedAt, fact.at()));
                joinedAt = null;
            }
        }
        if (joinedAt != null) {
            intervals.add(new Interval(joinedAt, null));
        }
        return intervals;
    }

    private static List<Interval> union(List<Interval> intervals) {
        var union = new ArrayList<Interval>();
        for (var next :
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            if (union.isEmpty() || !union.getLast().endsNotBefore(next.from())) {
                union.add(next);
            } else {
                var last = union.removeLast();
                union.add(new Interval(last.from(), laterOrNull(last.to(), next.to())));
            }
        }
        return List.copyOf(union);
    }

    private static @Nullable Instant laterOrNull(@Nullable Instant first, @Nullable Instant second) {
        if (first == null || second == null) {
            return null;
        }
        return first.isAfter(second) ? first : second;
    }

    public List<Interval> intervals(Mode mode) {
        return mode == Mode.ONSITE ? onsite : online;
    }

    public boolean wasSeen(Mode mode) {
        return mode == Mode.ONSITE ? seenOnsite : seenOnline;
    }

    public boolean isPresent(Mode mode) {
        return intervals(mode).stream().anyMatch(Interval::isOpen);
    }

    /**
     * Returns the seconds in the session; overlapping times onsite and online count once. A person not seen leaving
     * stayed to the end.
     */
    public long seconds(Instant sessionEnd) {
        var all = new ArrayList<>(onsite);
        all.addAll(online);
        all.sort(Comparator.comparing(Interval::from));
        long seconds = 0;
        var covered = Instant.MIN;
        for (var interval : all) {
            var to = interval.to() == null ? sessionEnd : interval.to();
            var from = interval.from().isBefore(covered) ? covered : interval.from();
            if (to.isAfter(from)) {
                seconds += to.getEpochSecond() - from.getEpochSecond();
                covered = to;
            }
        }
        return seconds;
    }
}
