package igf.participation.proof;

import igf.platform.people.Credentials;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal token.
 *
 * @param id the token's id
 * @param name by which the person tells tokens apart
 * @param scopes what the token allows
 * @param createdBy subject that made it, {@code link} for a mailed link; null if an earlier release made it
 * @param createdAt when it was made
 * @param expiresAt when it expires
 * @param token the secret, only in the response that made it; null afterwards
 */
record Token(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String token) {

    static Token of(Credentials.StoredCredential held) {
        var grant = held.grant();
        return new Token(
                held.id(),
                grant.name(),
                new TreeSet<>(grant.scopes()),
                held.trail().createdBy(),
                held.createdAt(),
                grant.expiresAt(),
                null);
    }
}
