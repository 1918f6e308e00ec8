package igf.participation.proof;

import igf.platform.people.Credentials;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token.
 *
 * @param id the token's id
 * @param name by which the caller tells tokens apart
 * @param scopes what its holder may do
 * @param createdBy subject of whoever made it, {@code link} for a mailed link; null if an earlier release made it
 * @param createdAt when it was made
 * @param expiresAt until when it is taken
 * @param token itself, told once; null afterwards
 */
record Token(
        UUID id,
        String name,
        Set<String> scopes,
        @Nullable String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String token) {

    static Token of(Credentials.Held held) {
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
