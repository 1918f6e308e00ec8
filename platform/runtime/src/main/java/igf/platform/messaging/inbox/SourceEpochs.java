package igf.platform.messaging.inbox;

import igf.platform.messaging.CloudEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lives of other services' logs. A log that was restored from a backup begins a new one ({@code ce_epoch}) and gives the
 * numbers of what it has lost to new events. We keep both: what is new then stands at the end of our stream, and a shift
 * remembers how far its numbers and ours are apart.
 */
final class SourceEpochs {

    private final JdbcClient jdbc;
    private final Map<String, Map<String, Integer>> known = new ConcurrentHashMap<>();

    SourceEpochs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many numbers later an event of this life stands in our stream. */
    record Shift(String stream, String epoch, long by) {}

    /** Whether the source had a life before the one that this event is of. The first one is remembered by the way. */
    boolean isLater(CloudEvent event) {
        return number(event) > 1;
    }

    private int number(CloudEvent event) {
        var number = known.getOrDefault(event.source(), Map.of()).get(event.epoch());
        return number == null ? note(event.source(), event.epoch()) : number;
    }

    private int note(String source, String epoch) {
        jdbc.sql("""
                        INSERT INTO inbox_epoch
                        SELECT ?, ?, count(*) + 1 FROM inbox_epoch WHERE source = ? ON CONFLICT DO NOTHING""").params(source, epoch, source).update();
        var all = new HashMap<String, Integer>();
        jdbc.sql("SELECT epoch, number FROM inbox_epoch WHERE source = ?")
                .param(source)
                .query(row -> {
                    all.put(row.getString(1), row.getInt(2));
                });
        known.put(source, all);
        return all.getOrDefault(epoch, 1);
    }

    Optional<Long> shift(CloudEvent event) {
        return jdbc.sql("SELECT shift FROM inbox_shift WHERE stream = ? AND epoch = ?")
                .params(event.stream(), event.epoch())
                .query(Long.class)
                .optional();
    }

    /** What held for the stream in the life before, if it was ever out of step. */
    long shiftBefore(CloudEvent event) {
        return jdbc.sql("""
                        SELECT s.shift FROM inbox_shift s JOIN inbox_epoch e ON e.epoch = s.epoch
                        WHERE s.stream = ? AND e.source = ? AND e.number < ? ORDER BY e.number DESC LIMIT 1""")
                .params(event.stream(), event.source(), number(event))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** What waited for a predecessor that will never come now is forgotten: it was of the life before. */
    void keep(Shift shift) {
        jdbc.sql("INSERT INTO inbox_shift VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(shift.stream(), shift.epoch(), shift.by())
                .update();
        jdbc.sql("DELETE FROM inbox_waiting WHERE stream = ?")
                .param(shift.stream())
                .update();
    }
}
