package igf.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Leaves alone what is no token of the provider: the credential that a registration gave to a participant. */
class OpaqueCredentials implements BearerTokenResolver {

    private static final String OPAQUE = "Bearer reg_";

    private final BearerTokenResolver standard = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean opaque = given != null && given.regionMatches(true, 0, OPAQUE, 0, OPAQUE.length());
        return opaque ? null : standard.resolve(request);
    }
}
