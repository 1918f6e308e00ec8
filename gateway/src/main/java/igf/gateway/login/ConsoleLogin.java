package igf.gateway.login;

import igf.gateway.access.AccessProperties;
import igf.gateway.edge.EdgeProperties;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * Our own registration at the OpenID provider. It is not discovered, so that the gateway starts before the provider
 * and, in the demo, does not have to reach itself by its outward address.
 */
@Configuration
class ConsoleLogin {

    static final String REGISTRATION = "console";
    static final String DEMO_SECRET = "console-secret";

    @Bean
    ClientRegistrationRepository registrations(
            ConsoleProperties console,
            AccessProperties access,
            EdgeProperties edge,
            @Value("${igf.demo}") boolean demo) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(console.client())
                // The demo provider's, which everybody knows; elsewhere there is none that is ours to assume.
                .clientSecret(demo && console.secret().isBlank() ? DEMO_SECRET : console.secret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // One address only: the provider knows this one, and the session's cookie belongs to its host.
                .redirectUri(edge.outwardUri() + "/console/code/" + REGISTRATION)
                .scope(console.scopes())
                .authorizationUri(console.authorizeUri())
                .tokenUri(access.tokenUri())
                .jwkSetUri(access.jwksUri())
                .issuerUri(access.issuerUri())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", console.endSessionUri()))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    @Bean
    OAuth2AuthorizedClientService tokens(ClientRegistrationRepository registrations) {
        return new InMemoryOAuth2AuthorizedClientService(registrations);
    }

    /** Gives a user's token outside of a request too, refreshed where it has ended. */
    @Bean
    OAuth2AuthorizedClientManager tokenManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientService tokens) {
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }
}
