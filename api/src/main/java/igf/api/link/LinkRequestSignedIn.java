package igf.api.link;

import java.time.Instant;
import java.util.Set;

/**
 * The token of a sign-in by a mailed link.
 *
 * @param token the bearer token
 * @param expiresAt when the token expires
 * @param scopes what the token allows
 */
public record LinkRequestSignedIn(String token, Instant expiresAt, Set<String> scopes) {}
