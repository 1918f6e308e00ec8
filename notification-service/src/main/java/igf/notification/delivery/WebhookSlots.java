package igf.notification.delivery;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Limits the webhooks of an owner. A slot is taken before a webhook is registered, and freed if that fails. */
@Component
public class WebhookSlots {

    public static final int MAX_WEBHOOKS = 20;

    private final JdbcClient jdbc;

    WebhookSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a slot for a webhook.
     *
     * @param existing the owner's existing webhooks
     * @return false if all slots are taken
     */
    public boolean take(String owner, UUID webhook, Collection<UUID> existing) {
        deleteUnused(owner, existing);
        existing.forEach(existingWebhook -> insert(owner, existingWebhook));
        while (countTaken(owner) < MAX_WEBHOOKS) {
            if (insert(owner, webhook)) {
                return true;
            }
        }
        return false;
    }

    public void free(UUID webhook) {
        jdbc.sql("DELETE FROM webhook_slot WHERE webhook = ?").param(webhook).update();
    }

    private long countTaken(String owner) {
        return jdbc.sql("SELECT count(*) FROM webhook_slot WHERE owner = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }

    /** Deletes slots of webhooks that were removed, or whose registration did not finish within a minute. */
    private void deleteUnused(String owner, Collection<UUID> existing) {
        jdbc.sql("""
                        DELETE FROM webhook_slot WHERE owner = :owner AND since < clock_timestamp() - interval '1 minute'
                        AND NOT webhook = ANY(:known)""")
                .param("owner", owner)
                .param("known", existing.toArray(UUID[]::new))
                .update();
    }

    /** Takes the first free slot; returns false if there is none or another request took it. */
    private boolean insert(String owner, UUID webhook) {
        return jdbc.sql("""
                                INSERT INTO webhook_slot (owner, slot, webhook, since)
                                SELECT :owner, free, :webhook, clock_timestamp() FROM generate_series(1, :most) AS free
                                WHERE NOT EXISTS (SELECT 1 FROM webhook_slot WHERE owner = :owner AND slot = free)
                                ORDER BY free LIMIT 1 ON CONFLICT DO NOTHING""")
                        .param("owner", owner)
                        .param("webhook", webhook)
                        .param("most", MAX_WEBHOOKS)
                        .update()
                == 1;
    }
}
