package igf.identity.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@Configuration
class AccountConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PlainTextEncoder();
    }

    @Bean
    UserDetailsService users(IdentityProperties identity) {
        List<UserDetails> users = identity.accounts().stream()
                .map(account -> User.withUsername(account.name())
                        .password(account.secret())
                        .authorities(account.roles().toArray(String[]::new))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    RegisteredClientRepository clients(IdentityProperties identity, @Value("${igf.issuer-uri}") String issuer) {
        Stream<RegisteredClient> programs = identity.accounts().stream().map(account -> program(account, identity));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(programs, Stream.of(console(identity, issuer))).toList());
    }

    private static RegisteredClient program(Account account, IdentityProperties identity) {
        return client(account.name(), identity)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(account.scopes()))
                .build();
    }

    private static RegisteredClient console(IdentityProperties identity, String issuer) {
        return client(identity.console().client(), identity)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(issuer + identity.console().redirectPath())
                .postLogoutRedirectUri(issuer + "/")
                .scope("openid")
                .scope("email")
                .scopes(scopes -> identity.accounts().forEach(account -> scopes.addAll(account.scopes())))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder client(String name, IdentityProperties identity) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(Account.secretOf(name))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(identity.tokenLife())
                        .build());
    }
}
