// Long: one bean for each part of the HTTP interface.
package igf.platform.web.access;

import igf.platform.command.BulkStreams;
import igf.platform.command.CommandResultStore;
import igf.platform.command.Commands;
import igf.platform.log.EventLog;
import igf.platform.log.stored.LogEpoch;
import igf.platform.messaging.LastPublicEvent;
import igf.platform.messaging.inbox.ReceivedWrites;
import igf.platform.people.ApiKeys;
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.people.PurposeKeys;
import igf.platform.view.Views;
import igf.platform.web.Api;
import igf.platform.web.BodyReader;
import igf.platform.web.Caller;
import igf.platform.web.CredentialReader;
import igf.platform.web.body.BodyChecks;
import igf.platform.web.body.BodyErrors;
import igf.platform.web.body.BodyValidator;
import igf.platform.web.body.ReadableRequest;
import igf.platform.web.body.StrictTypes;
import igf.platform.web.idempotency.IdempotencyFilter;
import igf.platform.web.idempotency.IdempotencyStore;
import igf.platform.web.list.FieldSelection;
import igf.platform.web.list.ListHeaders;
import igf.platform.web.response.ConsistencyTokens;
import igf.platform.web.response.ContentLengthFilter;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.ProblemExceptionHandler;
import igf.platform.web.response.ReadYourWrites;
import igf.platform.web.response.RequestIdFilter;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.yaml.JacksonYamlHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the filters and interceptors for HTTP requests, in this order: authentication, idempotency keys,
 * consistency tokens, authorization.
 */
@Configuration(proxyBeanMethods = false)
@Import({BodyChecks.class, ProblemExceptionHandler.class})
public class WebConfiguration {

    private static final int MAX_LANGUAGES = 10_000;
    private static final int REQUEST_ID = -120;
    private static final int CONTENT_LENGTH = -110;
    private static final int SECURITY = -100;
    private static final int IDEMPOTENCY = -90;

    @Bean
    ProblemDocuments problemDocuments(JsonMapper json) {
        return new ProblemDocuments(json, new IcuMessageSource(RefusalWords.CATALOGUE));
    }

    /**
     * Accepts many languages in {@code Accept-Language}, because browsers send one entry for each language of their
     * user. The header's length is limited anyway.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> acceptManyLanguages() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MAX_LANGUAGES));
    }

    /**
     * Makes the JSON parser collect unknown members, wrong types and unknown values, instead of stopping at the first or
     * converting them.
     */
    @Bean
    JsonMapperBuilderCustomizer collectFlaws() {
        return builder -> builder.addHandler(new BodyErrors()).addModule(new StrictTypes());
    }

    /** Accepts tokens of one algorithm, issuer and audience. */
    @Bean
    JwtDecoder jwtDecoder(
            @Value("${igf.jwks-uri}") String keys,
            @Value("${igf.issuer-uri}") String issuer,
            @Value("${igf.audience}") String audience) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, aud -> aud != null && aud.contains(audience))));
        return decoder;
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter(failures));
        registration.addUrlPatterns("/*");
        registration.setOrder(REQUEST_ID);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContentLengthFilter> contentLengthFilter() {
        var registration = new FilterRegistrationBean<>(new ContentLengthFilter());
        registration.addUrlPatterns(Api.BASE + "/*");
        registration.setOrder(CONTENT_LENGTH);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SecurityFilter> securityFilter(
            JwtDecoder decoder,
            List<CredentialReader> credentials,
            People people,
            ProblemDocuments problems,
            @Value("${igf.claims.roles}") String rolesClaim) {
        var registration =
                new FilterRegistrationBean<>(new SecurityFilter(decoder, credentials, people, problems, rolesClaim));
        registration.addUrlPatterns(Api.BASE + "/*");
        registration.setOrder(SECURITY);
        return registration;
    }

    @Bean
    PersonalTokenReader personalTokenReader(Credentials credentials, Clock clock) {
        return new PersonalTokenReader(credentials, clock);
    }

    @Bean
    ApiKeyReader apiKeyReader(ApiKeys keys, Clock clock) {
        return new ApiKeyReader(keys, clock);
    }

    @Bean
    IdempotencyStore idempotencyStore(JdbcClient jdbc, JsonMapper json, @Value("${igf.node}") String node) {
        return new IdempotencyStore(jdbc, json, node);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyStore answers, CommandResultStore outcomes, PurposeKeys keys, ProblemDocuments problems) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(answers, outcomes, keys, problems));
        registration.addUrlPatterns(Api.BASE + "/*");
        registration.setOrder(IDEMPOTENCY);
        return registration;
    }

    @Bean
    ConsistencyTokens consistencyTokens(@Value("${igf.service}") String service, LogEpoch logEpoch, PurposeKeys keys) {
        return new ConsistencyTokens(service, logEpoch.epoch().toString(), keys);
    }

    @Bean
    ListHeaders listHeaders(@Value("${igf.service}") String service, LogEpoch logEpoch, Clock clock) {
        return new ListHeaders(
                service, logEpoch.known().stream().map(UUID::toString).toList(), clock);
    }

    @Bean
    FieldSelection fieldSelection(JsonMapper json) {
        return new FieldSelection(json);
    }

    @Bean
    BodyValidator bodyValidator(ValidatorFactory factory) {
        return new BodyValidator(factory);
    }

    @Bean
    BodyReader bodyReader(JsonMapper json, BodyValidator validator) {
        return new BodyReader(json, validator);
    }

    @Bean
    Api api(
            Commands commands,
            BulkStreams streams,
            ConsistencyTokens tokens,
            LastPublicEvent publicEvents,
            JsonMapper json) {
        return new Api(commands, streams, tokens, publicEvents, json);
    }

    @Bean
    ReadYourWrites readYourWrites(ConsistencyTokens tokens, Views views, ReceivedWrites received, EventLog log) {
        return new ReadYourWrites(tokens, views, received, log);
    }

    @Bean
    WebMvcConfigurer webMvcConfigurer(ListableBeanFactory beans, ReadYourWrites readYourWrites) {
        return new WebMvcConfigurer() {
            /** Bodies are JSON: YAML, which Spring reads if it finds a parser, would pass by the checks of bodies. */
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(
                        list -> list.removeIf(JacksonYamlHttpMessageConverter.class::isInstance));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // First, since guards read views: a release may make its caller a moderator.
                registry.addInterceptor(readYourWrites);
                registry.addInterceptor(new AuthorizationInterceptor(beans));
                registry.addInterceptor(new ReadableRequest());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FromRequest<>(Caller.class, SecurityFilter::caller));
                resolvers.add(new FromRequest<>(StreamCredential.class, SecurityFilter::streamCredential));
            }
        };
    }

    /** Resolves a handler's parameter from what the security filter has stored in the request. */
    private record FromRequest<T>(Class<T> type, Function<HttpServletRequest, T> value)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public T resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return value.apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }
}
