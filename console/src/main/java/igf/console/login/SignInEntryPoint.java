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
 * Chooses how to sign in. Participants, and people whose link has expired, have no account at the provider and sign in
 * by a link. All others sign in at the provider.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    /** Start of the paths of participants' pages. */
    private static final String PARTICIPANT_PATH = "/me";

    private final LinkCookie linkCookie;
    private final LoginUrlAuthenticationEntryPoint providerEntryPoint;

    SignInEntryPoint(OutwardAddress address, LinkCookie linkCookie) {
        this.linkCookie = linkCookie;
        // Absolute, since sign-in must start on the host that it returns to.
        this.providerEntryPoint =
                new LoginUrlAuthenticationEntryPoint(address.uri() + "/console/login/" + ConsoleLogin.REGISTRATION);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof SubmitLinkRequiredException) {
            response.sendRedirect("/links?purpose=SUBMIT&note=submit");
        } else if (linkCookie.read(request).isPresent()) {
            response.addHeader(HttpHeaders.SET_COOKIE, linkCookie.createExpired());
            response.sendRedirect("/links?note=over");
        } else if (request.getServletPath().startsWith(PARTICIPANT_PATH)) {
            response.sendRedirect("/links");
        } else {
            providerEntryPoint.commence(request, response, failure);
        }
    }
}
