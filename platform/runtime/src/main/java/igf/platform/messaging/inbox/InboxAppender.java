package igf.platform.messaging.inbox;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import igf.platform.messaging.CloudEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events that a batch appends to the inbox's streams, each with the next number of its stream. */
final class InboxAppender {

    private final EventLog log;
    private final Map<String, Long> next = new HashMap<>();
    private final List<EventLog.Foreign> all = new ArrayList<>();

    InboxAppender(EventLog log) {
        this.log = log;
    }

    /** Returns the next number of a stream, after the events of this batch. */
    long next(String stream) {
        return next.computeIfAbsent(stream, log::nextSequence);
    }

    /** @param event the received event */
    void add(String stream, String id, Object stored, CloudEvent event) {
        var number = next(stream);
        var context = new Context(Actor.system(event.source()), event.time(), event.correlationId());
        all.add(new EventLog.Foreign(stream, number, id, stored, MetaCodec.encode(context, event.id())));
        next.put(stream, number + 1);
    }

    /** Must run within a transaction. */
    void write() {
        log.append(all);
    }
}
