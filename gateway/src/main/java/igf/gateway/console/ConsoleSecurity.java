package igf.gateway.console;

import igf.gateway.access.AccessProperties;
import igf.gateway.access.NestedClaim;
import igf.gateway.edge.EdgeProperties;
import igf.gateway.edge.ProblemKind;
import igf.gateway.edge.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The secretariat's pages: log-in by the OpenID provider, then a session. */
@Configuration
class ConsoleSecurity {

    private static final String OWN_THINGS_ONLY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain console(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            GrantedAuthoritiesMapper roles,
            EdgeProperties edge,
            Problems problems)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        // Absolute, since the log-in must start on the host that it comes back to.
        var login =
                new LoginUrlAuthenticationEntryPoint(edge.outwardUri() + "/console/login/" + ConsoleLogin.REGISTRATION);
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri(edge.outwardUri() + "/");
        return http.securityMatcher("/", "/console/**", "/mailbox/**")
                .authorizeHttpRequests(r -> r
                        // The end of a stream whose user has signed out meanwhile: who may was asked when it began.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/console/assets/**", "/console/sign-out")
                        .permitAll()
                        .anyRequest()
                        .hasRole("SECRETARIAT"))
                .oauth2Login(o -> o.loginPage("/console/login")
                        .authorizationEndpoint(a -> a.authorizationRequestResolver(known(registrations)))
                        .redirectionEndpoint(c -> c.baseUri("/console/code/*"))
                        .userInfoEndpoint(u -> u.userAuthoritiesMapper(roles))
                        .failureHandler((request, response, failure) ->
                                problems.write(request, response, ProblemKind.UNAUTHENTICATED)))
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                (request, response, failure) ->
                                        problems.write(request, response, ProblemKind.UNAUTHENTICATED),
                                path.matcher("/console/live"))
                        .defaultAuthenticationEntryPointFor(login, path.matcher("/**"))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(request, response, ProblemKind.FORBIDDEN)))
                // Where somebody wanted to go is in a cookie: only who logs in gets a session.
                .requestCache(c -> c.requestCache(wanted()))
                .logout(l -> l.logoutUrl("/console/sign-out").logoutSuccessHandler(goodbye))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(OWN_THINGS_ONLY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static CookieRequestCache wanted() {
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return wanted;
    }

    /** A provider that is not ours is no fault of the server's, as the library has it, but an address that is nothing. */
    private static OAuth2AuthorizationRequestResolver known(ClientRegistrationRepository registrations) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/console/login");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return request.getServletPath().equals("/console/login/" + ConsoleLogin.REGISTRATION)
                        ? resolver.resolve(request)
                        : null;
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return registration.equals(ConsoleLogin.REGISTRATION) ? resolver.resolve(request, registration) : null;
            }
        };
    }

    @Bean
    GrantedAuthoritiesMapper roles(AccessProperties access) {
        return granted -> Stream.concat(
                        granted.stream(),
                        granted.stream()
                                .flatMap(authority ->
                                        roles(authority, access.claims().roles())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<GrantedAuthority> roles(GrantedAuthority authority, String claim) {
        return authority instanceof OidcUserAuthority user
                ? Set.copyOf(NestedClaim.texts(user.getIdToken().getClaims(), claim)).stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                : Stream.of();
    }
}
