package igf.notification.delivery;

import igf.notification.feed.Disclosure;
import igf.platform.domain.DerivedId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent and what came back; one row an attempt, one id an event and webhook. */
@Component
public class Deliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One attempt.
     *
     * @param attempt number over all webhooks, increasing
     * @param id the same for each attempt to deliver an event
     * @param status HTTP status, null if there was no answer
     * @param error a code, null if it was delivered
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
            boolean delivered) {}

    static UUID id(UUID webhook, String event) {
        return DerivedId.of(webhook, event);
    }

    void note(UUID webhook, Disclosure.Item item, WebhookPost.Answer answer) {
        jdbc.sql("""
                        INSERT INTO webhook_delivery (id, webhook, event, type, position, at, status, error, delivered)
                        VALUES (:id, :webhook, :event, :type, :position, :at, :status, :error, :delivered)""")
                .param("id", id(webhook, item.id()))
                .param("webhook", webhook)
                .param("event", item.id())
                .param("type", item.type())
                .param("position", Long.parseLong(item.position()))
                .param("at", Timestamp.from(clock.instant()))
                .param("status", answer.status())
                .param("error", answer.error())
                .param("delivered", answer.delivered())
                .update();
    }

    /** The newest first. @param before number of an attempt */
    public List<Delivery> of(UUID webhook, long before, int limit) {
        return jdbc.sql("""
                        SELECT attempt, id, event, type, position, at, status, error, delivered FROM webhook_delivery
                        WHERE webhook = ? AND attempt < ? ORDER BY attempt DESC LIMIT ?""")
                .params(webhook, before, limit)
                .query((row, n) -> new Delivery(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Long.toString(row.getLong(5)),
                        row.getTimestamp(6).toInstant(),
                        row.getObject(7, Integer.class),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
    }
}
