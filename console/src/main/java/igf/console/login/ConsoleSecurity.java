package igf.console.login;

import igf.console.session.BrowserSession;
import igf.console.session.BrowserSessions;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
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

    /** Pages that require a sign-in or start one. Other pages are public, or a token in their address protects them. */
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
        "/me/availability/**",
        "/me/registrations/**",
        "/me/sessions/**",
        "/me/data/**",
        "/register/**"
    };

    @Bean
    @Order(10)
    SecurityFilterChain consoleFilterChain(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            GrantedAuthoritiesMapper authoritiesMapper,
            ContentSecurityPolicy policy,
            OutwardAddress address,
            CsrfTokenRepository csrfTokens,
            LinkCookie linkCookie,
            SignInEntryPoint signInEntryPoint,
            LinkLogoutHandler linkLogoutHandler,
            BrowserSessions sessions)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestCache savedRequests = new RequestedPageCache();
        var providerLogoutHandler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        providerLogoutHandler.setPostLogoutRedirectUri(address.uri() + "/");
        return http.securityMatcher(PAGES)
                .addFilterBefore(sessionFilter(sessions, address), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(r -> r
                        // A stream may end after its user has signed out. Access was checked when it began.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/language",
                                "/console/account",
                                "/console/agenda",
                                "/console/assets/**",
                                "/console/sign-out",
                                "/register/**")
                        .permitAll()
                        .requestMatchers(
                                "/console/sign-in", "/home", "/submit/**", "/proposals/**", "/sessions/**", "/me/**")
                        .authenticated()
                        .requestMatchers("/reviews/**")
                        .hasRole("MAG")
                        .anyRequest()
                        .hasRole("SECRETARIAT"))
                .oauth2Login(o -> o.loginPage("/console/login")
                        .authorizationEndpoint(a -> a.authorizationRequestResolver(new SignInRequests(registrations)))
                        .redirectionEndpoint(c -> c.baseUri("/console/code/*"))
                        .userInfoEndpoint(u -> u.userAuthoritiesMapper(authoritiesMapper))
                        .successHandler(signInSuccessHandler(csrfTokens, savedRequests))
                        .failureHandler((request, response, failure) -> response.sendError(401)))
                .addFilterBefore(new LinkAuthenticationFilter(linkCookie), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(401), path.matcher("/console/live"))
                        .defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(401),
                                path.matcher("/console/account"))
                        .defaultAuthenticationEntryPointFor(
                                (request, response, failure) -> response.sendError(401),
                                path.matcher("/console/agenda"))
                        .defaultAuthenticationEntryPointFor(signInEntryPoint, path.matcher("/**"))
                        .accessDeniedHandler(new AccessDenied(linkCookie, savedRequests, signInEntryPoint)))
                .requestCache(c -> c.requestCache(savedRequests))
                // The token is in a cookie, because people who signed in by a link have no session.
                .csrf(c -> c.csrfTokenRepository(csrfTokens)
                        // Pages behind a mailed link have no token. Changing the language does no harm.
                        .ignoringRequestMatchers("/language"))
                .logout(l -> l.logoutUrl("/console/sign-out")
                        .addLogoutHandler(linkLogoutHandler)
                        .logoutSuccessHandler(providerLogoutHandler))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(policy.directives()))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * Leads to the requested page. A sign-in replaces the token of forms; the new one comes with the same response,
     * because each of the next requests, which a browser sends side by side, would otherwise get a token of its own.
     */
    private static AuthenticationSuccessHandler signInSuccessHandler(
            CsrfTokenRepository csrfTokens, RequestCache savedRequests) {
        SavedRequestAwareAuthenticationSuccessHandler redirect = new SavedRequestAwareAuthenticationSuccessHandler();
        redirect.setRequestCache(savedRequests);
        redirect.setDefaultTargetUrl("/home");
        return (request, response, user) -> {
            csrfTokens.loadDeferredToken(request, response).get();
            redirect.onAuthenticationSuccess(request, response, user);
        };
    }

    /** Creates the session filter. Requests of programs have no session. */
    private static SessionRepositoryFilter<BrowserSession> sessionFilter(
            BrowserSessions sessions, OutwardAddress address) {
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

    /** Stores CSRF tokens in a cookie, since people without a session use forms too. */
    @Bean
    static CsrfTokenRepository csrfTokenRepository(OutwardAddress address) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("IGF_FORM");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(address.isSecure()));
        return tokens;
    }
}
