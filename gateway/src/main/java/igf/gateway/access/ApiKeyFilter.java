package igf.gateway.access;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Replaces an API key with the token that it stands for, so that later filters and the services see bearer tokens only.
 */
class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    /** Prefix of the keys that the services check themselves. All other keys belong to the provider. */
    private static final String ISSUED_PREFIX = "igf_";

    private final ApiKeyExchange keys;
    private final UnauthenticatedHandler unauthenticated;

    ApiKeyFilter(ApiKeyExchange keys, UnauthenticatedHandler unauthenticated) {
        this.keys = keys;
        this.unauthenticated = unauthenticated;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw new ProblemException(
                    ProblemKind.MALFORMED, Map.of("detail", "Send either Authorization or X-API-Key, not both."));
        }
        if (key.startsWith(ISSUED_PREFIX)) {
            chain.doFilter(new AuthorizedRequest(request, "Bearer " + key), response);
            return;
        }
        Optional<String> token = keys.exchange(key);
        if (token.isEmpty()) {
            unauthenticated.commence(request, response, new BadCredentialsException("unknown API key"));
            return;
        }
        chain.doFilter(new AuthorizedRequest(request, "Bearer " + token.get()), response);
    }

    private static class AuthorizedRequest extends HttpServletRequestWrapper {

        private final String authorization;

        AuthorizedRequest(HttpServletRequest request, String authorization) {
            super(request);
            this.authorization = authorization;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? authorization : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                    ? Collections.enumeration(Set.of(authorization))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
            names.add(HttpHeaders.AUTHORIZATION);
            return Collections.enumeration(names);
        }
    }
}
