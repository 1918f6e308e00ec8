package igf.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Caches checked tokens, since checking a signature and reading what a token grants costs more than the rest of a
 * request. An entry ends with its token, and after a few minutes at the latest, so that a withdrawn key takes effect.
 */
public class TokenCheck implements AuthenticationManager {

    private static final int MOST_TOKENS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final AuthenticationManager check;
    private final Cache<String, Authentication> good = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfter(Expiry.creating((String _, Authentication caller) -> remaining(caller)))
            .build();

    TokenCheck(AuthenticationManager check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        if (!(shown instanceof BearerTokenAuthenticationToken bearer)) {
            return check.authenticate(shown);
        }
        Authentication known = good.getIfPresent(bearer.getToken());
        if (known != null) {
            return known;
        }
        Authentication caller = check.authenticate(shown);
        good.put(bearer.getToken(), caller);
        return caller;
    }

    private static Duration remaining(Authentication caller) {
        @Nullable Instant end = caller.getPrincipal() instanceof Jwt jwt ? jwt.getExpiresAt() : null;
        if (end == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(Instant.now(), end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
