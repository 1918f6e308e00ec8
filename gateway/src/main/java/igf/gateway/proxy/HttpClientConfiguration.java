package igf.gateway.proxy;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * Configures the pool of connections to the services. The client's default of five connections for each service would
 * be the bottleneck.
 */
@Configuration
class HttpClientConfiguration {

    @Bean
    PoolingHttpClientConnectionManager pool(
            @Value("${igf.gateway.pool.per-service}") int perService, HttpClientSettings settings) {
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setMaxConnPerRoute(perService)
                .setMaxConnTotal(perService * 6)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(5))
                        .build());
        SslBundle sslBundle = settings.sslBundle();
        if (sslBundle != null) {
            pool.setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                    .setSslContext(sslBundle.createSslContext())
                    .buildClassic());
        }
        return pool.build();
    }

    /** Makes the gateway's own calls use the pool of the routes. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> sharedPoolCustomizer(
            HttpClientConnectionManager pool) {
        return builder -> builder.withDefaultRequestConfigCustomizer(
                        request -> request.setConnectionRequestTimeout(ServiceConnections.LEASE_TIMEOUT)
                                .setConnectionKeepAlive(ServiceConnections.KEEP_ALIVE))
                .withHttpClientCustomizer(client -> client.setConnectionManager(pool)
                        .setConnectionManagerShared(true)
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableRedirectHandling()
                        // Ignores the system's proxy settings: the services are in the same network.
                        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                        // HTTP/1.1 keeps connections alive by default (RFC 9112, 9.3), so the header is not needed.
                        .addRequestInterceptorLast((request, _, _) -> request.removeHeaders(HttpHeaders.CONNECTION)));
    }
}
