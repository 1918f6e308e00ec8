package igf.console.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Responds with 403. If nobody is signed in, usually after a sign-out, it starts a new sign-in instead. */
class AccessDenied implements AccessDeniedHandler {

    private final LinkCookie links;
    private final RequestCache savedRequests;
    private final AuthenticationEntryPoint signIn;

    AccessDenied(LinkCookie links, RequestCache savedRequests, AuthenticationEntryPoint signIn) {
        this.links = links;
        this.savedRequests = savedRequests;
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean signedOut = SecurityContextHolder.getContext().getAuthentication() == null
                && links.read(request).isEmpty();
        if (signedOut) {
            savedRequests.saveRequest(request, response);
            signIn.commence(request, response, new InsufficientAuthenticationException("signed out"));
        } else {
            response.sendError(403);
        }
    }
}
