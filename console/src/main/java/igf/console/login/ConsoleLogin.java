package igf.console.login;

import igf.console.session.SessionCipher;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The console's registration at the OpenID provider. The endpoints are settings instead of being discovered, so that
 * the gateway can start before the provider, and need not reach itself by its public address in the demo.
 */
@Configuration
class ConsoleLogin {

    static final String REGISTRATION = "console";

    @Bean
    ClientRegistrationRepository registrations(
            ConsoleProperties console,
            ProviderProperties provider,
            OutwardAddress address,
            @Value("${igf.demo}") boolean demo) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(console.client())
                // The demo provider's secret is public. There is no default outside the demo.
                .clientSecret(demo && console.secret().isBlank() ? ConsoleProperties.DEMO_SECRET : console.secret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // The provider knows this address only, and the session cookie belongs to its host.
                .redirectUri(address.uri() + "/console/code/" + REGISTRATION)
                .scope(console.scopes())
                .authorizationUri(console.authorizeUri())
                .tokenUri(provider.tokenUri())
                .jwkSetUri(provider.jwksUri())
                .issuerUri(provider.issuerUri())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", console.endSessionUri()))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    /** Creates the cipher of sessions. Its secret is the client secret, which all gateways of an installation share. */
    @Bean
    SessionCipher sessionCipher(ClientRegistrationRepository registrations) {
        return new SessionCipher(Objects.requireNonNull(registrations.findByRegistrationId(REGISTRATION))
                .getClientSecret());
    }
}
