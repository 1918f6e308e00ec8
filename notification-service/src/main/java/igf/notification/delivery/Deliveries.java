package igf.notification.delivery;

import igf.notification.feed.Disclosure;
import igf.platform.domain.DerivedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores delivery attempts and their responses: one row per attempt, one id per event and webhook. */
@Component
public class Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A delivery attempt.
     *
     * @param attempt number of the attempt, increasing over all webhooks
     * @param id the same for each attempt to deliver an event
     * @param event the event's id
     * @param type the event's type
     * @param position the event's position in the feed, in digits
     * @param at when it was sent
     * @param delivered whether the receiver accepted it
     * @param status HTTP status; null without a response
     * @param error a code such as TIMEOUT; null if it was delivered
     * @param setAside whether the event was set aside after this attempt, because it was rejected permanently
     * @param nextAttemptAt when the event is retried; null if it is not, or was already
     */
    public record Delivery(
            long attempt,
            UUID id,
            String event,
            String type,
            String position,
            Instant at,
            @Nullable Integer status,
            @Nullable String error,
            boolean delivered,
            boolean setAside,
            @Nullable Instant nextAttemptAt) {}

    static UUID id(UUID webhook, String event) {
        return DerivedId.of(webhook, event);
    }

    void save(UUID webhook, Disclosure.DisclosedEvent item, WebhookClient.PostResult result, boolean setAside) {
        jdbc.sql("""
                        INSERT INTO webhook_delivery
                          (id, webhook, event, type, position, at, status, error, delivered, set_aside)
                        VALUES (:id, :webhook, :event, :type, :position, :at, :status, :error, :delivered, :aside)""")
                .param("id", id(webhook, item.id()))
                .param("webhook", webhook)
                .param("event", item.id())
                .param("type", item.type())
                .param("position", Long.parseLong(item.position()))
                .param("at", Timestamp.from(clock.instant()))
                .param("status", result.status())
                .param("error", result.error())
                .param("delivered", result.isDelivered())
                .param("aside", setAside)
                .update();
    }

    /** Returns the log position of a delivery's event; empty if the delivery is unknown or was a test. */
    Optional<Long> findPosition(UUID webhook, UUID delivery) {
        return jdbc.sql("SELECT max(position) FROM webhook_delivery WHERE webhook = ? AND id = ? AND position > 0")
                .params(webhook, delivery)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /**
     * Returns attempts, the newest first.
     *
     * @param before number of an attempt
     * @param onlySetAside whether to return only attempts after which the event was set aside and not delivered since
     */
    public List<Delivery> find(UUID webhook, long before, boolean onlySetAside, int limit) {
        // Only the waiting event, the first after the follower's position, has a next attempt.
        return jdbc.sql("""
                        WITH waiting AS (
                          SELECT tried.attempt, follower.due
                          FROM webhook_follower follower JOIN webhook_delivery tried USING (webhook)
                          WHERE webhook = :webhook AND follower.failures > 0 AND NOT follower.stopped
                            AND tried.position > follower.position
                          ORDER BY tried.position, tried.attempt DESC LIMIT 1)
                        SELECT attempt, id, event, type, position, at, status, error, delivered, set_aside,
                          CASE WHEN NOT set_aside THEN due END
                        FROM webhook_delivery d LEFT JOIN waiting USING (attempt)
                        WHERE webhook = :webhook AND attempt < :before AND (NOT :aside OR set_aside AND NOT EXISTS (
                          SELECT 1 FROM webhook_delivery retry
                          WHERE retry.webhook = d.webhook AND retry.id = d.id AND retry.attempt > d.attempt
                            AND retry.delivered))
                        ORDER BY attempt DESC LIMIT :limit""")
                .param("webhook", webhook)
                .param("before", before)
                .param("aside", onlySetAside)
                .param("limit", limit)
                .query((row, n) -> new Delivery(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Long.toString(row.getLong(5)),
                        row.getTimestamp(6).toInstant(),
                        row.getObject(7, Integer.class),
                        row.getString(8),
                        row.getBoolean(9),
                        row.getBoolean(10),
                        instant(row.getTimestamp(11))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
