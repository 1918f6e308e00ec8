package igf.notification.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the position of each webhook in the log. One deliverer at a time claims a webhook. Each claim and each replay
 * gets a new generation, and writes of an older generation have no effect. Leases use the database's clock; due times
 * use the instance's clock.
 */
@Component
public class WebhookFollowers {

    private final JdbcClient jdbc;

    WebhookFollowers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID webhook, long position, Instant now) {
        jdbc.sql("INSERT INTO webhook_follower (webhook, position, due) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(webhook, position, Timestamp.from(now))
                .update();
    }

    public void restart(UUID webhook, long position, Instant now) {
        jdbc.sql("""
                        INSERT INTO webhook_follower (webhook, position, due, generation)
                        VALUES (?, ?, ?, nextval('claim_generation'))
                        ON CONFLICT (webhook) DO UPDATE SET position = excluded.position, due = excluded.due, failures = 0,
                          refusals = 0, progress_at = clock_timestamp(), generation = excluded.generation, leased_until = NULL,
                          stopped = false""").params(webhook, position, Timestamp.from(now)).update();
    }

    /** Stops deliveries and keeps the position. A delivery that is under way is finished and counts. */
    public void stop(UUID webhook) {
        jdbc.sql("UPDATE webhook_follower SET stopped = true WHERE webhook = ?")
                .param(webhook)
                .update();
    }

    /** Continues after the position at which the webhook was stopped, with a first attempt at the next event. */
    public void resume(UUID webhook, Instant now) {
        jdbc.sql("""
                        UPDATE webhook_follower SET stopped = false, due = ?, failures = 0, refusals = 0,
                          progress_at = clock_timestamp(), generation = nextval('claim_generation'), leased_until = NULL
                        WHERE webhook = ? AND stopped""").params(Timestamp.from(now), webhook).update();
    }

    /** Returns the position of a webhook that waits for its next try of an event. */
    Optional<Long> findWaitingPosition(UUID webhook) {
        return jdbc.sql("SELECT position FROM webhook_follower WHERE webhook = ? AND failures > 0")
                .param(webhook)
                .query(Long.class)
                .optional();
    }

    /**
     * Ends the wait for the next try of an event. Keeps the number of permanent rejections if the event is tried again.
     *
     * @param from the webhook's position; nothing changes if it is another one meanwhile
     * @param to {@code from} to try the event now, or the event's position if it is delivered
     */
    void endWait(UUID webhook, long from, long to, Instant now) {
        jdbc.sql("""
                        UPDATE webhook_follower SET position = :to, due = :now, failures = 0,
                          refusals = CASE WHEN :to = :from THEN refusals ELSE 0 END,
                          progress_at = clock_timestamp(), generation = nextval('claim_generation'), leased_until = NULL
                        WHERE webhook = :webhook AND position = :from AND failures > 0""")
                .param("to", to)
                .param("from", from)
                .param("now", Timestamp.from(now))
                .param("webhook", webhook)
                .update();
    }

    public void end(UUID webhook) {
        jdbc.sql("DELETE FROM webhook_follower WHERE webhook = ?")
                .param(webhook)
                .update();
    }

    /** Ends the follower of a webhook if the claim is still valid. */
    void end(Claim claim) {
        jdbc.sql("DELETE FROM webhook_follower WHERE webhook = ? AND generation = ?")
                .params(claim.webhook(), claim.generation())
                .update();
    }

    /**
     * The progress of a webhook.
     *
     * @param position position in the feed up to which all events are delivered, set aside or filtered out
     * @param nextAttemptAt when the event after it is retried; null if no attempt at it has failed, or if the webhook
     *     is stopped
     */
    public record Progress(
            UUID webhook, long position, @Nullable Instant nextAttemptAt) {}

    /** Returns the progress by webhook. Webhooks that were disabled before the service stored positions are missing. */
    public Map<UUID, Progress> findProgress(Collection<UUID> webhooks) {
        return jdbc
                .sql("""
                        SELECT webhook, position, CASE WHEN failures > 0 AND NOT stopped THEN due END
                        FROM webhook_follower WHERE webhook = ANY(:webhooks)""")
                .param("webhooks", webhooks.toArray(UUID[]::new))
                .query((row, n) -> {
                    var due = row.getTimestamp(3);
                    return new Progress(
                            row.getObject(1, UUID.class), row.getLong(2), due == null ? null : due.toInstant());
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::webhook, Function.identity()));
    }

    /** Returns the number of webhooks that are not stopped. */
    public long count() {
        return jdbc.sql("SELECT count(*) FROM webhook_follower WHERE NOT stopped")
                .query(Long.class)
                .single();
    }

    /**
     * Returns the seconds since the slowest webhook last delivered an event or had nothing to deliver; 0 without
     * webhooks.
     */
    double secondsWithoutProgress() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM clock_timestamp() - min(progress_at))::float8, 0)
                        FROM webhook_follower WHERE NOT stopped""").query(Double.class).single();
    }

    /**
     * A claimed webhook.
     *
     * @param failureCounts failed tries of the first event after {@code position}
     */
    record Claim(UUID webhook, long position, long generation, FailureCounts failureCounts) {}

    /**
     * @param failures number of failed tries
     * @param refusals number of permanent rejections among them
     */
    record FailureCounts(int failures, int refusals) {
        static final FailureCounts NONE = new FailureCounts(0, 0);

        FailureCounts plus(WebhookClient.PostResult result) {
            return result.isDelivered()
                    ? NONE
                    : new FailureCounts(failures + 1, refusals + (result.isPermanentRefusal() ? 1 : 0));
        }
    }

    List<Claim> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                        UPDATE webhook_follower
                        SET leased_until = clock_timestamp() + make_interval(secs => :lease),
                          generation = nextval('claim_generation')
                        WHERE webhook IN (
                          SELECT webhook FROM webhook_follower
                          WHERE due <= :now AND NOT stopped AND (leased_until IS NULL OR leased_until < clock_timestamp())
                          ORDER BY due, webhook LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING webhook, position, generation, failures, refusals""")
                .param("lease", lease.toSeconds())
                .param("now", Timestamp.from(now))
                .param("most", limit)
                .query((row, n) -> new Claim(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getLong(3),
                        new FailureCounts(row.getInt(4), row.getInt(5))))
                .list();
    }

    /**
     * Saves the position and extends the lease. Returns false if the claim is no longer valid, or if the webhook was
     * stopped; then too the position is saved.
     */
    boolean advance(Claim claim, long position, Duration lease) {
        return jdbc.sql("""
                                UPDATE webhook_follower SET position = :position, failures = 0, refusals = 0,
                                  progress_at = clock_timestamp(), leased_until = clock_timestamp() + make_interval(secs => :lease)
                                WHERE webhook = :webhook AND generation = :generation
                                RETURNING NOT stopped""")
                .param("position", position)
                .param("lease", lease.toSeconds())
                .param("webhook", claim.webhook())
                .param("generation", claim.generation())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends a claim. No event of the webhook waits for another try. */
    void release(Claim claim, Instant due) {
        jdbc.sql("""
                        UPDATE webhook_follower SET failures = 0, refusals = 0, due = :due, leased_until = NULL,
                          progress_at = clock_timestamp()
                        WHERE webhook = :webhook AND generation = :generation""")
                .param("due", Timestamp.from(due))
                .param("webhook", claim.webhook())
                .param("generation", claim.generation())
                .update();
    }

    /**
     * Ends a claim after a failed try.
     *
     * @param position position before the event that failed; the counts belong to that event
     * @param due when the event is tried again
     */
    void retryAt(Claim claim, long position, FailureCounts failureCounts, Instant due) {
        jdbc.sql("""
                        UPDATE webhook_follower SET position = :position, failures = :failures, refusals = :refusals,
                          due = :due, leased_until = NULL
                        WHERE webhook = :webhook AND generation = :generation""")
                .param("position", position)
                .param("failures", failureCounts.failures())
                .param("refusals", failureCounts.refusals())
                .param("due", Timestamp.from(due))
                .param("webhook", claim.webhook())
                .param("generation", claim.generation())
                .update();
    }
}
