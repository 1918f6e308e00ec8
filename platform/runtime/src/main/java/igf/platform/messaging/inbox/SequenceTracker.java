package igf.platform.messaging.inbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tracks one stream in one epoch of its source: the next number, and the events that are not in the log yet.
 * <p>A source numbers a subject within an epoch without gaps. An epoch that begins after a restore or failover
 * continues from the numbers of the restored log, so its first event may have any number that this stream has reached.
 * After that, the next number follows each event that was appended, or whose id is in the log from another epoch.
 */
final class SequenceTracker {

    private final TreeMap<Long, Map<String, Pending>> pending = new TreeMap<>();
    private final Set<Long> rejected = new HashSet<>();
    private @Nullable Long next;

    /** @param arrival null if the event was stored in {@code inbox_waiting} before */
    record Pending(NumberedEvent numbered, Inbox.@Nullable ReceivedMessage arrival) {}

    /** The number of an event in its epoch, and its stream in the inbox. */
    record NumberedEvent(String stream, String epoch, long number, String id) {}

    void setNext(long number) {
        next = number;
    }

    /** Returns the next number; null until the first event of the epoch was processed. */
    @Nullable
    Long next() {
        return next;
    }

    void addRejected(long number) {
        rejected.add(number);
    }

    void removeRejected(long number) {
        rejected.remove(number);
    }

    void add(Pending event) {
        pending.computeIfAbsent(event.numbered().number(), n -> new LinkedHashMap<>())
                .putIfAbsent(event.numbered().id(), event);
    }

    void remove(Pending event) {
        var number = event.numbered().number();
        var same = pending.getOrDefault(number, Map.of());
        same.remove(event.numbered().id());
        if (same.isEmpty()) {
            pending.remove(number);
        }
    }

    /**
     * Returns an event with the next number or a number before it; null if there is none.
     *
     * @param nextInStream number of the next event in the inbox's stream
     * @param isOnlyEpoch whether no other epoch of the stream has begun
     */
    @Nullable
    Pending nextReady(long nextInStream, boolean isOnlyEpoch) {
        if (pending.isEmpty()) {
            return null;
        }
        var lowest = pending.firstKey();
        if (next == null ? lowest <= nextInStream : isOnlyEpoch && lowest == nextInStream && lowest > next) {
            if (rejected.stream().anyMatch(number -> number < lowest)) {
                return null;
            }
            // The events with lower numbers came in an earlier epoch, or through a replica that did not store numbers
            // by epoch.
            next = lowest;
        }
        return next != null && lowest <= next
                ? pending.firstEntry().getValue().values().iterator().next()
                : null;
    }

    boolean isProcessed(long number) {
        return next != null && number < next;
    }

    void markProcessed(long number) {
        if (!isProcessed(number)) {
            next = number + 1;
        }
    }

    /** Returns the events of this batch that have to wait. */
    List<Pending> newlyWaiting() {
        return pending.values().stream()
                .flatMap(same -> same.values().stream())
                .filter(event -> event.arrival() != null)
                .toList();
    }
}
