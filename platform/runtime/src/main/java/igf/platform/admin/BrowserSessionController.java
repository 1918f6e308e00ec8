package igf.platform.admin;

import igf.platform.people.BrowserSessions;
import igf.platform.people.People;
import igf.platform.web.Allow;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stores encrypted browser sessions for the gateways. Every service can read and write all sessions; see docs/adr/0148.
 * Requests do not block the few threads of the management port while they wait for the database.
 */
@RestController
@RequestMapping("/internal/sessions")
class BrowserSessionController {

    private static final int MAX_SEALED_LENGTH = 200_000;
    private static final int MAX_IDLE_SECONDS = 7 * 24 * 3600;
    /** Shorter than the time after which a gateway tries another service. */
    private static final long TIMEOUT_MILLIS = 1_500;

    private final BrowserSessions sessions;
    private final People people;

    BrowserSessionController(BrowserSessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    /**
     * A session.
     *
     * @param id a digest of the browser's cookie
     * @param sealed the encrypted content
     * @param idleSeconds time without a request after which the session ends
     * @param email verified address of the signed-in person, whose erasure ends the session; null before the sign-in
     */
    record NewSession(
            @NotBlank @Size(max = 100) String id,
            @NotBlank @Size(max = MAX_SEALED_LENGTH) String sealed,
            @Min(1) @Max(MAX_IDLE_SECONDS) int idleSeconds,
            @Nullable @Size(max = 320) String email) {}

    /** @param sealed the encrypted content of a session */
    record Content(@NotBlank @Size(max = MAX_SEALED_LENGTH) String sealed) {}

    /** Stores a new session. */
    @PostMapping
    @Allow(everyone = true)
    CompletableFuture<ResponseEntity<Void>> create(@RequestBody NewSession body) {
        return respondWithoutContent(() -> sessions.create(
                body.id(), person(body.email()), body.sealed(), Duration.ofSeconds(body.idleSeconds())));
    }

    private @Nullable UUID person(@Nullable String email) {
        return email == null ? null : people.findOrCreate(email);
    }

    /** Reads a session. The status is 204 if there is none; a service of an earlier release responds with 404. */
    @GetMapping("/{id}")
    @Allow(everyone = true)
    CompletableFuture<ResponseEntity<Content>> read(@PathVariable String id) {
        return respond(() -> sessions.read(id)
                .map(text -> ResponseEntity.ok(new Content(text)))
                .orElse(ResponseEntity.noContent().build()));
    }

    /** Replaces the encrypted content of a session, unless it has ended. */
    @PutMapping("/{id}")
    @Allow(everyone = true)
    CompletableFuture<ResponseEntity<Void>> replace(@PathVariable String id, @RequestBody Content body) {
        return respondWithoutContent(() -> sessions.replace(id, body.sealed()));
    }

    /** Ends a session. */
    @DeleteMapping("/{id}")
    @Allow(everyone = true)
    CompletableFuture<ResponseEntity<Void>> delete(@PathVariable String id) {
        return respondWithoutContent(() -> sessions.delete(id));
    }

    private static CompletableFuture<ResponseEntity<Void>> respondWithoutContent(Runnable work) {
        return respond(() -> {
            work.run();
            return ResponseEntity.noContent().build();
        });
    }

    private static <T> CompletableFuture<ResponseEntity<T>> respond(Supplier<ResponseEntity<T>> work) {
        return CompletableFuture.supplyAsync(
                        work, call -> Thread.ofVirtual().name("browser-session").start(call))
                .completeOnTimeout(
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build(),
                        TIMEOUT_MILLIS,
                        TimeUnit.MILLISECONDS);
    }
}
