package igf.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Reads a provider's token from {@code Authorization} and accepts only the characters of RFC 6750, 2.1. It ignores the
 * credential of a mailed link and the keys that the secretariat issues: the services check those. Spring's resolver
 * matches each token against a pattern, which takes twice as long as the rest of the check.
 */
public class ProviderTokenResolver implements BearerTokenResolver {

    private static final String SCHEME = "Bearer";
    private static final List<String> OPAQUE_PREFIXES = List.of("Bearer per_", "Bearer igf_");

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null
                || !startsWith(header, SCHEME)
                || OPAQUE_PREFIXES.stream().anyMatch(opaque -> startsWith(header, opaque))) {
            return null;
        }
        int start = SCHEME.length();
        while (start < header.length() && header.charAt(start) == ' ') {
            start++;
        }
        if (start == SCHEME.length() || !isToken(header, start)) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(start);
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** {@code 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="}. */
    private static boolean isToken(String text, int start) {
        int end = text.length();
        while (end > start && text.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~+/".indexOf(c) >= 0)) {
                return false;
            }
        }
        return end > start;
    }
}
