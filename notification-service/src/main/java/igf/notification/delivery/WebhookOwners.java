package igf.notification.delivery;

import igf.notification.feed.Reader;
import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.web.Caller;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
    public boolean isEndedKey(String owner, Instant now) {
        return Caller.apiKey(owner)
                .map(id -> keys.find(id)
                        .filter(key -> key.grant().expiresAt().isAfter(now))
                        .isEmpty())
                .orElse(false);
    }

    public void save(String owner, Reader reader) {
        jdbc.sql("""
                        INSERT INTO webhook_owner (owner, secretariat, scopes, editions)
                        VALUES (:owner, :secretariat, :scopes, :editions)
                        ON CONFLICT (owner) DO UPDATE SET secretariat = excluded.secretariat, scopes = excluded.scopes,
                          editions = excluded.editions""")
                .param("owner", owner)
                .param("secretariat", reader.secretariat())
                .param("scopes", text(reader.scopes()))
                .param("editions", editions(reader), Types.VARCHAR)
                .update();
    }

    /** Updates the permissions of a caller who owns webhooks. */
    public void updatePermissions(String owner, Reader reader) {
        jdbc.sql("""
                        UPDATE webhook_owner SET secretariat = :secretariat, scopes = :scopes, editions = :editions
                        WHERE owner = :owner
                          AND (secretariat, scopes, editions) IS DISTINCT FROM (:secretariat, :scopes, :editions)""")
                .param("owner", owner)
                .param("secretariat", reader.secretariat())
                .param("scopes", text(reader.scopes()))
                .param("editions", editions(reader), Types.VARCHAR)
                .update();
    }

    /** Returns the stored permissions; empty for owners who have not called since the service stores them. */
    Optional<Reader> findReader(String owner) {
        return jdbc.sql("SELECT secretariat, scopes, editions FROM webhook_owner WHERE owner = ?")
                .param(owner)
                .query((row, n) -> new Reader(row.getBoolean(1), set(row.getString(2)), editions(row.getString(3))))
                .optional();
    }

    private static String text(Set<String> names) {
        return String.join(" ", new TreeSet<>(names));
    }

    private static @Nullable String editions(Reader reader) {
        var editions = reader.editions().sorted();
        return editions == null ? null : text(editions);
    }

    private static EditionLimit editions(@Nullable String text) {
        return text == null ? EditionLimit.NONE : EditionLimit.of(set(text));
    }

    private static Set<String> set(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
