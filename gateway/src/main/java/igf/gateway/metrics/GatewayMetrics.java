package igf.gateway.metrics;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Measures response times by route and status, under the same name as the services' metrics, and the JVM. It is active
 * only if a port for metrics is set. Spring's observations would record each request in several places.
 */
@Component
public class GatewayMetrics implements AutoCloseable {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The same buckets as in the services (igf-platform.yml). */
    private static final Duration[] BUCKETS = List.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gcMetrics = new JvmGcMetrics();
    private final @Nullable HttpServer server;

    GatewayMetrics(
            @Value("${server.address}") String address,
            @Value("${igf.gateway.metrics-port}") int port,
            PoolingHttpClientConnectionManager pool)
            throws IOException {
        if (port == 0) {
            server = null;
            return;
        }
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics(), gcMetrics)
                .forEach(binder -> binder.bindTo(registry));
        Gauge.builder(
                        "igf.gateway.connections.leased",
                        pool,
                        connections -> connections.getTotalStats().getLeased())
                .description("Connections to services that are in use")
                .register(registry);
        Gauge.builder(
                        "igf.gateway.connections.pending",
                        pool,
                        connections -> connections.getTotalStats().getPending())
                .description("Requests that wait for a connection to a service")
                .register(registry);
        server = startServer(new InetSocketAddress(address, port));
    }

    private HttpServer startServer(InetSocketAddress address) throws IOException {
        HttpServer httpServer = HttpServer.create(address, 0);
        httpServer.setExecutor(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("metrics").daemon().factory()));
        httpServer.createContext("/actuator/prometheus", exchange -> {
            try (exchange) {
                byte[] body = registry.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        httpServer.start();
        return httpServer;
    }

    /**
     * Records one request.
     *
     * @param route the service, or {@code gateway} for a response of the gateway itself
     * @param nanos duration in nanoseconds
     */
    public void recordRequest(String method, String route, int status, long nanos) {
        if (server != null) {
            Timer.builder("http.server.requests")
                    .tags("method", METHODS.contains(method) ? method : "OTHER")
                    .tags("uri", route, "status", Integer.toString(status))
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry)
                    .record(Duration.ofNanos(nanos));
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        gcMetrics.close();
        registry.close();
    }
}
