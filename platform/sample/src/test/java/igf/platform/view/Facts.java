package igf.platform.view;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Events that are not stored, and a view of them. Each adds to one of three documents, and every seventh deletes one.
 */
final class Facts implements View {

    static List<EventLog.Entry> between(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(n -> at(n, Instant.EPOCH))
                .toList();
    }

    static EventLog.Entry at(long n, Instant recordedAt) {
        var meta = new Meta(Actor.ANONYMOUS, recordedAt, "request", null);
        return new EventLog.Entry(
                new LogToken(n, n, n), new RecordedEvent<Object>(n, "event-" + n, "stream", n, n, meta));
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void project(RecordedEvent<?> fact, Documents documents) {
        var n = (Long) fact.event();
        var id = "document-" + n % 3;
        if (n % 7 == 0) {
            documents.delete("all", id);
        } else {
            documents.update("all", id, d -> d.append("sum", d.get("sum", 0L) + n));
        }
    }
}
