package igf.notification.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                          refusals = 0, progress_at = clock_timestamp(), generation = excluded.generation, leased_until = NULL""").params(webhook, position, Timestamp.from(now)).update();
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

    public long count() {
        return jdbc.sql("SELECT count(*) FROM webhook_follower")
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
                        FROM webhook_follower""").query(Double.class).single();
    }

    /**
     * A claimed webhook.
     *
     * @param failureCounts failed tries of the event after {@code position}
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
                          WHERE due <= :now AND (leased_until IS NULL OR leased_until < clock_timestamp())
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

    /** Saves the position and extends the lease. Returns false if the claim is no longer valid. */
    boolean advance(Claim claim, long position, Duration lease) {
        return jdbc.sql("""
                                UPDATE webhook_follower SET position = :position, failures = 0, refusals = 0,
                                  progress_at = clock_timestamp(), leased_until = clock_timestamp() + make_interval(secs => :lease)
                                WHERE webhook = :webhook AND generation = :generation""")
                        .param("position", position)
                        .param("lease", lease.toSeconds())
                        .param("webhook", claim.webhook())
                        .param("generation", claim.generation())
                        .update()
                == 1;
    }

    void release(Claim claim, FailureCounts failureCounts, Instant due) {
        jdbc.sql("""
                        UPDATE webhook_follower SET failures = :failures, refusals = :refusals, due = :due, leased_until = NULL,
                          progress_at = CASE WHEN :failures = 0 THEN clock_timestamp() ELSE progress_at END
                        WHERE webhook = :webhook AND generation = :generation""")
                .param("failures", failureCounts.failures())
                .param("refusals", failureCounts.refusals())
                .param("due", Timestamp.from(due))
                .param("webhook", claim.webhook())
                .param("generation", claim.generation())
                .update();
    }
}
