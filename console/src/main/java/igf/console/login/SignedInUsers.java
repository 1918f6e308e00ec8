package igf.console.login;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the signed-in user, for both ways to sign in. */
@Component
public class SignedInUsers {

    private static final String ROLE_PREFIX = "ROLE_";

    private final UserTokens tokens;

    SignedInUsers(UserTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A signed-in person.
     *
     * @param byLink whether by a mailed link; otherwise by the provider
     * @param name empty if it is unknown
     * @param roles as the provider names them
     * @param token credential for calls to services
     */
    public record SignedInUser(boolean byLink, String name, Set<String> roles, String token) {}

    /**
     * Returns the signed-in user; empty if nobody has signed in.
     *
     * @param session session of the request; null if there is none
     * @throws org.springframework.security.core.AuthenticationException if the session has ended at the provider
     */
    public Optional<SignedInUser> find(@Nullable HttpSession session, @Nullable Authentication user) {
        if (user instanceof LinkAuthentication link) {
            return Optional.of(new SignedInUser(true, "", Set.of(), link.getCredentials()));
        }
        if (user == null || !(user.getPrincipal() instanceof OidcUser oidc)) {
            return Optional.empty();
        }
        Set<String> roles = user.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(name -> name.startsWith(ROLE_PREFIX))
                .map(name -> name.substring(ROLE_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new SignedInUser(false, name(oidc), roles, tokens.require(session, user)));
    }

    private static String name(OidcUser user) {
        return Stream.of(user.getFullName(), user.getPreferredUsername(), user.getSubject())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
