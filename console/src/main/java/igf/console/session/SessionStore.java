package igf.console.session;

import static igf.console.service.Json.string;

import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores sealed sessions at the services, which share one database for them. Any service can answer, so that pages
 * work while others are unavailable.
 */
@Component
class SessionStore {

    private static final String PATH = "/internal/sessions";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Gateway gateway;

    /** The service that answered last. */
    private volatile int preferred;

    SessionStore(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Reads a session and extends it. */
    Optional<String> read(String name) {
        Reply answer = exchange(HttpMethod.GET, "/" + name, null);
        return answer.status() == 200 ? Optional.of(string(answer.body(), "sealed")) : Optional.empty();
    }

    /** @param email verified address of the person whose erasure ends the session; null before sign-in */
    void create(String name, String sealed, Duration idle, @Nullable String email) {
        Map<String, Object> session =
                new HashMap<>(Map.of("id", name, "sealed", sealed, "idleSeconds", idle.toSeconds()));
        if (email != null) {
            session.put("email", email);
        }
        exchange(HttpMethod.POST, "", session);
    }

    /** Does nothing if the session has ended: a sign-out is final. */
    void replace(String name, String sealed) {
        exchange(HttpMethod.PUT, "/" + name, Map.of("sealed", sealed));
    }

    void delete(String name) {
        exchange(HttpMethod.DELETE, "/" + name, null);
    }

    /** @throws ResponseStatusException 503 if no service answers */
    private Reply exchange(HttpMethod method, String path, @Nullable Object body) {
        HttpHeaders headers = new HttpHeaders();
        String text = null;
        if (body != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
            text = JsonMapper.shared().writeValueAsString(body);
        }
        Service[] services = Service.values();
        int begin = preferred;
        for (int i = 0; i < services.length; i++) {
            int at = (begin + i) % services.length;
            Reply answer = sendWithTimeout(services[at], method, path, headers, text);
            if (answer != null && answer.isSuccess()) {
                preferred = at;
                return answer;
            }
        }
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private @Nullable Reply sendWithTimeout(
            Service service, HttpMethod method, String path, HttpHeaders headers, @Nullable String body) {
        return CompletableFuture.supplyAsync(
                        () -> sendOrNull(service, method, path, headers, body),
                        call -> Thread.ofVirtual().name("session-store").start(call))
                .completeOnTimeout(null, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private @Nullable Reply sendOrNull(
            Service service, HttpMethod method, String path, HttpHeaders headers, @Nullable String body) {
        try {
            return gateway.send(method, gateway.management(service).resolve(PATH + path), headers, body);
        } catch (ResourceAccessException silent) {
            return null;
        }
    }
}
