package igf.gateway.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Calls services over the same connection pool as the routes. */
@Component
public class ServiceClient {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);

    private final RestClient restClient;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    ServiceClient(RestClient.Builder builder) {
        this.restClient = builder.build();
    }

    /** @throws ResourceAccessException if the service does not respond */
    public ServiceResponse get(URI uri, HttpHeaders headers) {
        return send(HttpMethod.GET, uri, headers, null);
    }

    /**
     * @param body JSON, or null for none
     * @throws ResourceAccessException if the service does not respond
     */
    public ServiceResponse send(HttpMethod method, URI uri, HttpHeaders headers, @Nullable String body) {
        RestClient.RequestBodySpec request =
                restClient.method(method).uri(uri).headers(h -> headers.forEach(h::addAll));
        if (body != null) {
            request.body(body.getBytes(StandardCharsets.UTF_8));
        }
        ServiceResponse answer = request.exchange((_, response) -> new ServiceResponse(
                response.getStatusCode(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
        return Objects.requireNonNull(answer);
    }

    /**
     * Sends the same GET request to several services in parallel. The result leaves out services that do not respond
     * within the timeout.
     */
    public Map<Backend, ServiceResponse> getAll(
            List<Backend> services, String path, HttpHeaders headers, Duration timeout) {
        Map<Backend, CompletableFuture<@Nullable ServiceResponse>> requests = new LinkedHashMap<>();
        for (Backend service : services) {
            requests.put(
                    service,
                    CompletableFuture.supplyAsync(() -> getOrNull(service, path, headers), threads)
                            .completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS));
        }
        Map<Backend, ServiceResponse> responses = new LinkedHashMap<>();
        requests.forEach((service, future) -> {
            ServiceResponse response = future.join();
            if (response != null) {
                responses.put(service, response);
            }
        });
        return responses;
    }

    private @Nullable ServiceResponse getOrNull(Backend service, String path, HttpHeaders headers) {
        try {
            // Resolving an empty path would drop the last part of the address.
            return get(path.isEmpty() ? service.base() : service.base().resolve(path), headers);
        } catch (ResourceAccessException e) {
            LOG.debug("No response of {} to {}: {}", service.name(), path, e.getMessage());
            return null;
        }
    }
}
