package igf.console.login;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The {@code Content-Security-Policy} of the pages: only their own scripts, styles, pictures and forms. */
@Component
class PagePolicy {

    private static final String DIRECTIVES = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' https:";

    private final String directives;

    PagePolicy(ConsoleProperties console) {
        directives = DIRECTIVES + providersWithoutTls(console);
    }

    String directives() {
        return directives;
    }

    /**
     * Returns the origins of a provider without TLS, for {@code form-action}. Browsers apply that policy to redirects
     * after a form, for example to the provider after signing out. The provider may redirect to another one, so all of
     * {@code https:} is allowed.
     */
    private static String providersWithoutTls(ConsoleProperties console) {
        return Stream.of(console.authorizeUri(), console.endSessionUri())
                .map(URI::create)
                .filter(uri -> "http".equals(uri.getScheme()))
                .map(uri -> " http://" + uri.getAuthority())
                .distinct()
                .collect(Collectors.joining());
    }
}
