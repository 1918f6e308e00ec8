package igf.notification.outbox;

import igf.notification.catalogue.Content;
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

    /** A message to send. @param first the first mail about the same that this person was sent, null if this is it */
    record Claimed(
            UUID message, UUID person, UUID about, @Nullable UUID first) {}

    /** What later mails to the same person about the same refer to; the first one stays. */
    void sent(List<Content> mails) {
        batches.batchUpdate(
                "INSERT INTO mail_thread (person, about, message) VALUES (?, ?, ?) ON CONFLICT (person, about) DO NOTHING",
                mails,
                BATCH,
                (row, mail) -> {
                    row.setObject(1, mail.regarding().personId());
                    row.setObject(2, mail.regarding().about());
                    row.setObject(3, mail.messageId());
                });
    }

    public List<UUID> of(UUID person) {
        return jdbc.sql("SELECT message FROM message_pending WHERE person = ? ORDER BY message")
                .param(person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    public List<UUID> held(UUID about) {
        return jdbc.sql("SELECT message FROM message_pending WHERE about = ? AND due IS NULL ORDER BY message")
                .param(about)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether a person was sent anything about a thing. */
    public boolean hasSent(UUID person, UUID about) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM mail_thread WHERE person = ? AND about = ?)")
                .params(person, about)
                .query(Boolean.class)
                .single();
    }

    /** What one person has waiting about a thing, held or not, that nobody is sending. */
    public List<UUID> unsent(UUID person, UUID about, Collection<String> templates, Instant now) {
        return jdbc.sql(
                        "SELECT message FROM message_pending WHERE person = :person AND about = :about"
                                + " AND template IN (:templates) AND (leased_until IS NULL OR leased_until < :now) ORDER BY message")
                .param("person", person)
                .param("about", about)
                .param("templates", templates)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes what is due, in the order in which it is; a claim that its holder does not end runs out. */
    List<Claimed> claim(Instant now, Instant until, int most) {
        return jdbc.sql("""
                        WITH claimed AS (
                          UPDATE message_pending SET leased_until = :until WHERE message IN (
                            SELECT message FROM message_pending
                            WHERE due <= :now AND (leased_until IS NULL OR leased_until < :now)
                            ORDER BY due, message LIMIT :most FOR UPDATE SKIP LOCKED)
                          RETURNING message, person, about, due)
                        SELECT claimed.message, person, about, mail_thread.message
                        FROM claimed LEFT JOIN mail_thread USING (person, about) ORDER BY due, claimed.message""")
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, n) -> new Claimed(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list();
    }
}
