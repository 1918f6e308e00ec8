package igf.platform.lease;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Detects replicas of release 6004e0d7, which run beside this release during a rolling upgrade. They write the tables
 * of the inbox and of stored responses in their own format. Remove this class with the next release.
 */
public final class FormerReplicas {

    /** A lease that only replicas of that release hold. */
    private static final String FORMER_LEASE = "idempotency";

    private final JdbcClient jdbc;

    public FormerReplicas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether such a replica was alive within the last minute. */
    public boolean areRunning() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM replica
                          WHERE ? = ANY (duties) AND seen > clock_timestamp() - interval '1 minute')""").param(FORMER_LEASE).query(Boolean.class).single();
    }
}
