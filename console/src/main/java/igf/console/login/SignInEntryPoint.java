package igf.console.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Chooses how to sign in: at the provider, or by a link for participants and for people whose link has expired, since
 * they have no account there.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    /** Pages of participants, who usually have no account at the provider. */
    private static final String PARTICIPANTS = "/me";

    private final LinkCookie links;
    private final LoginUrlAuthenticationEntryPoint provider;

    SignInEntryPoint(OutwardAddress address, LinkCookie links) {
        this.links = links;
        // Absolute, since sign-in must start on the host that it returns to.
        this.provider =
                new LoginUrlAuthenticationEntryPoint(address.uri() + "/console/login/" + ConsoleLogin.REGISTRATION);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof SubmitLinkRequiredException) {
            response.sendRedirect("/links?purpose=SUBMIT&note=submit");
        } else if (links.read(request).isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, links.createExpired());
            response.sendRedirect("/links?note=over");
        } else if (request.getServletPath().startsWith(PARTICIPANTS)) {
            response.sendRedirect("/links");
        } else {
            provider.commence(request, response, failure);
        }
    }
}
