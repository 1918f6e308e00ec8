package igf.faults.history;

import java.util.List;
import java.util.Map;

/**
 * The content of one service's stores at the end of a run.
 *
 * @param epoch epoch of its log; a restored log has another epoch
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
     * @param position its number in reading order
     */
    public record Event(
            long position, String id, String stream, long sequence, String type, String correlation, String causation) {

        /** Returns whether the event came from another service. */
        public boolean isForeign() {
            return stream.contains("|");
        }
    }

    /**
     * A read model.
     *
     * @param lastEvent id of the event at its position
     * @param rebuilt hash of a rebuild at the same position
     */
    public record View(String name, long position, String lastEvent, String hash, String rebuilt) {}

    /**
     * A number that the publisher stored before it sent the event.
     *
     * @param id id of the public event
     */
    public record Numbered(String id, String subject, long sequence) {}

    /** A record on the service's topic. */
    public record Published(
            int partition, long offset, String id, String subject, long sequence, long position, String epoch) {

        /** Returns the id of the stored event that it was translated from. */
        public String cause() {
            return id.substring(0, id.lastIndexOf('.'));
        }
    }
}
