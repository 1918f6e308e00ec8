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
 * @param name the name that its owner gave it
 * @param scopes what the token allows
 * @param createdBy subject that created it, {@code link} for a mailed link; null if an earlier version of the service
 *     created it
 * @param createdAt when it was created
 * @param expiresAt when it expires
 * @param token the secret, only in the response that created it; null afterwards
 */
record Token(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String token) {

    static Token of(Credentials.StoredCredential stored) {
        var grant = stored.grant();
        return new Token(
                stored.id(),
                grant.name(),
                new TreeSet<>(grant.scopes()),
                stored.trail().createdBy(),
                stored.createdAt(),
                grant.expiresAt(),
                null);
    }
}
