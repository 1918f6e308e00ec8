package igf.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found good, since checking a signature costs more than all the rest of a request. An
 * entry ends with its token, and after some minutes at the latest, so that a withdrawn key is noticed.
 */
class TokenCheck implements JwtDecoder {

    private static final int MOST_TOKENS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JwtDecoder check;
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfter(Expiry.creating((String _, Jwt jwt) -> remaining(jwt)))
            .build();

    TokenCheck(JwtDecoder check) {
        this.check = check;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null) {
            return known;
        }
        Jwt jwt = check.decode(token);
        good.put(token, jwt);
        return jwt;
    }

    private static Duration remaining(Jwt jwt) {
        @Nullable Instant end = jwt.getExpiresAt();
        if (end == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(Instant.now(), end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
