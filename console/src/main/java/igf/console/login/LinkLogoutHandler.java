package igf.console.login;

import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Ends a sign-in by a mailed link: revokes the credential and deletes the cookie. */
@Component
public class LinkLogoutHandler implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LinkLogoutHandler.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final LinkCookie cookie;
    private final Gateway gateway;

    LinkLogoutHandler(LinkCookie cookie, Gateway gateway) {
        this.cookie = cookie;
        this.gateway = gateway;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.createExpired());
        cookie.read(request).ifPresent(this::revoke);
    }

    /**
     * Revokes a credential and waits up to two seconds for the service. If it does not respond, the browser is signed
     * out anyway, and the credential expires after 12 hours.
     */
    public void revoke(String credential) {
        try {
            Thread.startVirtualThread(() -> delete(credential)).join(TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void delete(String credential) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(credential);
        try {
            Reply reply = gateway.send(
                    HttpMethod.DELETE,
                    gateway.api(Service.PARTICIPATION).resolve("/api/v1/people/me/tokens/mine"),
                    headers,
                    null);
            if (reply.status() >= 500) {
                LOG.warn("A credential was not revoked: {}", reply.status());
            }
        } catch (ResourceAccessException e) {
            LOG.warn("A credential was not revoked: {}", e.getMessage());
        }
    }
}
