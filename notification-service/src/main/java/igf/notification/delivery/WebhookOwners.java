package igf.notification.delivery;

import igf.notification.feed.Reader;
import igf.platform.people.ApiKeys;
import igf.platform.web.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the permissions of webhook owners at their last call, since their tokens cannot be checked between calls. */
@Component
public class WebhookOwners {

    private final JdbcClient jdbc;
    private final ApiKeys keys;

    WebhookOwners(JdbcClient jdbc, ApiKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Returns whether the owner is an API key that was deleted or has expired. Returns false for other owners, whose
     * credentials cannot be checked here.
     */
    boolean isEndedKey(String owner, Instant now) {
        return Caller.apiKey(owner)
                .map(id -> keys.find(id)
                        .filter(key -> key.grant().expiresAt().isAfter(now))
                        .isEmpty())
                .orElse(false);
    }

    /** Stores the owner of a new webhook. */
    public void save(String owner, Reader reader) {
        jdbc.sql("""
                        INSERT INTO webhook_owner (owner, secretariat, scopes) VALUES (:owner, :secretariat, :scopes)
                        ON CONFLICT (owner) DO UPDATE SET secretariat = excluded.secretariat, scopes = excluded.scopes""")
                .param("owner", owner)
                .param("secretariat", reader.secretariat())
                .param("scopes", text(reader.scopes()))
                .update();
    }

    /** Updates the permissions of a caller who owns webhooks. */
    public void updatePermissions(String owner, Reader reader) {
        jdbc.sql("""
                        UPDATE webhook_owner SET secretariat = :secretariat, scopes = :scopes
                        WHERE owner = :owner AND (secretariat, scopes) IS DISTINCT FROM (:secretariat, :scopes)""")
                .param("owner", owner)
                .param("secretariat", reader.secretariat())
                .param("scopes", text(reader.scopes()))
                .update();
    }

    /** Returns the stored permissions; empty for owners who have not called since the service stores them. */
    Optional<Reader> findReader(String owner) {
        return jdbc.sql("SELECT secretariat, scopes FROM webhook_owner WHERE owner = ?")
                .param(owner)
                .query((row, n) -> new Reader(row.getBoolean(1), scopes(row.getString(2))))
                .optional();
    }

    private static String text(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    private static Set<String> scopes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
