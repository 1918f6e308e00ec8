package igf.platform.log.stored;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows which life of the store this is. A copy restored elsewhere, or promoted, has another system identifier or timeline:
 * a new epoch begins, and whoever remembers places of the old one starts over. A store whose transaction ids lie ahead of
 * the server's counter (a dump loaded into a younger server) would hide its own events, so it is refused.
 */
public final class LogEpoch {

    /**
     * The timeline that the server writes to now. What {@code pg_control_checkpoint()} says is that of the last checkpoint, which
     * may be minutes old when a standby was promoted.
     */
    public static final String TIMELINE = "('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer";

    private final UUID epoch;
    private final int timeline;

    public LogEpoch(JdbcClient jdbc) {
        var ahead = jdbc.sql("SELECT coalesce(max(txid) >= pg_current_xact_id(), false) FROM domain_event")
                .query(Boolean.class)
                .single();
        if (ahead) {
            throw new IllegalStateException(
                    "The event log was restored from another server: its transaction ids are ahead of"
                            + " this one's. Run deploy/restore/rebase-log.sql on this database, then start again.");
        }
        epoch = jdbc.sql("""
                        INSERT INTO log_epoch (system_identifier, timeline)
                        SELECT system_identifier, %s FROM pg_control_system()
                        ON CONFLICT (system_identifier, timeline) DO UPDATE SET timeline = excluded.timeline
                        RETURNING epoch""".formatted(TIMELINE)).query(UUID.class).single();
        timeline = jdbc.sql("SELECT timeline FROM log_epoch WHERE epoch = ?")
                .param(epoch)
                .query(Integer.class)
                .single();
    }

    /** The timeline of the server when this process began. */
    public int timeline() {
        return timeline;
    }

    public UUID epoch() {
        return epoch;
    }
}
