package igf.platform.people;

import igf.platform.domain.Sha256;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
 * Bearer credentials of people with a verified address: {@code per_} and base64url of 256 random bits (RFC 6750). They
 * are stored as SHA-256, which is enough for values that cannot be guessed.
 */
public final class Credentials {

    private static final String PREFIX = "per_";
    private static final String CALENDAR_PREFIX = "cal_";
    private static final int RANDOM_BYTES = 32;

    /** Deletions are listed for this long. */
    static final Duration DELETED_LISTED_FOR = Duration.ofDays(90);

    private static final String COLUMNS =
            "c.id, person, name, roles, scopes, c.created_at, expires_at, proven_at, created_by, deleted_by, deleted_at";
    private static final Duration MAIL_INTERVAL = Duration.ofMinutes(10);
    private static final Duration CALLER_WINDOW = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    /** @param keys as for {@link People} */
    public Credentials(JdbcClient jdbc, PurposeKeys keys) {
        this.jdbc = jdbc;
        this.vault = new Vault(keys);
    }

    /** @param provenAt when the person's address was verified; null for a credential of an app */
    public record Grant(
            UUID person,
            String name,
            Set<String> roles,
            Set<String> scopes,
            Instant expiresAt,
            @Nullable Instant provenAt) {}

    /** @param token the token in clear text, which is not stored */
    public record Issued(UUID id, String token) {}

    /**
     * Who created and deleted a key or token.
     *
     * @param createdBy null if an earlier release created it; the other components are null until it is deleted
     */
    public record ChangeTrail(
            @Nullable String createdBy,
            @Nullable String deletedBy,
            @Nullable Instant deletedAt) {

        static ChangeTrail of(ResultSet row) throws SQLException {
            return new ChangeTrail(
                    row.getString("created_by"), row.getString("deleted_by"), instant(row.getTimestamp("deleted_at")));
        }
    }

    /** A credential that is or was valid. */
    public record StoredCredential(UUID id, Grant grant, Instant createdAt, ChangeTrail trail) {}

    public static boolean isPersonalToken(String bearer) {
        return bearer.startsWith(PREFIX);
    }

    /** @param by subject of the creator */
    public Issued issue(Grant grant, String by, Instant now) {
        return issue(PREFIX, grant, by, now);
    }

    /**
     * Issues the secret in the URL of a calendar. It gives access to the calendar only and is not a bearer token, so
     * users can share the URL.
     */
    public Issued issueForCalendar(Grant grant, String by, Instant now) {
        return issue(CALENDAR_PREFIX, grant, by, now);
    }

    private Issued issue(String prefix, Grant grant, String by, Instant now) {
        var secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        var token = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO credential
                          (id, hash, person, name, roles, scopes, created_at, expires_at, proven_at, created_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, id)
                .param(2, Sha256.of(token))
                .param(3, grant.person())
                .param(4, grant.name())
                .param(5, grant.roles().toArray(String[]::new))
                .param(6, grant.scopes().toArray(String[]::new))
                .param(7, Timestamp.from(now))
                .param(8, Timestamp.from(grant.expiresAt()))
                .param(9, timestamp(grant.provenAt()))
                .param(10, by)
                .update();
        return new Issued(id, token);
    }

    /** Like {@link #find}, but only for the secret in the URL of a calendar. */
    public Optional<StoredCredential> findForCalendar(String token, Instant now) {
        return token.startsWith(CALENDAR_PREFIX) ? find(token, now) : Optional.empty();
    }

