package igf.console.login;

import igf.console.session.BrowserSession;
import igf.console.session.BrowserSessions;
import igf.console.session.SessionTokens;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/** Provides the access tokens of signed-in users, and refreshes expired ones. */
@Component
public class UserTokens {

    private static final Duration REFRESH_MARGIN = Duration.ofMinutes(1);

    private final BrowserSessions sessions;
    private final OAuth2AuthorizedClientProvider provider =
            OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build();

    /**
     * Locks by session. A provider may accept each refresh token only once, so the requests of a session refresh one at
     * a time.
     */
    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();

    UserTokens(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Returns the token of a request's session, refreshed if it has expired.
     *
     * @throws InsufficientAuthenticationException if there is no usable token; the browser must sign in again
     */
    public String require(@Nullable HttpSession session, Authentication user) {
        OAuth2AuthorizedClient client = SessionTokens.get(session);
        Optional<String> token = session == null || client == null
                ? Optional.empty()
                : isExpired(client) ? refresh(session.getId(), user) : Optional.of(tokenValue(client));
        return token.orElseThrow(() -> new InsufficientAuthenticationException("the login has expired"));
    }

    /** Returns the token for a stream that outlives its request; empty after the user has signed out at any gateway. */
    public Optional<String> find(String sessionId, Authentication user) {
        return findClient(sessionId)
                .flatMap(client -> isExpired(client) ? refresh(sessionId, user) : Optional.of(tokenValue(client)));
    }

    private Optional<String> refresh(String sessionId, Authentication user) {
        synchronized (locks[Math.floorMod(sessionId.hashCode(), locks.length)]) {
            // Another request or another gateway may have refreshed it in the meantime.
            BrowserSession session = sessions.findById(sessionId);
            OAuth2AuthorizedClient client = session == null ? null : SessionTokens.get(session);
            if (session == null || client == null) {
                return Optional.empty();
            }
            if (!isExpired(client)) {
                return Optional.of(tokenValue(client));
            }
            try {
                OAuth2AuthorizedClient refreshed =
                        provider.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                                .principal(user)
                                .build());
                if (refreshed == null) {
                    return Optional.of(tokenValue(client));
                }
                SessionTokens.put(session, refreshed);
                sessions.save(session);
                return Optional.of(tokenValue(refreshed));
            } catch (OAuth2AuthorizationException e) {
                return findClient(sessionId).filter(other -> !isExpired(other)).map(UserTokens::tokenValue);
            }
        }
    }

    private Optional<OAuth2AuthorizedClient> findClient(String sessionId) {
        return Optional.ofNullable(sessions.findById(sessionId)).map(SessionTokens::get);
    }

    private static boolean isExpired(OAuth2AuthorizedClient client) {
        Instant expiresAt = client.getAccessToken().getExpiresAt();
        return client.getRefreshToken() != null
                && expiresAt != null
                && !expiresAt.isAfter(Instant.now().plus(REFRESH_MARGIN));
    }

    private static String tokenValue(OAuth2AuthorizedClient client) {
        return client.getAccessToken().getTokenValue();
    }
}
