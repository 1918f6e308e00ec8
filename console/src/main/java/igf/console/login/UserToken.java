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

/** The token that a logged-in user acts with. */
@Component
public class UserToken {

    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(1);

    private final BrowserSessions sessions;
    private final OAuth2AuthorizedClientProvider provider =
            OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build();

    /** A provider may take each refresh token once, so that the requests of one session refresh one after the other. */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    UserToken(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The token of a request's session, refreshed where it has ended.
     *
     * @throws InsufficientAuthenticationException which sends the browser to log in again
     */
    public String require(@Nullable HttpSession session, Authentication user) {
        OAuth2AuthorizedClient client = SessionTokens.of(session);
        Optional<String> token = session == null || client == null
                ? Optional.empty()
                : hasEnded(client) ? refreshed(session.getId(), user) : Optional.of(value(client));
        return token.orElseThrow(() -> new InsufficientAuthenticationException("the log-in has ended"));
    }

    /** The same for a stream that outlives its request: nothing once the user has signed out, at whichever gateway. */
    public Optional<String> of(String sessionId, Authentication user) {
        return stored(sessionId)
                .flatMap(client -> hasEnded(client) ? refreshed(sessionId, user) : Optional.of(value(client)));
    }

    private Optional<String> refreshed(String sessionId, Authentication user) {
        synchronized (turns[Math.floorMod(sessionId.hashCode(), turns.length)]) {
            // Another request, or another gateway, may have refreshed it meanwhile.
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
