package igf.platform.lease;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replicas of the release of commit 6004e0d7, which run beside this release during a rolling upgrade. They write tables of the inbox and
 * of kept answers in their own way. To be removed with the release after this one.
 */
public final class FormerReplicas {

    /** A duty that only replicas of that release have. */
    private static final String DUTY = "idempotency";

    private final JdbcClient jdbc;

    public FormerReplicas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns true if one was seen within the last minute. */
    public boolean live() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM replica
                          WHERE ? = ANY (duties) AND seen > clock_timestamp() - interval '1 minute')""").param(DUTY).query(Boolean.class).single();
    }
}
