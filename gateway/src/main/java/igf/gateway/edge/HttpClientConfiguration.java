package igf.gateway.edge;

import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** The pool of connections to the services; the library's own five per service would be the bottleneck. */
@Configuration
class HttpClientConfiguration {

    /** None of them, the identity provider included, ends a connection that rests before 20 s. */
    private static final TimeValue SHORTER_THAN_SERVICES = TimeValue.ofSeconds(15);

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> pool(
            @Value("${igf.gateway.pool.per-service}") int perService) {
        return builder -> builder.withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(perService).setMaxConnTotal(perService * 6))
                .withConnectionConfigCustomizer(
                        connection -> connection.setValidateAfterInactivity(TimeValue.ofSeconds(5)))
                .withDefaultRequestConfigCustomizer(request -> request.setConnectionRequestTimeout(Timeout.ofSeconds(2))
                        .setConnectionKeepAlive(SHORTER_THAN_SERVICES))
                .withHttpClientCustomizer(client -> client.disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableRedirectHandling()
                        // Services are never on the far side of a proxy that the system's settings name.
                        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                        // Kept anyway (RFC 9112, 9.3); said, it costs a header each way.
                        .addRequestInterceptorLast((request, _, _) -> request.removeHeaders(HttpHeaders.CONNECTION)));
    }
}
