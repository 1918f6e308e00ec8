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

/** The access token of a signed-in user. */
@Component
public class UserToken {

    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(1);

    private final BrowserSessions sessions;
    private final OAuth2AuthorizedClientProvider provider =
            OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build();

    /** A provider may accept each refresh token once, so the requests of a session refresh one at a time. */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    UserToken(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Returns the token of a request's session, refreshed if it has expired.
     *
     * @throws InsufficientAuthenticationException which makes the browser sign in again
     */
    public String require(@Nullable HttpSession session, Authentication user) {
        OAuth2AuthorizedClient client = SessionTokens.of(session);
        Optional<String> token = session == null || client == null
                ? Optional.empty()
                : hasEnded(client) ? refreshed(session.getId(), user) : Optional.of(value(client));
        return token.orElseThrow(() -> new InsufficientAuthenticationException("the log-in has ended"));
    }

    /** Returns the token for a stream that outlives its request; empty after the user has signed out at any gateway. */
    public Optional<String> of(String sessionId, Authentication user) {
        return stored(sessionId)
                .flatMap(client -> hasEnded(client) ? refreshed(sessionId, user) : Optional.of(value(client)));
    }

    private Optional<String> refreshed(String sessionId, Authentication user) {
        synchronized (turns[Math.floorMod(sessionId.hashCode(), turns.length)]) {
            // Another request or another gateway may have refreshed it in the meantime.
            BrowserSession session = sessions.findById(sessionId);
            OAuth2AuthorizedClient client = session == null ? null : SessionTokens.of(session);
            if (session == null || client == null) {
                return Optional.empty();
            }
            if (!hasEnded(client)) {
                return Optional.of(value(client));
            }
            try {
                OAuth2AuthorizedClient fresh =
                        provider.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                                .principal(user)
                                .build());
                if (fresh == null) {
                    return Optional.of(value(client));
                }
                SessionTokens.put(session, fresh);
                sessions.save(session);
                return Optional.of(value(fresh));
            } catch (OAuth2AuthorizationException refused) {
                return stored(sessionId).filter(other -> !hasEnded(other)).map(UserToken::value);
            }
        }
    }

    private Optional<OAuth2AuthorizedClient> stored(String sessionId) {
        return Optional.ofNullable(sessions.findById(sessionId)).map(SessionTokens::of);
    }

    private static boolean hasEnded(OAuth2AuthorizedClient client) {
        Instant ends = client.getAccessToken().getExpiresAt();
        return client.getRefreshToken() != null
                && ends != null
                && !ends.isAfter(Instant.now().plus(BEFORE_ITS_END));
    }

    private static String value(OAuth2AuthorizedClient client) {
        return client.getAccessToken().getTokenValue();
    }
}
