package igf.console.login;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Builds the {@code Content-Security-Policy} of console pages. Scripts, styles, images and frames must have the same
 * origin; forms may also lead to any {@code https:} URL.
 */
@Component
public class ContentSecurityPolicy {

    private static final String DIRECTIVES = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' https:";

    private final String directives;

    ContentSecurityPolicy(ConsoleProperties console) {
        directives = DIRECTIVES + httpProviderOrigins(console);
    }

    public String directives() {
        return directives;
    }

    /**
     * Returns the provider's {@code http:} origins for {@code form-action}. Browsers also apply that directive to
     * redirects after a form, for example to the provider after signing out. The provider may redirect to yet another
     * origin, so {@code form-action} allows all {@code https:} URLs.
     */
    private static String httpProviderOrigins(ConsoleProperties console) {
        return Stream.of(console.authorizeUri(), console.endSessionUri())
                .map(URI::create)
                .filter(uri -> "http".equals(uri.getScheme()))
                .map(uri -> " http://" + uri.getAuthority())
                .distinct()
                .collect(Collectors.joining());
    }
}
