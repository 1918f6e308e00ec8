package igf.notification.outbox;

import igf.platform.log.stored.LogEpoch;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds all mails after the log was restored, until somebody releases them, because a backup does not know which mails
 * were sent after it was made. A new epoch of the log means that it was restored, moved or failed over.
 */
@Component
public class RestoreHold {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreHold.class);

    private final JdbcClient jdbc;
    private final UUID epoch;
    /** Once released, the mails of an epoch are never held again. */
    private volatile boolean released;

    RestoreHold(JdbcClient jdbc, LogEpoch logEpoch, @Value("${igf.messages.hold-after-restore}") boolean enabled) {
        this.jdbc = jdbc;
        this.epoch = logEpoch.epoch();
        var hasEvents = jdbc.sql("SELECT EXISTS (SELECT FROM domain_event)")
                .query(Boolean.class)
                .single();
        if (!enabled || !hasEvents) {
            release();
        } else if (isOn()) {
            LOG.warn("The log was restored: all mails are held until the secretariat releases them on the page Mails.");
        }
    }

    /** Returns whether mails are held; sees a release made at another replica. */
    public boolean isOn() {
        if (!released) {
            released = jdbc.sql("SELECT EXISTS (SELECT FROM mail_release WHERE epoch = ?)")
                    .param(epoch)
                    .query(Boolean.class)
                    .single();
        }
        return !released;
    }

    /** Releases the mails of this epoch of the log. */
    public void release() {
        var first = jdbc.sql("INSERT INTO mail_release (epoch) VALUES (?) ON CONFLICT DO NOTHING")
                .param(epoch)
                .update();
        if (first > 0) {
            LOG.info("Mails are sent in epoch {} of the log.", epoch);
        }
        released = true;
    }
}
