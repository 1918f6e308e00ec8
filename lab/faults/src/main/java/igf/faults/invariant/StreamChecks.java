package igf.faults.invariant;

import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Checks the sequence numbers of streams and of published subjects, and that event ids are unique. */
final class StreamChecks {
    private StreamChecks() {}

    static List<String> areDense(Recording recording) {
        var violations = new ArrayList<String>();
        for (var service : recording.services()) {
            var streams = new HashMap<String, List<Long>>();
            service.log()
                    .forEach(e -> streams.computeIfAbsent(e.stream(), s -> new ArrayList<>())
                            .add(e.sequence()));
            streams.forEach((stream, numbers) -> {
                numbers.sort(Comparator.naturalOrder());
                for (int i = 0; i < numbers.size(); i++) {
                    if (numbers.get(i) != i) {
                        violations.add("%s: the stream %s has %d where %d should be"
                                .formatted(service.service(), stream, numbers.get(i), i));
                        return;
                    }
                }
            });
            var ids = new HashSet<String>();
            service.log().stream()
                    .filter(e -> !ids.add(e.id()))
                    .forEach(e ->
                            violations.add("%s: the log has the event %s twice".formatted(service.service(), e.id())));
        }
        return violations;
    }

    static List<String> keepTheirOrder(Recording recording) {
        var violations = new ArrayList<String>();
        for (var service : recording.services()) {
            var last = new HashMap<String, Long>();
            service.log().stream()
                    .sorted(Comparator.comparingLong(Snapshot.Event::position))
                    .forEach(e -> {
                        var before = last.put(e.stream(), e.sequence());
                        if (before != null && before >= e.sequence()) {
                            violations.add("%1$s: number %3$d of the stream %2$s is read after %4$d"
                                    .formatted(service.service(), e.stream(), e.sequence(), before));
                        }
                    });
            checkPublished(service, violations);
        }
        return violations;
    }

    /**
     * Checks the first occurrence of each event, because receivers drop later ones. A later epoch of the log may begin
     * with any number up to the next one of the earlier epoch.
     */
    private static void checkPublished(Snapshot service, List<String> violations) {
        var next = new HashMap<String, Long>();
        var epochs = new HashMap<String, String>();
        var position = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        service.published().stream()
                .sorted(Comparator.comparingInt(Snapshot.Published::partition)
                        .thenComparingLong(Snapshot.Published::offset))
                .forEach(p -> {
                    if (!seen.add(p.id())) {
                        // A later epoch may publish the same event with another number; the next number follows it.
                        if (p.epoch().equals(epochs.get(p.subject()))) {
                            next.merge(p.subject(), p.sequence() + 1, Math::max);
                        }
                        return;
                    }
                    var expected = next.getOrDefault(p.subject(), 0L);
                    var before = position.getOrDefault(p.subject(), 0L);
                    var epoch = epochs.put(p.subject(), p.epoch());
                    if (epoch != null && !epoch.equals(p.epoch())) {
                        expected = Math.min(expected, p.sequence());
                        before = 0L;
                    }
                    if (p.sequence() != expected || p.position() < before) {
                        violations.add("%s: the subject %s was published with number %d where %d comes next"
                                .formatted(service.service(), p.subject(), p.sequence(), expected));
                    }
                    next.put(p.subject(), p.sequence() + 1);
                    position.put(p.subject(), p.position());
                });
    }
}
