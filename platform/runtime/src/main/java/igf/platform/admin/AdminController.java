package igf.platform.admin;

import igf.api.problem.ProblemKind;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.people.PeopleLookup;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Administers read models, dead letters and the resending of events. */
@RestController
@RequestMapping(Api.BASE + "/admin")
class AdminController {

    private static final Logger LOG = LoggerFactory.getLogger(AdminController.class);

    private final String service;
    private final Views views;
    private final Publisher publisher;
    private final DeadLetters deadLetters;
    private final PeopleLookup people;
    private final Operations operations;

    AdminController(
            @Value("${igf.service}") String service,
            Views views,
            Publisher publisher,
            DeadLetters deadLetters,
            PeopleLookup people,
            Operations operations) {
        this.service = service;
        this.views = views;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.people = people;
        this.operations = operations;
    }

    /**
     * A read model and its position.
     *
     * @param service service that the read model belongs to
     * @param name name of the read model
     * @param position number of events that it has applied
     * @param head number of events in the log
     * @param lag number of events not applied yet
     * @param rebuilding whether a rebuild is running
     * @param deadLetters number of events that the read model could not apply
     * @param hash hash of the content; equal at the same position, on every replica and after every rebuild
     */
    record Projection(
            String service,
            String name,
            String position,
            String head,
            long lag,
            boolean rebuilding,
            int deadLetters,
            String hash) {}

    /**
     * A list.
     *
     * @param items the entries
     * @param next always null: the list has one page
     */
    record Items<T>(List<T> items, @Nullable String next) {
        Items(List<T> items) {
            this(items, null);
        }
    }

    /**
     * Lists the read models. Each entry shows how far the read model is behind the log, whether it is being rebuilt,
     * and how many events it could not apply.
     */
    @GetMapping("/projections")
    @Allow(scopes = "admin", roles = "SECRETARIAT")
    Items<Projection> listProjections() {
        return projections(service, views);
    }

    static Items<Projection> projections(String service, Views views) {
        return new Items<>(views.status().stream()
                .map(status -> new Projection(
                        service,
                        status.name(),
                        Long.toString(status.position()),
                        Long.toString(status.head()),
                        status.lag(),
                        status.rebuilding(),
                        status.deadLetters(),
                        status.hash()))
                .toList());
    }

    /**
     * A request to rebuild a read model.
     *
     * @param reason the reason, which is written to the service's log file
     */
    record Rebuild(@NotBlank String reason) {}

    /**
     * Rebuilds a read model. The current read model answers requests until the rebuilt one replaces it. An operation
     * shows the progress. 404 if there is no such read model.
     *
     * @param requestedService the service
     * @param name the name, from the list of read models
     */
    @PostMapping("/projections/{service}/{name}/rebuild")
    @Allow(scopes = "admin")
    ResponseEntity<Accepted> rebuildProjection(
            @PathVariable("service") String requestedService,
            @PathVariable String name,
            @RequestBody Rebuild body,
            Caller caller) {
        if (!requestedService.equals(service) || !views.has(name)) {
            throw Problem.notFound();
        }
        LOG.info("{} rebuilds {}: {}", caller.subject(), name, body.reason());
        return accepted(views.requestRebuild(name, caller.subject()));
    }

    /**
     * Lists dead letters: events and messages that could not be handled, with the cause. A dead letter stays in the
     * list until it is handled or discarded.
     */
    @GetMapping("/dead-letters")
    @Allow(scopes = "admin")
    Items<DeadLetters.DeadLetter> listDeadLetters() {
        return new Items<>(deadLetters.all().stream()
                .map(letter -> letter.withPseudonyms(text -> people.pseudonymize(text, null)))
                .toList());
    }

    /**
     * Retries a dead letter. For an event of a read model, the retry rebuilds the read model and waits. 404 if there is
     * no such dead letter. 409 if the retry failed; the list of dead letters shows the cause.
     *
     * @param id from the list of dead letters
     */
    @PostMapping("/dead-letters/{id}/retry")
    @Allow(scopes = "admin")
    ResponseEntity<Void> retryDeadLetter(@PathVariable String id) {
        return toResponse(deadLetters.retry(id));
    }

    /**
     * Discards a dead letter, so that it is never retried. 404 if there is no such dead letter.
     *
     * @param id from the list of dead letters
     */
    @PostMapping("/dead-letters/{id}/discard")
    @Allow(scopes = "admin")
    ResponseEntity<Void> discardDeadLetter(@PathVariable String id) {
        return toResponse(deadLetters.discard(id));
    }

    private static ResponseEntity<Void> toResponse(DeadLetters.Outcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> throw Problem.notFound();
            case STILL_FAILING -> throw new Problem(ProblemKind.CONFLICT, "It failed again; the cause is in the list.");
            case DONE -> ResponseEntity.noContent().build();
        };
    }

    /**
     * A request to publish events again.
     *
     * @param from the first position in the log, from 0
     */
    record Resend(@Min(0) long from) {}

    /**
     * Publishes events again, from a position on. Use it when a receiver lost events. Receivers ignore events they
     * already have. An operation shows how many events were sent.
     *
     * @param requestedService the service
     */
    @PostMapping("/publishers/{service}/resend")
    @Allow(scopes = "admin")
    ResponseEntity<Accepted> resendEvents(
            @PathVariable("service") String requestedService, @RequestBody Resend body, Caller caller) {
        if (!requestedService.equals(service)) {
            throw Problem.notFound();
        }
        var id = Api.newId();
        operations.start(id, "resend", caller.subject(), progress -> Map.of("sent", publisher.resend(body.from())));
        return accepted(id);
    }

    /**
     * An operation that was started.
     *
     * @param id the operation's id, to read its progress
     * @param status {@code pending}
     */
    record Accepted(
            UUID id, @Schema(allowableValues = "pending") String status) {}

    static ResponseEntity<Accepted> accepted(UUID operation) {
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/operations/" + operation))
                .body(new Accepted(operation, "pending"));
    }
}
