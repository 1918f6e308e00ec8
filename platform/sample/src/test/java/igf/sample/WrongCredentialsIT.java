package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.stream.binding.BindingService;

/** A replica that a rolling update must not use in place of a working one. */
class WrongCredentialsIT {
    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";

    /** The stand-in for MongoDB knows no users, so it refuses every credential. */
    @Test
    void a_replica_that_its_view_store_refuses_is_alive_and_not_ready() {
        var healthy = RunningService.start(SampleApplication.class, "sample-service", "credentials", Map.of());
        String uri;
        try (healthy) {
            uri = healthy.bean(org.springframework.core.env.Environment.class).getRequiredProperty("igf.mongo.uri");
            Await.until("it is ready", () -> status(healthy, READY), status -> status == 200);
        }
        var refused = Map.of("igf.mongo.uri", uri.replace("mongodb://", "mongodb://igf_sample:wrong@"));
        try (var service = RunningService.start(SampleApplication.class, "sample-service", "credentials", refused)) {
            Await.until(
                    "its bindings are there",
                    () -> service.bean(BindingService.class).getConsumerBindingNames().length,
                    bound -> bound > 0);
            assertThat(status(service, READY)).isEqualTo(503);
            assertThat(status(service, ALIVE)).isEqualTo(200);
        }
    }

    /** It accepts connections and never answers, like a server behind a broken network. */
    @Test
    void a_replica_whose_view_store_hangs_since_the_start_is_alive_and_says_soon_that_it_is_not_ready()
            throws IOException {
        try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var service = RunningService.start(
                        SampleApplication.class,
                        "sample-service",
                        "hanging",
                        Map.of("igf.mongo.uri", "mongodb://127.0.0.1:" + silent.getLocalPort()))) {
            var began = System.nanoTime();
            assertThat(status(service, READY)).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            assertThat(status(service, ALIVE)).isEqualTo(200);
        }
    }

    /** It accepts connections and never answers. */
    @Test
    void a_replica_whose_broker_has_not_answered_since_the_start_is_alive_and_not_ready() throws IOException {
        try (var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var service = RunningService.start(
                        SampleApplication.class,
                        "sample-service",
                        "broker",
                        Map.of("igf.kafka.brokers", "127.0.0.1:" + silent.getLocalPort()))) {
            assertThat(status(service, READY)).isEqualTo(503);
            assertThat(status(service, ALIVE)).isEqualTo(200);
        }
    }

    /** The client of other tests would wait while a service answers 503. */
    private static int status(RunningService service, String path) {
        var address = URI.create(service.management().address() + path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
