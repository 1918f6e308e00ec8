package igf.console.login;

import igf.console.service.Gateway;
import igf.console.session.BrowserSession;
import igf.console.session.BrowserSessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Protects the pages. People sign in at the OpenID provider and get a session, or by a mailed link and get a cookie.
 */
@Configuration
class ConsoleSecurity {

    private static final String OWN_THINGS_ONLY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' https:";

    /** Pages that need a sign-in or start one. Other pages are public, or a token in their address protects them. */
    private static final String[] PAGES = {
        "/",
        "/home",
        "/language",
        "/console/**",
        "/mailbox/**",
        "/submit/**",
        "/proposals/**",
        "/reviews/**",
        "/sessions/**",
        "/today/**",
        "/screening/**",
        "/reviewing/**",
        "/selection/**",
        "/schedule/**",
        "/mails/**",
        "/event/**",
        "/edition/**",
        "/search",
        "/people/**",
        "/operations/**",
        // Not the calendars under /me/agenda: their address is the credential.
        "/me",
        "/me/registrations/**",
        "/me/sessions/**",
        "/me/data/**",
        "/register/**"
    };

    /** Pages of participants, who usually have no account at the provider. */
    private static final String OWN = "/me";

    @Bean
    @Order(10)
    SecurityFilterChain console(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            GrantedAuthoritiesMapper roles,
            ConsoleProperties console,
            OutwardAddress address,
            CsrfTokenRepository formTokens,
            PersonCookie links,
            LinkSignOut linkSignOut,
            BrowserSessions sessions)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        AuthenticationEntryPoint signIn = signIn(address, links);
        RequestCache wanted = new SavedRequests();
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri(address.uri() + "/");
        return http.securityMatcher(PAGES)
                .addFilterBefore(sessions(sessions, address), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(r -> r
                        // The end of a stream after its user has signed out. Access was checked when it began.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/", "/language", "/console/assets/**", "/console/sign-out", "/register/**")
                        .permitAll()
                        .requestMatchers("/home", "/submit/**", "/proposals/**", "/sessions/**", "/me/**")
                        .authenticated()
                        .requestMatchers("/reviews/**")
                        .hasRole("MAG")
                        .anyRequest()
                        .hasRole("SECRETARIAT"))
                .oauth2Login(o -> o.loginPage("/console/login")
                        .authorizationEndpoint(a -> a.authorizationRequestResolver(known(registrations)))
                        .redirectionEndpoint(c -> c.baseUri("/console/code/*"))
                        .userInfoEndpoint(u -> u.userAuthoritiesMapper(roles))
                        .defaultSuccessUrl("/home")
                        .failureHandler((request, response, failure) -> response.sendError(401)))
                .addFilterBefore(new LinkFilter(links), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(401), path.matcher("/console/live"))
                        .defaultAuthenticationEntryPointFor(signIn, path.matcher("/**"))
                        .accessDeniedHandler((request, response, denied) -> {
                            boolean nobody = SecurityContextHolder.getContext().getAuthentication() == null
                                    && links.of(request).isEmpty();
                            if (nobody) {
                                // The form token is missing or old, usually after a sign-out: ask for a new sign-in.
                                wanted.saveRequest(request, response);
                                signIn.commence(
                                        request, response, new InsufficientAuthenticationException("signed out"));
                            } else {
                                response.sendError(403);
                            }
                        }))
                .requestCache(c -> c.requestCache(wanted))
                // In a cookie, because people who signed in by a link have no session.
                .csrf(c -> c.csrfTokenRepository(formTokens)
                        // Pages behind a mailed link have no token. Changing the language does no harm.
                        .ignoringRequestMatchers("/language"))
                .logout(l -> l.logoutUrl("/console/sign-out")
                        .addLogoutHandler(linkSignOut)
                        .logoutSuccessHandler(goodbye))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(OWN_THINGS_ONLY + withoutTls(console)))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Creates the session filter. Requests of programs have no session. */
    private static SessionRepositoryFilter<BrowserSession> sessions(BrowserSessions sessions, OutwardAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("IGF_CONSOLE");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(address.isSecure());
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        SessionRepositoryFilter<BrowserSession> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    /**
     * Returns the origins of a provider without TLS, for {@code form-action}. Browsers apply that policy to redirects
     * after a form, for example to the provider after signing out. The provider may redirect to another one, so all of
     * {@code https:} is allowed.
     */
    private static String withoutTls(ConsoleProperties console) {
        return Stream.of(console.authorizeUri(), console.endSessionUri())
                .map(URI::create)
                .filter(uri -> "http".equals(uri.getScheme()))
                .map(uri -> " http://" + uri.getAuthority())
                .distinct()
                .collect(Collectors.joining());
    }

    /**
     * Chooses how to sign in: at the provider, or by a link for participants and for people whose link has expired,
     * since they have no account there.
     */
    private static AuthenticationEntryPoint signIn(OutwardAddress address, PersonCookie links) {
        // Absolute, since sign-in must start on the host that it returns to.
        var provider =
                new LoginUrlAuthenticationEntryPoint(address.uri() + "/console/login/" + ConsoleLogin.REGISTRATION);
        return (request, response, failure) -> {
            boolean came = links.of(request).isPresent();
            if (failure instanceof SubmitLinkRequired) {
                response.sendRedirect("/links?purpose=SUBMIT&note=submit");
            } else if (!came && request.getServletPath().startsWith(OWN)) {
                response.sendRedirect("/links");
            } else if (!came) {
                provider.commence(request, response, failure);
            } else {
                response.addHeader(HttpHeaders.SET_COOKIE, links.clear());
                response.sendRedirect("/links?note=over");
            }
        };
    }

    /** Answers 404 for an unknown provider; Spring Security would answer 500. */
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

    /** Stores CSRF tokens in a cookie, since not everybody who uses a form has a session. */
    @Bean
    static CsrfTokenRepository formTokens(OutwardAddress address) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("IGF_FORM");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(address.isSecure()));
        return tokens;
    }

    @Bean
    GrantedAuthoritiesMapper roles(Gateway gateway) {
        return granted -> Stream.concat(
                        granted.stream(), granted.stream().flatMap(authority -> roles(authority, gateway)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<GrantedAuthority> roles(GrantedAuthority authority, Gateway gateway) {
        return authority instanceof OidcUserAuthority user
                ? Set.copyOf(gateway.roles(user.getIdToken().getClaims())).stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                : Stream.of();
    }
}
