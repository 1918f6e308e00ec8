package igf.identity.token;

import igf.identity.account.Account;
import igf.identity.account.IdentityProperties;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Adds an account's claims to its tokens. */
@Component
class TokenClaimsCustomizer implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final Set<String> COMMON_SCOPES = Set.of("openid", "email");

    private final IdentityProperties identity;

    TokenClaimsCustomizer(IdentityProperties identity) {
        this.identity = identity;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "every token has a principal");
        Account account = identity.account(principal.getName()).orElseThrow();
        context.getJwsHeader().algorithm(SignatureAlgorithm.RS256);
        context.getClaims()
                .claim("roles", account.roles())
                .claim("email", account.email())
                .claim("email_verified", true);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(identity.audience())).claim("scope", grantedScopes(context, account));
            authTime(context, principal)
                    .ifPresent(time -> context.getClaims().claim(IdTokenClaimNames.AUTH_TIME, time.getEpochSecond()));
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claim("preferred_username", account.name());
        }
    }

    /**
     * Returns the time of authentication: now for client credentials, otherwise the login. A refreshed token has the
     * time of the login.
     */
    private static Optional<Instant> authTime(JwtEncodingContext context, Authentication principal) {
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
                ? Optional.of(Instant.now())
                : principal.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                        .max(Comparator.naturalOrder());
    }

    /** Returns the scopes to grant. The console requests all scopes, but each user gets only the account's. */
    private static String grantedScopes(JwtEncodingContext context, Account account) {
        return context.getAuthorizedScopes().stream()
                .filter(scope ->
                        COMMON_SCOPES.contains(scope) || account.scopes().contains(scope))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
