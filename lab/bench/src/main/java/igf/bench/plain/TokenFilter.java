package igf.bench.plain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Checks tokens as a simple service would: once, then caches the result for a minute. */
final class TokenFilter extends OncePerRequestFilter {

    static final String SUBJECT = "subject";

    private final JwtDecoder decoder;
    private final Map<String, CachedToken> cache = new ConcurrentHashMap<>();

    private record CachedToken(Jwt token, Instant expiresAt) {}

    TokenFilter(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            response.sendError(401);
            return;
        }
        try {
            var token = decode(header.substring(7));
            var roles = token.getClaimAsStringList("roles");
            if (roles == null || !roles.contains("ORGANIZER")) {
                response.sendError(403);
                return;
            }
            request.setAttribute(SUBJECT, token.getSubject());
        } catch (JwtException e) {
            response.sendError(401);
            return;
        }
        chain.doFilter(request, response);
    }

    private Jwt decode(String bearer) {
        var now = Instant.now();
        var cached = cache.get(bearer);
        if (cached != null && cached.expiresAt().isAfter(now)) {
            return cached.token();
        }
        var token = decoder.decode(bearer);
        cache.put(bearer, new CachedToken(token, now.plusSeconds(60)));
        return token;
    }
}
