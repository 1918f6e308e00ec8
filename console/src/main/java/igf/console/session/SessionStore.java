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
 * Stores encrypted sessions at the services, which share one database for them. Every service can respond, so that
 * sessions work while some services are unavailable.
 */
@Component
class SessionStore {

    private static final String PATH = "/internal/sessions";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Gateway gateway;

    /** Index of the service that responded last. */
    private volatile int preferred;

    SessionStore(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Reads a session and extends its lifetime; empty if there is none. */
    Optional<String> read(String name) {
        Reply reply = exchange(HttpMethod.GET, "/" + name, null);
        return reply.status() == 200 ? Optional.of(string(reply.body(), "sealed")) : Optional.empty();
    }

    /** @param email verified mail address of the person whose erasure ends the session; null before sign-in */
    void create(String name, String sealed, Duration idle, @Nullable String email) {
        Map<String, Object> session =
                new HashMap<>(Map.of("id", name, "sealed", sealed, "idleSeconds", idle.toSeconds()));
        if (email != null) {
            session.put("email", email);
        }
        exchange(HttpMethod.POST, "", session);
    }

    /** Replaces the content of a session. Does nothing if the session has ended, so that a sign-out is final. */
    void replace(String name, String sealed) {
        exchange(HttpMethod.PUT, "/" + name, Map.of("sealed", sealed));
    }

    void delete(String name) {
        exchange(HttpMethod.DELETE, "/" + name, null);
    }

    /** @throws ResponseStatusException 503 if no service succeeds */
    private Reply exchange(HttpMethod method, String path, @Nullable Object body) {
        HttpHeaders headers = new HttpHeaders();
        String text = null;
        if (body != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
            text = JsonMapper.shared().writeValueAsString(body);
        }
        Service[] services = Service.values();
        int first = preferred;
        for (int i = 0; i < services.length; i++) {
            int index = (first + i) % services.length;
            Reply reply = sendWithTimeout(services[index], method, path, headers, text);
            if (reply != null && reply.isSuccess()) {
                preferred = index;
                return reply;
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
        } catch (ResourceAccessException e) {
            return null;
        }
    }
}
