package igf.gateway.session;

import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps sealed sessions at the services, which share one database for them. Each service answers for all of them, so that pages go on
 * while one of them is away.
 */
@Component
class SessionStore {

    private static final String PATH = "/internal/sessions";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Backend> services;
    private final InnerClient inner;

    /** The service that answered last. */
    private volatile int first;

    SessionStore(Backends backends, InnerClient inner) {
        this.services = backends.management().services();
        this.inner = inner;
    }

    /** Reading a session makes it last. */
    Optional<String> read(String name) {
        Answer answer = ask(HttpMethod.GET, "/" + name, null);
        return answer.status().value() == 200
                ? Optional.of(answer.json().path("sealed").asString(""))
                : Optional.empty();
    }

    /** @param email proven address of the person whose erasure ends the session; null before somebody has signed in */
    void create(String name, String sealed, Duration idle, @Nullable String email) {
        Map<String, Object> session =
                new HashMap<>(Map.of("id", name, "sealed", sealed, "idleSeconds", idle.toSeconds()));
        if (email != null) {
            session.put("email", email);
        }
        ask(HttpMethod.POST, "", session);
    }

    /** Does nothing where the session has ended meanwhile: what was signed out stays signed out. */
    void replace(String name, String sealed) {
        ask(HttpMethod.PUT, "/" + name, Map.of("sealed", sealed));
    }

    void delete(String name) {
        ask(HttpMethod.DELETE, "/" + name, null);
    }

    /** @throws ProblemException unavailable, if no service answers */
    private Answer ask(HttpMethod method, String path, @Nullable Object body) {
        HttpHeaders headers = new HttpHeaders();
        String text = null;
        if (body != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
            text = JsonMapper.shared().writeValueAsString(body);
        }
        int begin = first;
        for (int i = 0; i < services.size(); i++) {
            int at = (begin + i) % services.size();
            Answer answer = answer(services.get(at), method, path, headers, text);
            if (answer != null && answer.succeeded()) {
                first = at;
                return answer;
            }
        }
        throw new ProblemException(ProblemKind.UNAVAILABLE);
    }

    private @Nullable Answer answer(
            Backend service, HttpMethod method, String path, HttpHeaders headers, @Nullable String body) {
        return CompletableFuture.supplyAsync(
                        () -> answerOrNull(service, method, path, headers, body),
                        call -> Thread.ofVirtual().name("session-store").start(call))
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private @Nullable Answer answerOrNull(
            Backend service, HttpMethod method, String path, HttpHeaders headers, @Nullable String body) {
        try {
            return inner.send(method, service.base().resolve(PATH + path), headers, body);
        } catch (ResourceAccessException silent) {
            return null;
        }
    }
}
