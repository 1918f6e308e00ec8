// Long: all SQL statements on the table of pending mails.
package igf.notification.outbox;

import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.MailContent;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the pending messages, with their readers and due times. Reactions maintain the table; one sender at a time
 * claims a message. Leases use the database's clock; due times use the instance's clock.
 */
@Component
public class MessageQueue {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MessageQueue(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param due when to send it; null while it is held */
    public void put(MailContent mail, @Nullable Instant due) {
        put(List.of(mail), _ -> due);
    }

    /**
     * Adds messages; existing ones stay as they are.
     *
     * @param due returns null for a held message
     */
    public void put(List<MailContent> mails, Function<MailContent, @Nullable Instant> due) {
        batches.batchUpdate(
                "INSERT INTO message_pending (message, person, about, template, due, waiting_since, release_key)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message) DO NOTHING",
                mails,
                BATCH,
                (row, mail) -> {
                    var at = due.apply(mail);
                    var time = at == null ? null : Timestamp.from(at);
                    row.setObject(1, mail.messageId());
                    row.setObject(2, mail.regarding().personId());
                    row.setObject(3, mail.regarding().about());
                    row.setString(4, mail.template());
                    row.setTimestamp(5, time);
                    row.setTimestamp(6, time);
                    row.setString(7, mail.releaseKey().orElse(null));
                });
    }

    /** Queues a message again and ends any claim on it. */
    public void requeue(MailContent mail, Instant due) {
        jdbc.sql("""
                        INSERT INTO message_pending
                          (message, person, about, template, due, waiting_since, release_key, generation)
                        VALUES (?, ?, ?, ?, ?, ?, ?, nextval('claim_generation'))
                        ON CONFLICT (message) DO UPDATE
                        SET due = excluded.due, waiting_since = excluded.waiting_since, generation = excluded.generation,
                          leased_until = NULL, release_key = excluded.release_key""")
                .params(
                        mail.messageId(),
                        mail.regarding().personId(),
                        mail.regarding().about(),
                        mail.template(),
                        Timestamp.from(due),
                        Timestamp.from(due))
                .param(mail.releaseKey().orElse(null))
                .update();
    }

    /**
     * Makes the messages of a release due, since all of them are in the queue. Leaves out messages that are held, that
     * are sent again after a failure, or that a sender is claiming.
     */
    public void completeRelease(String releaseKey, Instant due) {
        jdbc.sql("""
                        UPDATE message_pending SET due = :due, waiting_since = :due
                        WHERE message IN (
                          SELECT message FROM message_pending
                          WHERE release_key = :release AND due > :due AND waiting_since > :due
                          FOR UPDATE SKIP LOCKED)""")
                .param("due", Timestamp.from(due))
                .param("release", releaseKey)
                .update();
    }

    /**
     * Postpones a message whose sender crashed before it could. Leaves claims alone, since the message may be claimed
     * again.
     */
    public void postpone(UUID message, Instant due) {
        jdbc.sql("UPDATE message_pending SET due = :due WHERE message = :message AND due < :due")
                .param("due", Timestamp.from(due))
                .param("message", message)
                .update();
    }

    /** Removes a finished message, even if it is claimed. */
    public void remove(UUID message) {
        jdbc.sql("DELETE FROM message_pending WHERE message = ?").param(message).update();
    }

    /** Removes messages whose claims are still valid. */
    void remove(Collection<Claim> claims) {
        jdbc.sql("""
                        DELETE FROM message_pending AS pending USING unnest(:messages, :generations) AS claim (message, generation)
                        WHERE pending.message = claim.message AND pending.generation = claim.generation""")
                .param("messages", claims.stream().map(Claim::message).toArray(UUID[]::new))
                .param("generations", claims.stream().map(Claim::generation).toArray(Long[]::new))
                .update();
    }

    /**
     * Ends a claim if it is still valid.
     *
     * @param due when to send it next; null for a message that failed permanently
     */
    void release(Claim claim, @Nullable Instant due) {
        jdbc.sql("UPDATE message_pending SET due = CAST(:due AS timestamptz), leased_until = NULL"
                        + " WHERE message = :message AND generation = :generation")
                .param("due", due == null ? null : Timestamp.from(due))
                .param("message", claim.message())
                .param("generation", claim.generation())
                .update();
    }

    /**
     * A message to send.
     *
     * @param firstMail the first mail to this person about the same subject; null if this is the first
     * @param generation the claim's generation
     * @param releaseKey the release that it is about; null for most messages
     */
    record Claim(
            UUID message,
            UUID person,
            UUID about,
            @Nullable UUID firstMail,
            long generation,
            @Nullable String releaseKey) {}

    /** Stores the first mail to each person about a subject, to which later mails refer. */
    void recordSent(List<MailOutcomes.SentMessage> sent) {
        batches.batchUpdate(
                "INSERT INTO mail_thread (person, about, message) VALUES (?, ?, ?) ON CONFLICT (person, about) DO NOTHING",
                sent,
                BATCH,
                (row, message) -> {
                    var context = message.message().content().regarding();
                    row.setObject(1, context.personId());
                    row.setObject(2, context.about());
                    row.setObject(3, message.mail());
                });
    }

    public List<UUID> findByPerson(UUID person) {
        return jdbc.sql("SELECT message FROM message_pending WHERE person = ? ORDER BY message")
                .param(person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Returns unclaimed messages about these subjects that are held, postponed or failed. */
    public List<UUID> findUnsent(Collection<UUID> subjects, Collection<String> templates, Instant now) {
        return jdbc.sql("SELECT message FROM message_pending WHERE about IN (:abouts) AND template IN (:templates)"
                        + " AND (due IS NULL OR due > :now) AND (leased_until IS NULL OR leased_until < clock_timestamp())"
                        + " ORDER BY message")
                .param("abouts", subjects)
                .param("templates", templates)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Returns whether a person was sent any mail about a subject. */
    public boolean hasSent(UUID person, UUID about) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM mail_thread WHERE person = ? AND about = ?)")
                .params(person, about)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns whether a person was sent any mail about a subject, or will be without a release.
     *
     * @param except messages that are withdrawn
     */
    public boolean hasSentOrQueued(UUID person, UUID about, Collection<UUID> except) {
        return hasSent(person, about)
                || jdbc
                        .sql("SELECT message FROM message_pending WHERE person = ? AND about = ? AND due IS NOT NULL")
                        .params(person, about)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .anyMatch(message -> !except.contains(message));
    }

    /** Returns a person's unclaimed messages about a subject, held or not. */
    public List<UUID> findUnsent(UUID person, UUID about, Collection<String> templates) {
        return jdbc.sql("SELECT message FROM message_pending WHERE person = :person AND about = :about"
                        + " AND template IN (:templates) AND (leased_until IS NULL OR leased_until < clock_timestamp())"
                        + " ORDER BY message")
                .param("person", person)
                .param("about", about)
                .param("templates", templates)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Counts the mails of all editions that need no individual release, by kind. */
    public SortedMap<String, Long> countQueued() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("SELECT template, count(*) FROM message_pending WHERE due IS NOT NULL GROUP BY template")
                .query(row -> {
                    counts.merge(CombinedInvitations.kindOf(row.getString(1)), row.getLong(2), Long::sum);
                });
        return counts;
    }

    /** Counts the events whose mails could not be written or queued because of an error. */
    public long countSetAside() {
        return jdbc.sql(
                        "SELECT count(*) FROM dead_letter_entry WHERE processinggroup IN ('mails-from-facts', 'mail-queue')")
                .query(Long.class)
                .single();
    }

    /**
     * The mails that should have been sent by now.
     *
     * @param count their number
     * @param seconds how long the oldest has waited, over all attempts; 0 if there is none
     */
    record Overdue(long count, double seconds) {}

    Overdue overdue(Instant now) {
        return jdbc.sql("""
                        SELECT count(*), coalesce(extract(epoch FROM CAST(:now AS timestamptz) - min(waiting_since))::float8, 0)
                        FROM message_pending WHERE due IS NOT NULL AND waiting_since <= :now""")
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Overdue(row.getLong(1), row.getDouble(2)))
                .single();
    }

    /** Counts the mails that failed permanently and were neither released again nor discarded. */
    long countFailed() {
        return jdbc.sql("SELECT count(*) FROM message_pending WHERE due IS NULL AND waiting_since IS NOT NULL")
                .query(Long.class)
                .single();
    }

    /**
     * Claims due messages in order. Of a person's messages of one release only the first can be claimed, and the others
     * come with it, so that all leave as one mail whoever sends it. A claim that is not ended expires.
     *
     * @param limit how many messages, not counting those that come with one
     */
    List<Claim> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                        WITH leader AS (
                          SELECT message, person, release_key FROM message_pending AS mine
                          WHERE due <= :now AND (leased_until IS NULL OR leased_until < clock_timestamp())
                            AND NOT EXISTS (
                              SELECT FROM message_pending AS earlier
                              WHERE earlier.person = mine.person AND earlier.release_key = mine.release_key
                                AND (earlier.due, earlier.message) < (mine.due, mine.message))
                          ORDER BY due, message LIMIT :most FOR UPDATE SKIP LOCKED),
                        follower AS (
                          SELECT other.message FROM message_pending AS other
                          JOIN leader ON leader.person = other.person AND leader.release_key = other.release_key
                          WHERE other.message <> leader.message AND other.due IS NOT NULL
                            AND (other.leased_until IS NULL OR other.leased_until < clock_timestamp())
                          FOR UPDATE OF other SKIP LOCKED),
                        claimed AS (
                          UPDATE message_pending
                          SET leased_until = clock_timestamp() + make_interval(secs => :lease),
                            generation = nextval('claim_generation')
                          WHERE message IN (SELECT message FROM leader UNION ALL SELECT message FROM follower)
                          RETURNING message, person, about, due, generation, release_key)
                        SELECT claimed.message, person, about, mail_thread.message, generation, release_key
                        FROM claimed LEFT JOIN mail_thread USING (person, about) ORDER BY due, claimed.message""")
                .param("lease", lease.toSeconds())
                .param("now", Timestamp.from(now))
                .param("most", limit)
                .query((row, n) -> new Claim(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getLong(5),
                        row.getString(6)))
                .list();
    }
}
