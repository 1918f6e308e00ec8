package igf.platform.admin;

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

/** Administration for scope admin: the state of read models, dead letters and rebuilds. */
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
     * @param service service that has it
     * @param name its name
     * @param position number of events that it has applied
     * @param head number of events in the log
     * @param lag number of events in between
     * @param rebuilding whether it is being rebuilt
     * @param deadLetters number of events that it could not apply
     * @param hash of its content: equal at the same position, on every replica and after every rebuild
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
     * Lists the read models. For each it shows how far it is behind the log, whether it is being rebuilt, and how many
     * events it could not apply.
     */
    @GetMapping("/projections")
    @Allow(scopes = "admin", roles = "SECRETARIAT")
    Items<Projection> listProjections() {
        return projections(service, views);
    }

    static Items<Projection> projections(String service, Views views) {
        return new Items<>(views.status().stream()
                .map(s -> new Projection(
                        service,
                        s.name(),
                        Long.toString(s.position()),
                        Long.toString(s.head()),
                        s.lag(),
                        s.rebuilding(),
                        s.deadLetters(),
                        s.hash()))
                .toList());
    }

    /**
     * A request to rebuild a read model.
     *
     * @param reason the reason, for the log file
     */
    record Rebuild(@NotBlank String reason) {}

    /**
     * Rebuilds a read model. The rebuild reads all events while the current read model answers requests, which the new
     * one replaces when it is ready. An operation shows the progress. 404 if there is no such read model.
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
     * Lists dead letters: events and messages that could not be handled, with the cause, until they are retried or
     * discarded.
     */
    @GetMapping("/dead-letters")
    @Allow(scopes = "admin")
    Items<DeadLetters.DeadLetter> listDeadLetters() {
        return new Items<>(deadLetters.all().stream()
                .map(letter -> letter.withPseudonyms(text -> people.pseudonymize(text, null)))
                .toList());
    }

    /**
     * Retries a dead letter. 409 if it fails again; the list then has the cause. To retry an event of a read model,
     * rebuild the read model.
     *
     * @param id from the list of dead letters
     */
    @PostMapping("/dead-letters/{id}/retry")
    @Allow(scopes = "admin")
    ResponseEntity<Void> retryDeadLetter(@PathVariable String id) {
        return toResponse(deadLetters.retry(id));
    }

    /**
     * Discards a dead letter. It is never retried. 404 if there is no such dead letter.
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
            case STILL_FAILING ->
                throw new Problem(Problem.Kind.CONFLICT, "It failed again; the cause is in the list.");
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
     * Publishes events again, from a position on. Use it for a receiver that lost some; receivers ignore events that
     * they have. An operation shows how many were sent.
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
