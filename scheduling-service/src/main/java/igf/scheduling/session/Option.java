package igf.scheduling.session;

import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Severity;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * A place that a session could have.
 *
 * @param start local to the edition's time zone
 * @param seats the room's seats
 * @param clashes clashes at the place, none of them hard
 */
public record Option(String room, LocalDateTime start, int seats, List<Clash> clashes) {

    /** Sorts by fewest clashes, then smallest sufficient room, then time. */
    public static final Comparator<Option> BEST_FIRST = Comparator.comparingLong((Option o) -> o.count(Severity.SOFT))
            .thenComparingLong(o -> o.count(Severity.NOTICE))
            .thenComparingInt(Option::seats)
            .thenComparing(Option::start)
            .thenComparing(Option::room);

    public Option {
        clashes = List.copyOf(clashes);
    }

    private long count(Severity severity) {
        return clashes.stream().filter(clash -> clash.severity() == severity).count();
    }
}
