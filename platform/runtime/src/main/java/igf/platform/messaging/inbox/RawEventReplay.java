package igf.platform.messaging.inbox;

import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays raw events of an earlier release before anything is appended after them. The replayed events go to streams of
 * their own, in the same order. Their ids are derived from the first ones, so each is appended once.
 */
final class RawEventReplay {

    /** Suffix of the id and the stream of a replayed event. */
    static final String MARK = "|taken-up";

    private static final Logger LOG = LoggerFactory.getLogger(RawEventReplay.class);

    private final InboxTables tables;
    private final ForeignTranslator translator;
    private final InboxAppender appends;

    RawEventReplay(InboxTables tables, ForeignTranslator translator, InboxAppender appends) {
        this.tables = tables;
        this.translator = translator;
        this.appends = appends;
    }

    /**
     * @param streams to replay; empty for all
     * @return how many events
     */
    int of(Collection<String> streams) {
        var readable =
                tables.typesKept(streams).stream().filter(translator::reads).toList();
        var stuck = new HashSet<String>();
        var taken = 0;
        if (!readable.isEmpty()) {
            for (var kept : tables.kept(streams, readable)) {
                if (!stuck.contains(kept.stream()) && take(kept)) {
                    taken++;
                } else {
                    stuck.add(kept.stream());
                }
            }
        }
        return taken;
    }

    private boolean take(InboxTables.Kept kept) {
        try {
            var event = CloudEvent.of(kept.raw().headers(), kept.raw().body().getBytes(StandardCharsets.UTF_8));
            var read = translator.translate(event).orElseGet(() -> new IgnoredForeignEvent(event.type()));
            appends.add(kept.stream() + MARK, kept.id() + MARK, read, event);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The raw event {} of {} cannot be replayed", kept.id(), kept.stream(), e);
            return false;
        }
    }
}