    /** Returns empty for a credential that is unknown, expired or deleted, or whose person was erased. */
    public Optional<StoredCredential> find(String token, Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM credential c JOIN holder h ON h.id = c.person
                        WHERE hash = ? AND expires_at > ? AND h.erased_at IS NULL""")
                .params(Sha256.of(token), Timestamp.from(now))
                .query(Credentials::read)
                .optional();
    }

    /** Returns the valid credentials of a person, the oldest first. */
    public List<StoredCredential> findByPerson(UUID person, Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM credential c
                        WHERE person = ? AND expires_at > ? AND deleted_at IS NULL ORDER BY c.created_at, c.id""")
                .params(person, Timestamp.from(now))
                .query(Credentials::read)
                .list();
    }

    /** Returns the credentials of a person that were deleted in the last 90 days, the latest deletion first. */
    public List<StoredCredential> findDeletedByPerson(UUID person, Instant now) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM credential c WHERE person = ? AND deleted_at > ?"
                        + " ORDER BY deleted_at DESC, c.id")
                .params(person, Timestamp.from(now.minus(DELETED_LISTED_FOR)))
                .query(Credentials::read)
                .list();
    }

    /**
     * Deletes a credential of a person. It stays listed for 90 days.
     *
     * @param by subject of the deleting user
     * @return false if the person has no such credential
     */
    public boolean delete(UUID person, UUID id, String by, Instant now) {
        jdbc.sql("DELETE FROM credential WHERE deleted_at <= ?")
                .param(Timestamp.from(now.minus(DELETED_LISTED_FOR)))
                .update();
        return jdbc.sql("""
                        UPDATE credential SET hash = NULL, deleted_by = ?, deleted_at = ?
                        WHERE person = ? AND id = ? AND deleted_at IS NULL""").params(by, Timestamp.from(now), person, id).update() == 1;
    }

    /**
     * Limits mails to an address for a purpose to one in ten minutes. The same cause, such as a repeated request, does
     * not count again.
     *
     * @return time until the next mail; zero if one may be sent now
     */
    public Duration waitBeforeMail(String address, String purpose, UUID cause, Instant now) {
        var mayWrite = jdbc.sql("""
                        INSERT INTO proof_mail AS last VALUES (?, ?, ?, ?)
                        ON CONFLICT (address, purpose) DO UPDATE SET sent_at = excluded.sent_at, cause = excluded.cause
                        WHERE last.sent_at <= ? OR last.sent_at > excluded.sent_at OR last.cause = excluded.cause""")
                        .params(
                                vault.lookupHash(address),
                                purpose,
                                Timestamp.from(now),
                                cause,
                                Timestamp.from(now.minus(MAIL_INTERVAL)))
                        .update()
                == 1;
        return mayWrite ? Duration.ZERO : waitSince(lastMail(address, purpose), now);
    }

    private Instant lastMail(String address, String purpose) {
        return jdbc.sql("SELECT sent_at FROM proof_mail WHERE address = ? AND purpose = ?")
                .params(vault.lookupHash(address), purpose)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static Duration waitSince(Instant last, Instant now) {
        var wait = Duration.between(now, last.plus(MAIL_INTERVAL));
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    /**
     * Counts the mails that a caller requests within ten minutes of the first. It stores a keyed hash of the caller
     * during that time.
     *
     * @param limit maximum number of mails in that time
     * @return how long the caller must wait; zero if a mail may be sent now
     */
    public Duration waitOfCaller(String caller, int limit, Instant now) {
        var windowEnd = Timestamp.from(now.plus(CALLER_WINDOW));
        // An end far in the future comes from a clock that was set back since. An end slightly too late comes from a
        // replica whose clock is ahead.
        var latestPlausibleEnd = Timestamp.from(now.plus(CALLER_WINDOW.multipliedBy(2)));
        jdbc.sql("DELETE FROM proof_caller WHERE ends <= ? OR ends > ?")
                .params(Timestamp.from(now), latestPlausibleEnd)
                .update();
        return jdbc.sql("""
                        INSERT INTO proof_caller AS kept VALUES (?, ?, 1)
                        ON CONFLICT (caller) DO UPDATE SET asked = kept.asked + 1 RETURNING asked, ends""")
                .params(vault.lookupHash("caller " + caller), windowEnd)
                .query((row, number) -> row.getInt(1) > limit
                        ? Duration.between(now, row.getTimestamp(2).toInstant())
                        : Duration.ZERO)
                .single();
    }

    private static StoredCredential read(ResultSet row, int number) throws SQLException {
        return new StoredCredential(
                row.getObject(1, UUID.class),
                new Grant(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Set.of((String[]) row.getArray(4).getArray()),
                        Set.of((String[]) row.getArray(5).getArray()),
                        row.getTimestamp(7).toInstant(),
                        instant(row.getTimestamp(8))),
                row.getTimestamp(6).toInstant(),
                ChangeTrail.of(row));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
