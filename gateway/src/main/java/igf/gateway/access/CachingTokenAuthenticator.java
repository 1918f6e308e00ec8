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
 * Caches checked tokens, since checking a signature and reading the claims costs more than the rest of a request. An
 * entry expires with its token, and after five minutes at the latest, so that a withdrawn key takes effect.
 */
public class CachingTokenAuthenticator implements AuthenticationManager {

    private static final int MAX_CACHED = 10_000;
    private static final Duration MAX_LIFETIME = Duration.ofMinutes(5);

    private final AuthenticationManager delegate;
    private final Cache<String, Authentication> cache = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfter(Expiry.creating((String _, Authentication caller) -> remainingLifetime(caller)))
            .build();

    CachingTokenAuthenticator(AuthenticationManager delegate) {
        this.delegate = delegate;
    }

    @Override
    public Authentication authenticate(Authentication credential) {
        if (!(credential instanceof BearerTokenAuthenticationToken bearer)) {
            return delegate.authenticate(credential);
        }
        Authentication known = cache.getIfPresent(bearer.getToken());
        if (known != null) {
            return known;
        }
        Authentication caller = delegate.authenticate(credential);
        cache.put(bearer.getToken(), caller);
        return caller;
    }

    private static Duration remainingLifetime(Authentication caller) {
        @Nullable Instant end = caller.getPrincipal() instanceof Jwt jwt ? jwt.getExpiresAt() : null;
        if (end == null) {
            return Duration.ZERO;
        }
        Duration remaining = Duration.between(Instant.now(), end);
        if (remaining.isNegative()) {
            return Duration.ZERO;
        }
        return remaining.compareTo(MAX_LIFETIME) > 0 ? MAX_LIFETIME : remaining;
    }
}
