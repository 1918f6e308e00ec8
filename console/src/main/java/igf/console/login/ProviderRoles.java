package igf.console.login;

import igf.console.service.Gateway;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** Adds the roles from the provider's claims to a user's authorities. */
@Component
class ProviderRoles implements GrantedAuthoritiesMapper {

    private final Gateway gateway;

    ProviderRoles(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Set<GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> granted) {
        return Stream.concat(granted.stream(), granted.stream().flatMap(this::roles))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<GrantedAuthority> roles(GrantedAuthority authority) {
        return authority instanceof OidcUserAuthority user
                ? Set.copyOf(gateway.roles(user.getIdToken().getClaims())).stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                : Stream.of();
    }
}
