package igf.gateway.login;

import java.util.Optional;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/** The token that a logged-in user acts with. */
@Component
public class UserToken {

    private final OAuth2AuthorizedClientManager tokens;

    UserToken(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    /** Refreshed where it has ended; nothing if the user must log in again. */
    public Optional<String> of(Authentication user) {
        try {
            OAuth2AuthorizedClient client =
                    tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(ConsoleLogin.REGISTRATION)
                            .principal(user)
                            .build());
            return Optional.ofNullable(client).map(c -> c.getAccessToken().getTokenValue());
        } catch (OAuth2AuthorizationException ended) {
            return Optional.empty();
        }
    }

    /** @throws InsufficientAuthenticationException which sends the browser to log in again */
    public String require(Authentication user) {
        return of(user).orElseThrow(() -> new InsufficientAuthenticationException("the log-in has ended"));
    }
}
