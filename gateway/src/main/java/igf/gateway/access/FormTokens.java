package igf.gateway.access;

import igf.gateway.edge.EdgeProperties;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Keeps the tokens that protect forms against other sites in a cookie, since not everybody who uses a form has a session. */
public final class FormTokens {

    private FormTokens() {}

    public static CsrfTokenRepository in(EdgeProperties edge) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("IGF_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true)
                .sameSite("Lax")
                .secure(edge.outwardUri().toString().startsWith("https:")));
        return tokens;
    }
}
