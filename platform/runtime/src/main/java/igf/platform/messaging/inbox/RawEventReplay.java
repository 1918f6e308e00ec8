package igf.platform.messaging.inbox;

import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what an earlier release kept raw, before anything is appended after it. The streams beside their own keep their order,
 * and an id that follows from the first one's is taken once, whoever tries again.
 */
final class RawEventReplay {

    /** What is added to the id and the stream of an event that was kept raw and is read now */
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
     * @param streams of which; none for all
     * @return how many
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
            LOG.error("{} of {}, kept raw, cannot be taken up", kept.id(), kept.stream(), e);
            return false;
        }
    }
}
