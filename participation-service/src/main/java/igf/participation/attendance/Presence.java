package igf.participation.attendance;

import igf.participation.vocabulary.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was in a session, computed from all facts that are known of them: a second JOINED while present and a LEFT
 * while absent change nothing, so that lost and doubled facts do little harm.
 */
public record Presence(List<Interval> onsite, List<Interval> online, boolean seenOnsite, boolean seenOnline) {

    /** From an instant until another; {@code to} is null while nobody saw them leave. */
    public record Interval(Instant from, @Nullable Instant to) {

        public boolean open() {
            return to == null;
        }
    }

    /** @param facts of one registration in one session, in any order */
    public static Presence of(Collection<Fact> facts) {
        return new Presence(
                intervals(facts, Mode.ONSITE),
                intervals(facts, Mode.ONLINE),
                seen(facts, Mode.ONSITE),
                seen(facts, Mode.ONLINE));
    }

    private static boolean seen(Collection<Fact> facts, Mode mode) {
        return facts.stream().anyMatch(fact -> fact.mode() == mode);
    }

    private static List<Interval> intervals(Collection<Fact> facts, Mode mode) {
        var intervals = new ArrayList<Interval>();
        @Nullable Instant since = null;
        for (var fact : facts.stream().filter(f -> f.mode() == mode).sorted().toList()) {
            if (fact.kind() == Fact.Kind.JOINED && since == null) {
                since = fact.at();
            } else if (fact.kind() == Fact.Kind.LEFT && since != null) {
                intervals.add(new Interval(since, fact.at()));
                since = null;
            }
        }
        if (since != null) {
            intervals.add(new Interval(since, null));
        }
        return List.copyOf(intervals);
    }

    public List<Interval> in(Mode mode) {
        return mode == Mode.ONSITE ? onsite : online;
    }

    public boolean seenIn(Mode mode) {
        return mode == Mode.ONSITE ? seenOnsite : seenOnline;
    }

    public boolean presentIn(Mode mode) {
        return in(mode).stream().anyMatch(Interval::open);
    }

    /** Seconds in the session, in the room and online at once counted once; whoever did not leave stayed to its end. */
    public long seconds(Instant sessionEnd) {
        var all = new ArrayList<>(onsite);
        all.addAll(online);
        all.sort(java.util.Comparator.comparing(Interval::from));
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
