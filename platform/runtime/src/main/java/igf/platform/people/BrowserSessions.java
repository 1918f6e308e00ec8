package igf.platform.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sessions of browsers. The gateways encrypt them, so this service cannot read them. They expire by the database's
 * clock, not by the clock of the demo.
 */
public final class BrowserSessions {

    private final JdbcClient jdbc;

    public BrowserSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param person person whose erasure ends the session; null before the sign-in
     * @param idle time without use after which the session ends
     */
    public void create(String id, @Nullable UUID person, String sealed, Duration idle) {
        jdbc.sql("DELETE FROM browser_session WHERE expires_at <= now()").update();
        // A gateway that got no response repeats the request at another service.
        jdbc.sql("""
                        INSERT INTO browser_session (id, person, sealed, idle, expires_at)
                        SELECT ?, ?, ?, i, now() + i FROM make_interval(secs => ?) i
                        ON CONFLICT (id) DO NOTHING""")
                .params(Arrays.asList(id, person, sealed, (double) idle.toSeconds()))
                .update();
    }

    /**
     * Returns empty for a session that is unknown, has ended, or belongs to an erased person. Reading a session
     * restarts its idle time, but not more often than each tenth of it, since that is a write.
     */
    public Optional<String> read(String id) {
        var found = jdbc.sql("""
                        SELECT sealed, expires_at < now() + idle * 0.9 FROM browser_session s
                          LEFT JOIN holder h ON h.id = s.person
                         WHERE s.id = ? AND expires_at > now() AND h.erased_at IS NULL""")
                .param(id)
                .query((row, number) -> new Found(row.getString(1), row.getBoolean(2)))
                .optional();
        if (found.filter(Found::needsExtension).isPresent()) {
            jdbc.sql("UPDATE browser_session SET expires_at = now() + idle WHERE id = ?")
                    .param(id)
                    .update();
        }
        return found.map(Found::sealed);
    }

    private record Found(String sealed, boolean needsExtension) {}

    /**
     * Replaces the content of a session. Does nothing if the session has ended, so that a request that is still running
     * cannot restore it.
     */
    public void replace(String id, String sealed) {
        jdbc.sql("UPDATE browser_session SET sealed = ? WHERE id = ? AND expires_at > now()")
                .params(sealed, id)
                .update();
    }

    public void delete(String id) {
        jdbc.sql("DELETE FROM browser_session WHERE id = ?").param(id).update();
    }
}
