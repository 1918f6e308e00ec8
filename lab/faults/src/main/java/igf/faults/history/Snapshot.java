package igf.faults.history;

import java.util.List;
import java.util.Map;

/**
 * What is in the stores of one service, after everything has settled.
 *
 * @param epoch the life of its log: restored from a backup it begins another
 */
public record Snapshot(
        String service,
        String epoch,
        List<Event> log,
        List<View> views,
        long publisherPosition,
        Map<String, Long> publisherNext,
        List<Published> published,
        List<Numbered> numbered) {

    /**
     * A row of the log.
     *
     * @param position its rank in reading order
     */
    public record Event(
            long position, String id, String stream, long sequence, String type, String correlation, String causation) {

        /** Whether it came from another service. */
        public boolean isForeign() {
            return stream.contains("|");
        }
    }

    /** A read model. @param lastEvent the event that it stands at @param rebuilt the hash of a build from the beginning, at the same place */
    public record View(String name, long position, String lastEvent, String hash, String rebuilt) {}

    /** A number that was given before anything was sent. @param id of the public event */
    public record Numbered(String id, String subject, long sequence) {}

    /** A record on the service's topic, in the order of its partition. */
    public record Published(
            int partition, long offset, String id, String subject, long sequence, long position, String epoch) {

        /** The event that it tells of. */
        public String cause() {
            return id.substring(0, id.lastIndexOf('.'));
        }
    }
}
