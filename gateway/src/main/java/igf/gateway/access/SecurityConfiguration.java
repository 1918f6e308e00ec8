package igf.gateway.access;

import igf.gateway.problem.ProblemWriter;
import igf.gateway.rate.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

@Configuration
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** Spring Security's default headers, plus a policy that forbids every response to load or frame anything. */
    private static final List<HeaderWriter> HEADER_WRITERS = List.of(
            new XContentTypeOptionsHeaderWriter(),
            new XXssProtectionHeaderWriter(),
            new CacheControlHeadersWriter(),
            new HstsHeaderWriter(),
            new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
            new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
            new PublicCorsHeaderWriter());

    private final ProblemWriter problems;
    private final RateLimit limit;
    private final UnauthenticatedHandler unauthenticated;
    private final ForbiddenHandler forbidden;

    SecurityConfiguration(
            ProblemWriter problems,
            RateLimit limit,
            UnauthenticatedHandler unauthenticated,
            ForbiddenHandler forbidden) {
        this.problems = problems;
        this.limit = limit;
        this.unauthenticated = unauthenticated;
        this.forbidden = forbidden;
    }

    /**
     * Protects the API. The gateway only checks whether a token is valid; the services decide what its owner may do.
     * Spring Security's usual chain has eight more filters, for sessions, anonymous users and access rules, which the
     * API does not need.
     */
    @Bean
    @Order(0)
    SecurityFilterChain apiFilterChain(ApiKeyExchange keys, CachingTokenAuthenticator check) {
        return new DefaultSecurityFilterChain(
                request -> request.getServletPath().startsWith("/api/"),
                new HeaderWriterFilter(HEADER_WRITERS),
                new ApiKeyFilter(keys, unauthenticated),
                bearerTokenFilter(check),
                new RateLimitFilter(limit, problems));
    }

    /** Protects the gateway's own addresses that programs call. */
    @Bean
    @Order(1)
    SecurityFilterChain programFilterChain(HttpSecurity http, ApiKeyExchange keys, CachingTokenAuthenticator check)
            throws Exception {
        return stateless(http.securityMatcher(SecurityConfiguration::isFromProgram))
                .addFilterBefore(bearerTokenFilter(check), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys, unauthenticated), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(r -> r.requestMatchers(HttpMethod.PUT, "/demo/clock")
                        .hasAuthority("SCOPE_admin")
                        .requestMatchers("/mailbox/**")
                        .hasRole("SECRETARIAT")
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /**
     * Protects sign-in by a mailed link. Its forms carry a CSRF token. Without one, another site could sign its
     * visitors in as another user.
     */
    @Bean
    @Order(2)
    SecurityFilterChain linkFilterChain(HttpSecurity http, CsrfTokenRepository formTokens) throws Exception {
        return stateless(http.securityMatcher("/links", "/links/**"))
                .csrf(c -> c.csrfTokenRepository(formTokens))
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .build();
    }

    /**
     * Leaves all other addresses open: the provider's endpoints, health, docs, mailed links and unknown addresses. Rate
     * limits apply.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain defaultFilterChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .build();
    }

    /** Matches the demo's addresses, and the mailbox page if a program sends its token. */
    private static boolean isFromProgram(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/demo/")
                || (path.startsWith("/mailbox")
                        && (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                                || request.getHeader(ApiKeyFilter.HEADER) != null));
    }

    private HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> {
                    h.defaultsDisabled();
                    HEADER_WRITERS.forEach(h::addHeaderWriter);
                })
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .addFilterBefore(new BruteForceFilter(limit, problems), AuthorizationFilter.class)
                .addFilterBefore(new RateLimitFilter(limit, problems), AuthorizationFilter.class);
    }

    /**
     * Creates the filter without Spring's configurer. The configurer would add filters for tokens that are bound to a
     * key (RFC 9449), which this system does not use.
     */
    private BearerTokenAuthenticationFilter bearerTokenFilter(CachingTokenAuthenticator check) {
        BearerTokenAuthenticationConverter converter = new BearerTokenAuthenticationConverter();
        converter.setBearerTokenResolver(new ProviderTokenResolver());
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(check, converter);
        filter.setAuthenticationEntryPoint(unauthenticated);
        filter.setAuthenticationFailureHandler(unauthenticated);
        return filter;
    }

    /** Applies the rules of Spring's firewall, with a faster check of header values. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderValueRules::isAllowed);
        return firewall;
    }
}
