package igf.platform.messaging.inbox;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import igf.platform.messaging.CloudEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the events that a batch appends to the inbox's streams, each with the next number of its stream. */
final class InboxAppender {

    /** Metadata: epoch of the source's log. */
    static final String SOURCE_EPOCH = "sourceEpoch";
    /** Metadata: id of the public event before this one in the source's log. */
    static final String PREVIOUS = "previous";

    private final EventLog log;
    private final Map<String, Long> nextNumbers = new HashMap<>();
    private final List<EventLog.ForeignEvent> newEvents = new ArrayList<>();

    InboxAppender(EventLog log) {
        this.log = log;
    }

    /** Reads the next numbers of streams with one query. */
    void loadNumbers(Collection<String> streams) {
        log.nextSequences(streams).forEach(nextNumbers::putIfAbsent);
    }

    /** Returns the next number of a stream, after the events of this batch. */
    long nextNumber(String stream) {
        return nextNumbers.computeIfAbsent(stream, log::nextSequence);
    }

    /**
     * @param stored the event in the form in which it is stored
     *
     * @param event the received event
     */
    void add(String stream, String id, Object stored, CloudEvent event) {
        var number = nextNumber(stream);
        newEvents.add(new EventLog.ForeignEvent(stream, number, id, stored, metadata(event)));
        nextNumbers.put(stream, number + 1);
    }

    private static Map<String, String> metadata(CloudEvent event) {
        var context = new Context(Actor.system(event.source()), event.time(), event.correlationId());
        var metadata = new HashMap<>(MetaCodec.encode(context, event.id()));
        metadata.put(SOURCE_EPOCH, event.epoch());
        if (event.previousId() != null) {
            metadata.put(PREVIOUS, event.previousId());
        }
        return metadata;
    }

    /** Appends the events. Must run within a transaction. */
    void write() {
        log.appendForeign(newEvents);
    }
}
