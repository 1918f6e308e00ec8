package igf.notification.outbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits the mails to others that a person without a role of the identity provider causes. The service sends a limited
 * number of them within 24 hours; the rest wait for the secretariat. It counts people, not tokens, and writes in the
 * transaction of the reaction.
 */
@Component
public class SenderQuota {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final int limit;

    SenderQuota(JdbcClient jdbc, @Value("${igf.messages.most-of-unvouched-sender}") int limit) {
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /** Returns whether a mail may be sent without a release, and counts it once if so. */
    public boolean tryCount(UUID sender, UUID message, Instant at) {
        var since = Timestamp.from(at.minus(WINDOW));
        jdbc.sql("DELETE FROM sender_mail WHERE at <= ?").param(since).update();
        return jdbc.sql("""
                        INSERT INTO sender_mail (message, sender, at) SELECT ?, ?, CAST(? AS timestamptz)
                        WHERE (SELECT count(*) FROM sender_mail WHERE sender = ? AND message <> ?) < ?
                        ON CONFLICT (message) DO UPDATE SET at = excluded.at""")
                        .params(message, sender, Timestamp.from(at), sender, message, limit)
                        .update()
                == 1;
    }

    /** Removes mails that are not sent because another one includes them. */
    public void release(Collection<UUID> messages) {
        if (!messages.isEmpty()) {
            jdbc.sql("DELETE FROM sender_mail WHERE message IN (:messages)")
                    .param("messages", messages)
                    .update();
        }
    }
}
