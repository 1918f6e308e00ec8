package igf.notification.outbox;

import igf.notification.message.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages wait, for whom, until when: a table that reactions keep up and one sender at a time claims from. */
@Component
public class MessageQueue {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MessageQueue(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param due null while it is held */
    public void put(Content mail, @Nullable Instant due) {
        put(List.of(mail), _ -> due);
    }

    /** Those that are there already stay as they are. @param due null for one that is held */
    public void put(List<Content> mails, Function<Content, @Nullable Instant> due) {
        batches.batchUpdate(
                "INSERT INTO message_pending (message, person, about, template, due) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (message) DO NOTHING",
                mails,
                BATCH,
                (row, mail) -> {
                    var at = due.apply(mail);
                    row.setObject(1, mail.messageId());
                    row.setObject(2, mail.regarding().personId());
                    row.setObject(3, mail.regarding().about());
                    row.setString(4, mail.template());
                    row.setTimestamp(5, at == null ? null : Timestamp.from(at));
                });
    }

    public void due(UUID message, Instant due) {
        jdbc.sql("UPDATE message_pending SET due = ?, leased_until = NULL WHERE message = ?")
                .params(Timestamp.from(due), message)
                .update();
    }

    public void remove(UUID message) {
        remove(List.of(message));
    }

    void remove(Collection<UUID> messages) {
        jdbc.sql("DELETE FROM message_pending WHERE message IN (:messages)")
                .param("messages", messages)
                .update();
    }

    /** A message that waits. */
    public record Pending(UUID message, UUID person) {}

    public List<UUID> of(UUID person) {
        return jdbc.sql("SELECT message FROM message_pending WHERE person = ? ORDER BY message")
                .param(person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    public List<Pending> held(UUID about, Collection<String> templates) {
        return jdbc.sql("SELECT message, person FROM message_pending WHERE about = :about AND due IS NULL"
                        + " AND template IN (:templates) ORDER BY message")
                .param("about", about)
                .param("templates", templates)
                .query(MessageQueue::pending)
                .list();
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    /** Takes what is due, in the order in which it is; a claim that its holder does not end runs out. */
    List<Pending> claim(Instant now, Instant until, int most) {
        return jdbc.sql("""
                        WITH claimed AS (
                          UPDATE message_pending SET leased_until = :until WHERE message IN (
                            SELECT message FROM message_pending
                            WHERE due <= :now AND (leased_until IS NULL OR leased_until < :now)
                            ORDER BY due, message LIMIT :most FOR UPDATE SKIP LOCKED)
                          RETURNING message, person, due)
                        SELECT message, person FROM claimed ORDER BY due, message""")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(MessageQueue::pending)
                .list();
    }
}
