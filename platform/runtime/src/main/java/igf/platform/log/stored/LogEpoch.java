package igf.platform.log.stored;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Identifies the epoch of the log. A restored or promoted copy has another system identifier or timeline, so it begins
 * a new epoch. Readers with positions of the old epoch start over. Rejects a log whose transaction ids are ahead of the
 * server's counter, as after loading a dump into a younger server, because readers would not see its events.
 */
public final class LogEpoch {

    /**
     * SQL expression for the timeline that the server writes to now. {@code pg_control_checkpoint()} returns that of
     * the last checkpoint, which may be minutes old after a promotion.
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

    /** Returns the timeline of the server when this process began. */
    public int timeline() {
        return timeline;
    }

    public UUID epoch() {
        return epoch;
    }
}
