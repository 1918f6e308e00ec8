package igf.platform.admin;

import igf.platform.messaging.Inbox;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that was set aside because it could not be handled: events of reactions (kept per stream by Axon), events that
 * a view could not project (settled by rebuilding it), foreign messages that could not be read.
 */
final class DeadLetters {

    private final EventProcessingConfiguration processors;
    private final Views views;
    private final RebuildOperations rebuilds;
    private final Inbox inbox;
    private final JdbcClient jdbc;

    DeadLetters(
            EventProcessingConfiguration processors,
            Views views,
            RebuildOperations rebuilds,
            Inbox inbox,
            JdbcClient jdbc) {
        this.processors = processors;
        this.views = views;
        this.rebuilds = rebuilds;
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    /** @param id says by its prefix where it lies: {@code reaction}, {@code view}, {@code inbox} */
    record DeadLetter(String id, String where, String subject, String cause) {}

    enum Outcome {
        DONE,
        STILL_FAILING,
        UNKNOWN
    }

    List<DeadLetter> all() {
        var all = new ArrayList<DeadLetter>();
        jdbc.sql("""
                        SELECT deadletteridentifier, processinggroup, sequenceidentifier, coalesce(causemessage, '')
                        FROM dead_letter_entry ORDER BY processinggroup, sequenceidentifier, sequenceindex""")
                .query((row, n) -> new DeadLetter(
                        "reaction-" + row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .forEach(all::add);
        views.parked()
                .forEach(d -> all.add(new DeadLetter(
                        "view-" + d.getString("view") + "-" + d.getLong("position"),
                        d.getString("view"),
                        d.getString("subject"),
                        d.getString("cause"))));
        inbox.rejected().forEach(a -> all.add(new DeadLetter("inbox-" + a.id(), "inbox", a.subject(), a.cause())));
        return all;
    }

    Outcome retry(String id) {
        var letter = find(id);
        if (letter == null) {
            return Outcome.UNKNOWN;
        }
        if (id.startsWith("inbox-")) {
            inbox.retry(uuid(id));
        } else if (id.startsWith("view-")) {
            rebuilds.perform(letter.where());
        } else {
            processors.sequencedDeadLetterProcessor(letter.where()).ifPresent(p -> p.process(dead -> true));
        }
        return find(id) == null ? Outcome.DONE : Outcome.STILL_FAILING;
    }

    Outcome discard(String id) {
        if (find(id) == null) {
            return Outcome.UNKNOWN;
        }
        if (id.startsWith("inbox-")) {
            inbox.discard(uuid(id));
        } else if (id.startsWith("view-")) {
            views.forget(id.substring("view-".length()));
        } else {
            jdbc.sql("DELETE FROM dead_letter_entry WHERE deadletteridentifier = ?")
                    .param(id.substring("reaction-".length()))
                    .update();
        }
        return Outcome.DONE;
    }

    private @org.jspecify.annotations.Nullable DeadLetter find(String id) {
        return Stream.of(all())
                .flatMap(List::stream)
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id.substring("inbox-".length()));
    }
}
