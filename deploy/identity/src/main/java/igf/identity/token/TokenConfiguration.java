package igf.identity.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import igf.identity.account.IdentityProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

@Configuration
class TokenConfiguration {

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties identity) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrCreate(identity.keysDir())));
    }

    /**
     * Puts all endpoints below {@code /oauth2} and {@code /.well-known}, the only paths that the gateway routes to this
     * provider.
     */
    @Bean
    AuthorizationServerSettings settings(@Value("${igf.issuer-uri}") String issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer)
                .oidcUserInfoEndpoint("/oauth2/userinfo")
                .oidcLogoutEndpoint("/oauth2/logout")
                .build();
    }
}
