package igf.api.link;

import java.time.Instant;
import java.util.Set;

/**
 * A sign-in.
 *
 * @param token the bearer token
 * @param expiresAt when it expires
 * @param scopes what it allows
 */
public record LinkRequestSignedIn(String token, Instant expiresAt, Set<String> scopes) {}
