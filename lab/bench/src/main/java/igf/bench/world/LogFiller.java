package igf.bench.world;

import igf.bench.guestbook.GuestbookEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** Appends many signatures to a log, like those of commands but in large batches. */
public final class LogFiller {

    private static final int BATCH = 500;
    private static final int PER_BOOK = 20;

    private LogFiller() {}

    /** Appends twenty signatures for each book, in turns, so that consecutive events belong to different books. */
    public static void write(EventLog log, int events) {
        var books = new UUID[Math.max(1, events / PER_BOOK)];
        for (int i = 0; i < books.length; i++) {
            books[i] = UUID.randomUUID();
        }
        var metadata = MetaCodec.encode(
                new Context(Actor.system("bench"), Instant.parse("2026-11-24T09:00:00Z"), "history"), null);
        var batch = new ArrayList<EventLog.ForeignEvent>();
        for (int i = 0; i < events; i++) {
            var book = books[i % books.length];
            var number = i / books.length;
            batch.add(new EventLog.ForeignEvent(
                    book.toString(),
                    number,
                    UUID.randomUUID().toString(),
                    new GuestbookEvent.Signed(book, UUID.randomUUID(), number + 1, SigningClient.TEXT),
                    metadata));
            if (batch.size() == BATCH || i == events - 1) {
                log.appendForeign(batch);
                batch.clear();
            }
        }
    }
}
