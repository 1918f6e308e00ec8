package igf.notification.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** So many webhooks an owner may have. A slot is taken before a webhook is registered, and given back if that fails. */
@Component
public class Slots {

    public static final int MOST = 20;

    /** By then a webhook is registered, or never will be */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Slots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param known webhooks that the owner is known to have @return false if all slots are taken */
    public boolean take(String owner, UUID webhook, Collection<UUID> known) {
        var now = clock.instant();
        drop(owner, known, now);
        known.forEach(each -> insert(owner, each, now));
        while (taken(owner) < MOST) {
            if (insert(owner, webhook, now)) {
                return true;
            }
        }
        return false;
    }

    public void free(UUID webhook) {
        jdbc.sql("DELETE FROM webhook_slot WHERE webhook = ?").param(webhook).update();
    }

    private long taken(String owner) {
        return jdbc.sql("SELECT count(*) FROM webhook_slot WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    /** Slots of webhooks that were removed, or whose registration was never ended. */
    private void drop(String owner, Collection<UUID> known, Instant now) {
        jdbc.sql("DELETE FROM webhook_slot WHERE owner = :owner AND since < :then AND NOT webhook = ANY(:known)")
                .param("owner", owner)
                .param("then", Timestamp.from(now.minus(SETTLED)))
                .param("known", known.toArray(UUID[]::new))
                .update();
    }

    /** Into the first free slot; false if there is none, or somebody else took it at the same time. */
    private boolean insert(String owner, UUID webhook, Instant now) {
        return jdbc.sql("""
                                INSERT INTO webhook_slot (owner, slot, webhook, since)
                                SELECT :owner, free, :webhook, :now FROM generate_series(1, :most) AS free
                                WHERE NOT EXISTS (SELECT 1 FROM webhook_slot WHERE owner = :owner AND slot = free)
                                ORDER BY free LIMIT 1 ON CONFLICT DO NOTHING""")
                        .param("owner", owner)
                        .param("webhook", webhook)
                        .param("now", Timestamp.from(now))
                        .param("most", MOST)
                        .update()
                == 1;
    }
}
