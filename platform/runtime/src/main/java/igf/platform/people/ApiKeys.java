package igf.platform.people;

import igf.platform.domain.EditionLimit;
import igf.platform.domain.Sha256;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * API keys of programs: {@code igf_} and base64url of 256 random bits. They are stored as SHA-256, which is enough for
 * values that cannot be guessed.
 */
public final class ApiKeys {

    private static final String PREFIX = "igf_";
    private static final int RANDOM_BYTES = 32;
    private static final Duration USE_RECORDING_INTERVAL = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    public ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a key allows, and until when. */
    public record Grant(String name, Set<String> scopes, EditionLimit editions, Instant expiresAt) {
        public Grant {
            scopes = Set.copyOf(scopes);
        }

        /** Grants a key for all editions. */
        public Grant(String name, Set<String> scopes, Instant expiresAt) {
            this(name, scopes, EditionLimit.NONE, expiresAt);
        }
    }

    /** @param key the key in clear text, which is not stored */
    public record Issued(UUID id, String key) {}

    /**
     * A key that is or was valid.
     *
     * @param lastUsedAt time of the last use, up to a minute too early; null before the first use
     */
    public record StoredApiKey(
            UUID id,
            Grant grant,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            Credentials.ChangeTrail trail) {}

    public static boolean isApiKey(String text) {
        return text.startsWith(PREFIX);
    }

    /** @param by subject of the creator */
    public Issued issue(Grant grant, String by, Instant now) {
        var secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var id = UUID.randomUUID();
        var editions = grant.editions().sorted();
        jdbc.sql("""
                        INSERT INTO api_key
                          (id, hash, limited_hash, name, scopes, editions, created_at, expires_at, created_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, id)
                .param(2, editions == null ? Sha256.of(key) : null, Types.BINARY)
                .param(3, editions == null ? null : Sha256.of(key), Types.BINARY)
                .param(4, grant.name())
                .param(5, grant.scopes().toArray(String[]::new))
                .param(6, editions == null ? null : editions.toArray(String[]::new), Types.ARRAY)
                .param(7, Timestamp.from(now))
                .param(8, Timestamp.from(grant.expiresAt()))
                .param(9, by)
                .update();
        return new Issued(id, key);
    }

    /** Returns empty for a key that is unknown, expired or deleted. Records its use, at most once a minute. */
    public Optional<StoredApiKey> findAndRecordUse(String key, Instant now) {
        var hash = Sha256.of(key);
        var found = jdbc.sql("SELECT * FROM api_key WHERE (hash = ? OR limited_hash = ?) AND expires_at > ?")
                .params(hash, hash, Timestamp.from(now))
                .query(ApiKeys::read)
                .optional();
        found.filter(apiKey ->
                        apiKey.lastUsedAt() == null || apiKey.lastUsedAt().isBefore(now.minus(USE_RECORDING_INTERVAL)))
                .ifPresent(apiKey -> jdbc.sql("UPDATE api_key SET last_used_at = ? WHERE id = ?")
                        .params(Timestamp.from(now), apiKey.id())
                        .update());
        return found;
    }

    /** Returns all keys except deleted ones, the oldest first, including expired ones. */
    public List<StoredApiKey> findAll() {
        return jdbc.sql("SELECT * FROM api_key WHERE deleted_at IS NULL ORDER BY created_at, id")
                .query(ApiKeys::read)
                .list();
    }

    /** Returns the keys that were deleted in the last 90 days, the latest deletion first. */
    public List<StoredApiKey> findDeleted(Instant now) {
        return jdbc.sql("SELECT * FROM api_key WHERE deleted_at > ? ORDER BY deleted_at DESC, id")
                .param(Timestamp.from(now.minus(Credentials.DELETED_LISTED_FOR)))
                .query(ApiKeys::read)
                .list();
    }

    /** Returns empty for a deleted key. */
    public Optional<StoredApiKey> find(UUID id) {
        return jdbc.sql("SELECT * FROM api_key WHERE id = ? AND deleted_at IS NULL")
                .param(id)
                .query(ApiKeys::read)
                .optional();
    }

    /**
     * Deletes a key. It stays listed for 90 days.
     *
     * @param by subject of the deleting user
     * @return false if there is no such key
     */
    public boolean delete(UUID id, String by, Instant now) {
        jdbc.sql("DELETE FROM api_key WHERE deleted_at <= ?")
                .param(Timestamp.from(now.minus(Credentials.DELETED_LISTED_FOR)))
                .update();
        return jdbc.sql("""
                        UPDATE api_key SET hash = NULL, limited_hash = NULL, deleted_by = ?, deleted_at = ?
                        WHERE id = ? AND deleted_at IS NULL""").params(by, Timestamp.from(now), id).update() == 1;
    }

    private static StoredApiKey read(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("last_used_at");
        var editions = row.getArray("editions");
        return new StoredApiKey(
                row.getObject("id", UUID.class),
                new Grant(
                        row.getString("name"),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        EditionLimit.of(editions == null ? null : List.of((String[]) editions.getArray())),
                        row.getTimestamp("expires_at").toInstant()),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant(),
                Credentials.ChangeTrail.of(row));
    }
}
