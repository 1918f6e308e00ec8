package igf.platform.web.access;

import igf.api.problem.ProblemKind;
import igf.platform.people.People;
import igf.platform.web.Caller;
import igf.platform.web.CredentialReader;
import igf.platform.web.Problem;
import igf.platform.web.response.ProblemDocuments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates the caller by {@code Authorization: Bearer}: a JWT of the issuer, a personal credential or an API key.
 * An invalid token is 401, never anonymous. A token that cannot be checked because the provider is unavailable is 503.
 * Decoded tokens are cached until they expire, at most for a minute.
 */
public final class SecurityFilter extends OncePerRequestFilter {

    public static final String CALLER = Caller.class.getName();
    private static final String STREAM_CREDENTIAL = StreamCredential.class.getName();
    private static final int MAX_CACHED = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SecurityFilter.class);

    private final JwtDecoder decoder;
    private final List<CredentialReader> credentialReaders;
    private final People people;
    private final ProblemDocuments problems;
    private final String rolesClaim;
    private final Map<String, CachedCaller> cache = new ConcurrentHashMap<>();

    private record CachedCaller(Caller caller, Instant until) {}

    /** @param rolesClaim name of the claim with the roles, which depends on the provider */
    SecurityFilter(
            JwtDecoder decoder,
            List<CredentialReader> credentialReaders,
            People people,
            ProblemDocuments problems,
            String rolesClaim) {
        this.decoder = decoder;
        this.credentialReaders = credentialReaders;
        this.people = people;
        this.problems = problems;
        this.rolesClaim = rolesClaim;
    }

    public static Caller caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Caller.ANONYMOUS;
    }

    /** Returns the credential of a request. That of an anonymous caller is always accepted. */
    static StreamCredential streamCredential(HttpServletRequest request) {
        return request.getAttribute(STREAM_CREDENTIAL) instanceof StreamCredential given
                ? given
                : new StreamCredential(() -> true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = bearer(request);
        if (bearer != null) {
            try {
                request.setAttribute(CALLER, read(bearer));
                request.setAttribute(STREAM_CREDENTIAL, new StreamCredential(() -> isAccepted(bearer)));
            } catch (BadJwtException e) {
                problems.write(
                        request,
                        response,
                        new Problem(ProblemKind.UNAUTHENTICATED, "The token is not valid or has expired."));
                return;
            } catch (JwtException e) {
                LOG.warn("A token cannot be checked now: {}", e.toString());
                problems.write(
                        request,
                        response,
                        new Problem(ProblemKind.UNAVAILABLE, "The token cannot be checked now; try again."));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Returns the bearer token, or the API key in {@code X-API-Key}; null if there is none. */
    private static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header == null
                ? request.getHeader("X-API-Key")
                : header.regionMatches(true, 0, "Bearer ", 0, 7)
                        ? header.substring(7).strip()
                        : null;
    }

    private boolean isAccepted(String bearer) {
        try {
            return !read(bearer).isAnonymous();
        } catch (JwtException e) {
            return false;
        }
    }

    private Caller read(String bearer) {
        var now = Instant.now();
        var cached = cache.get(bearer);
        if (cached != null && cached.until().isAfter(now)) {
            return cached.caller();
        }
        for (var reader : credentialReaders) {
            var caller = reader.read(bearer);
            if (caller.isPresent()) {
                return caller.get();
            }
        }
        var jwt = decoder.decode(bearer);
        var caller = caller(jwt);
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        var expires = Optional.ofNullable(jwt.getExpiresAt()).orElse(now);
        var soon = now.plusSeconds(60);
        cache.put(bearer, new CachedCaller(caller, expires.isBefore(soon) ? expires : soon));
        return caller;
    }

    private Caller caller(Jwt jwt) {
        var email = jwt.getClaimAsString("email");
        var verified = Boolean.TRUE.equals(jwt.getClaimAsBoolean("email_verified"));
        var roles = roles(jwt);
        return new Caller(
                Objects.requireNonNull(jwt.getSubject(), "every issuer names a subject"),
                email != null && verified ? people.findOrCreate(email) : null,
                roles == null ? Set.of() : Set.copyOf(roles),
                scopes(jwt),
                // Do not use the time of issue, because a refreshed token is no new proof of identity.
                jwt.getClaimAsInstant("auth_time"));
    }

    /** Returns the roles of a claim. Dots in its name separate nested claims, as in {@code realm_access.roles}. */
    private @Nullable List<String> roles(Jwt jwt) {
        Object claim = jwt.getClaims();
        for (var step : rolesClaim.split("\\.")) {
            claim = claim instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : null;
    }

    private static Set<String> scopes(Jwt jwt) {
        var scopes = new HashSet<String>();
        if (jwt.getClaim("scope") instanceof List<?> list) {
            list.forEach(scope -> scopes.add(String.valueOf(scope)));
        } else if (jwt.getClaim("scope") instanceof String text && !text.isBlank()) {
            scopes.addAll(List.of(text.split(" ")));
        }
        return Set.copyOf(scopes);
    }
}
