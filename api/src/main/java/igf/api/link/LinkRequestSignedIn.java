package igf.api.link;

import java.time.Instant;
import java.util.Set;

/**
 * A sign-in.
 *
 * @param token the bearer token
 * @param expiresAt until when it is taken
 * @param scopes what it may do
 */
public record LinkRequestSignedIn(String token, Instant expiresAt, Set<String> scopes) {}
