package igf.api.link;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;

/**
 * The token of a sign-in by a mailed link.
 *
 * @param token the bearer token
 * @param expiresAt when the token expires
 * @param scopes what the token allows
 */
@Schema(name = "LinkRequestSignedIn")
public record SignInToken(String token, Instant expiresAt, Set<String> scopes) {}
