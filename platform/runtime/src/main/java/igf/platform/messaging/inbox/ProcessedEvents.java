package igf.platform.messaging.inbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of other services that this replica has found to be processed, with all events before them. They avoid
 * repeated searches, because clients send the same token again, and send tokens in any order.
 */
final class ProcessedEvents {

    private static final int CAPACITY = 10_000;

    private final Map<String, Boolean> recentIds = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > CAPACITY;
        }
    };

    private final Map<String, ReceivedEvents.Received> newestByService = new HashMap<>();

    synchronized boolean contains(String id) {
        return recentIds.containsKey(id);
    }

    /** Returns the id of the newest event of a service; empty if there is none. */
    synchronized String newest(String service) {
        var newest = newestByService.get(service);
        return newest == null ? "" : newest.id();
    }

    /** @param events an event and its predecessors, the event first */
    synchronized void add(String service, List<ReceivedEvents.Received> events) {
        events.reversed().forEach(each -> recentIds.put(each.id(), true));
        newestByService.merge(
                service,
                events.getFirst(),
                (known, added) -> added.token().compareTo(known.token()) > 0 ? added : known);
    }
}
