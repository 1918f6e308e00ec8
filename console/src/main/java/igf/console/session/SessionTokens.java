package igf.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Stores the provider's tokens in the browser session. */
@Component
public final class SessionTokens implements OAuth2AuthorizedClientRepository {

    /** Name of the attribute. It is stored in sessions, so it must not change when the class moves. */
    private static final String NAME = "igf.gateway.session.SessionTokens";

    SessionTokens() {}

    public static @Nullable OAuth2AuthorizedClient get(@Nullable HttpSession session) {
        return session == null ? null : (OAuth2AuthorizedClient) session.getAttribute(NAME);
    }

    public static @Nullable OAuth2AuthorizedClient get(Session session) {
        return session.getAttribute(NAME);
    }

    public static void put(Session session, OAuth2AuthorizedClient client) {
        session.setAttribute(NAME, client);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return (T) get(request.getSession(false));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(NAME, client);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
