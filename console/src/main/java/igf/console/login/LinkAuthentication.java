package igf.console.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person who signed in by a mailed link. Only the services know to whom the credential belongs and whether it is
 * valid.
 */
class LinkAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String credential;

    LinkAuthentication(String credential) {
        super(List.of(new SimpleGrantedAuthority("ROLE_PERSON")));
        this.credential = credential;
        setAuthenticated(true);
    }

    @Override
    public String getCredentials() {
        return credential;
    }

    @Override
    public String getPrincipal() {
        return "person";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinkAuthentication link && link.credential.equals(credential);
    }

    @Override
    public int hashCode() {
        return credential.hashCode();
    }
}
