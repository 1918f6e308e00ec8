package igf.platform.messaging.outbox;

import igf.platform.log.LogToken;
import igf.platform.messaging.PublicEventId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accesses the table of public events, and the publisher's position. All writes need a fenced transaction. */
final class Publications {

    private static final String NAME = "kafka";

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the position up to which the broker has acknowledged. */
    LogToken position() {
        return jdbc.sql("SELECT txid, globalindex, position FROM publisher_position WHERE name = ?")
                .param(NAME)
                .query((row, n) -> new LogToken(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElse(LogToken.START);
    }

    /** Returns the position up to which public events are stored in the table. */
    long numberedPosition() {
        return jdbc.sql("SELECT numbered FROM publisher_position WHERE name = ?")
                .param(NAME)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Numbers the events within their subjects, and stores them.
     *
     * @return the events with their numbers, in the same order
     */
    List<Publication> assignNumbers(List<Publication> newPublications) {
        if (newPublications.isEmpty()) {
            return newPublications;
        }
        var next = nextNumbers(
                newPublications.stream().map(Publication::subject).distinct().toArray(String[]::new));
        var numbered = new ArrayList<Publication>();
        for (var each : newPublications) {
            numbered.add(each.withNumber(next.merge(each.subject(), 1L, Long::sum) - 1));
        }
        jdbc.sql("""
                        INSERT INTO published (event_id, ordinal, position, type, subject, number, recorded_at, correlation, data,
                          partition_key)
                        SELECT * FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                          ?::text[], ?::text[], ?::text[])""")
                .params(
                        texts(numbered, Publication::eventId),
                        numbered.stream().map(Publication::ordinal).toArray(Integer[]::new),
                        numbers(numbered, Publication::position),
                        texts(numbered, Publication::type),
                        texts(numbered, Publication::subject),
                        numbers(numbered, Publication::number),
                        texts(numbered, each -> each.recordedAt().toString()),
                        texts(numbered, Publication::correlation),
                        numbered.stream().map(Publication::data).toArray(String[]::new),
                        numbered.stream().map(Publication::partitionKey).toArray(String[]::new))
                .update();
        return numbered;
    }

    private Map<String, Long> nextNumbers(String[] subjects) {
        var next = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT subject, coalesce((SELECT max(number) FROM published p WHERE p.subject = s.subject) + 1, 0)
                        FROM unnest(?::text[]) AS s (subject)""").param(subjects).query(row -> {
            next.put(row.getString(1), row.getLong(2));
        });
        return next;
    }

    private static String[] texts(List<Publication> all, Function<Publication, String> member) {
        return all.stream().map(member).toArray(String[]::new);
    }

    private static Long[] numbers(List<Publication> all, Function<Publication, Long> member) {
        return all.stream().map(member).toArray(Long[]::new);
    }

    /**
     * Saves the position up to which public events are stored.
     *
     * @throws IllegalStateException if another publisher has changed it since {@code before} was read
     */
    void saveNumberedPosition(long position, long before) {
        var moved = jdbc.sql("""
                        INSERT INTO publisher_position (name, txid, globalindex, position, numbered) VALUES (?, 0, 0, 0, ?)
                        ON CONFLICT (name) DO UPDATE SET numbered = excluded.numbered WHERE publisher_position.numbered = ?""").params(NAME, position, before).update();
        requireMoved(moved, before);
    }

    /**
     * Saves the position up to which the broker has acknowledged.
     *
     * @throws IllegalStateException if another publisher has moved the position since {@code before} was read
     */
    void saveSentPosition(LogToken position, LogToken before) {
        var moved = jdbc.sql("""
                        UPDATE publisher_position SET txid = ?, globalindex = ?, position = ?
                        WHERE name = ? AND position = ? AND numbered >= ?""")
                .params(
                        position.txid(),
                        position.index(),
                        position.positionNumber(),
                        NAME,
                        before.positionNumber(),
                        position.positionNumber())
                .update();
        requireMoved(moved, before.positionNumber());
    }

    private static void requireMoved(int moved, long before) {
        if (moved != 1) {
            throw new IllegalStateException("another publisher has moved the position from " + before);
        }
    }

    /** Returns the public events of the positions after one and up to another. */
    List<Publication> findBetween(long after, long last) {
        return jdbc.sql("""
                        SELECT event_id, ordinal, position, type, subject, number, recorded_at, correlation, data, partition_key
                        FROM published WHERE position > ? AND position <= ? ORDER BY position, ordinal""")
                .params(after, last)
                .query((row, n) -> new Publication(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        Instant.parse(row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)))
                .list();
    }

    /** Returns the id of the last public event up to a position; empty if there is none. */
    Optional<String> findLastId(long position) {
        return jdbc.sql("""
                        SELECT event_id, ordinal FROM published
                        WHERE position <= ? ORDER BY position DESC, ordinal DESC LIMIT 1""")
                .param(position)
                .query((row, n) -> new PublicEventId(row.getString(1), row.getInt(2)).toString())
                .optional();
    }
}
