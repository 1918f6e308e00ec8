package igf.gateway.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Collects the health of all services. The result is cached for a second, so that health checks cause no load. */
@Component
public class HealthReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final List<Backend> services;
    private final ServiceClient serviceClient;
    private final Backend provider;
    private final LoadingCache<Boolean, List<ServiceHealth>> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(_ -> readAll());

    HealthReader(Backends backends, ServiceClient serviceClient, @Value("${igf.jwks-uri}") URI keysUri) {
        this.services = backends.management().services();
        this.serviceClient = serviceClient;
        this.provider = new Backend("identity", keysUri);
    }

    public List<ServiceHealth> services() {
        return cache.get(true);
    }

    /**
     * Reads the health of all services. All requests run in parallel, so that the slowest service determines the time.
     */
    private List<ServiceHealth> readAll() {
        var readiness = getAllAsync(services, "/actuator/health/readiness");
        var readModels = getAllAsync(services, "/internal/projections");
        // The key set is the only endpoint that every OpenID provider has.
        var keys = getAllAsync(List.of(provider), "");
        List<ServiceHealth> all = new ArrayList<>();
        for (Backend service : services) {
            ServiceResponse ready = readiness.join().get(service);
            ServiceResponse lag = ready == null ? null : readModels.join().get(service);
            List<ServiceHealth.Projection> projections = projections(lag);
            all.add(new ServiceHealth(service.name(), state(ready), projections, setAside(lag, projections)));
        }
        all.add(new ServiceHealth(provider.name(), state(keys.join().get(provider)), List.of(), 0L));
        return List.copyOf(all);
    }

    private CompletableFuture<Map<Backend, ServiceResponse>> getAllAsync(List<Backend> backends, String path) {
        return CompletableFuture.supplyAsync(
                () -> serviceClient.getAll(backends, path, new HttpHeaders(), TIMEOUT),
                task -> Thread.ofVirtual().name("readiness").start(task));
    }

    private static ServiceHealth.State state(@Nullable ServiceResponse response) {
        return response == null
                ? ServiceHealth.State.AWAY
                : response.isSuccess() ? ServiceHealth.State.READY : ServiceHealth.State.NOT_READY;
    }

    private static List<ServiceHealth.Projection> projections(@Nullable ServiceResponse response) {
        if (response == null || !response.isSuccess()) {
            return List.of();
        }
        return StreamSupport.stream(response.json().path("items").spliterator(), false)
                .map(HealthReader::projection)
                .toList();
    }

    /**
     * Returns the number of events and messages that the service could not process, or null if it does not respond.
     * Services of an earlier release do not report it; the sum over their read models replaces it.
     */
    private static @Nullable Long setAside(
            @Nullable ServiceResponse response, List<ServiceHealth.Projection> projections) {
        if (response == null || !response.isSuccess()) {
            return null;
        }
        return response.json()
                .path("setAside")
                .asLong(projections.stream()
                        .mapToLong(ServiceHealth.Projection::deadLetters)
                        .sum());
    }

    private static ServiceHealth.Projection projection(JsonNode item) {
        return new ServiceHealth.Projection(
                item.path("name").asString(""),
                item.path("position").asString("0"),
                item.path("head").asString("0"),
                item.path("lag").asLong(0),
                item.path("rebuilding").asBoolean(false),
                item.path("deadLetters").asLong(0));
    }
}
