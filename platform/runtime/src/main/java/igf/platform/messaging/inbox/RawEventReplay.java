package igf.platform.messaging.inbox;

import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays raw events that an earlier release stored, before newer events of the same stream are appended. The replayed
 * events go to separate streams, in the same order. Their ids are derived from the ids of the raw events, so each is
 * appended once.
 */
final class RawEventReplay {

    /** Suffix of the id and the stream of a replayed event. */
    static final String SUFFIX = "|taken-up";

    private static final Logger LOG = LoggerFactory.getLogger(RawEventReplay.class);

    private final InboxTables tables;
    private final ForeignTranslator translator;
    private final InboxAppender appender;

    RawEventReplay(InboxTables tables, ForeignTranslator translator, InboxAppender appender) {
        this.tables = tables;
        this.translator = translator;
        this.appender = appender;
    }

    /**
     * @param streams streams to replay; empty for all
     *
     * @return the number of replayed events
     */
    int replay(Collection<String> streams) {
        var readable =
                tables.findRawTypes(streams).stream().filter(translator::reads).toList();
        var failedStreams = new HashSet<String>();
        var replayed = 0;
        if (!readable.isEmpty()) {
            for (var rawEvent : tables.findRawEvents(streams, readable)) {
                if (!failedStreams.contains(rawEvent.stream()) && append(rawEvent)) {
                    replayed++;
                } else {
                    failedStreams.add(rawEvent.stream());
                }
            }
        }
        return replayed;
    }

    private boolean append(InboxTables.StoredRawEvent rawEvent) {
        try {
            var event = CloudEvent.of(
                    rawEvent.raw().headers(), rawEvent.raw().body().getBytes(StandardCharsets.UTF_8));
            var translated = translator.translate(event).orElseGet(() -> new IgnoredForeignEvent(event.type()));
            appender.add(rawEvent.stream() + SUFFIX, rawEvent.id() + SUFFIX, translated, event);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The raw event {} of {} cannot be replayed", rawEvent.id(), rawEvent.stream(), e);
            return false;
        }
    }
}
