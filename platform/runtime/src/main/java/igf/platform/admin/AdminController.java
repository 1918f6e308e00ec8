package igf.platform.admin;

import igf.platform.messaging.outbox.Publisher;
import igf.platform.people.PeopleLookup;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
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

/** Scope admin: where the read models stand, and putting things right without a shell. */
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
     * A read model and where it stands.
     *
     * @param service whose it is
     * @param name its name
     * @param position how far it has read the log
     * @param head how far the log goes
     * @param lag how many positions are between them
     * @param rebuilding whether it is being made anew
     * @param deadLetters how many events it could not take in
     * @param hash of all it holds: the same at the same position, on every replica and after every rebuild
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
     * @param items the rows
     * @param next always null: all there is comes at once
     */
    record Items<T>(List<T> items, @Nullable String next) {
        Items(List<T> items) {
            this(items, null);
        }
    }

    /**
     * Lists the read models and where they stand. What reads are answered from: how far behind each is, whether it is being
     * rebuilt, and what it could not take in.
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
     * Why a read model is made anew.
     *
     * @param reason why; it is kept in the log file
     */
    record Rebuild(@NotBlank String reason) {}

    /**
     * Makes a read model anew. From everything that ever happened, beside the one in use, which answers until the new one is
     * ready. An operation tells how far it is. 404 if there is no such read model.
     *
     * @param of which service
     * @param name the name, as the list of read models gives it
     */
    @PostMapping("/projections/{service}/{name}/rebuild")
    @Allow(scopes = "admin")
    ResponseEntity<Accepted> rebuildProjection(
            @PathVariable("service") String of, @PathVariable String name, @RequestBody Rebuild body, Caller caller) {
        if (!of.equals(service) || !views.has(name)) {
            throw Problem.notFound();
        }
        LOG.info("{} rebuilds {}: {}", caller.subject(), name, body.reason());
        return accepted(views.askRebuild(name, caller.subject()));
    }

    /**
     * Lists what was set aside. Events and messages that could not be handled, with the cause, until they are retried or
     * discarded.
     */
    @GetMapping("/dead-letters")
    @Allow(scopes = "admin")
    Items<DeadLetters.DeadLetter> listDeadLetters() {
        return new Items<>(deadLetters.all().stream()
                .map(letter -> letter.shown(text -> people.shown(text, null)))
                .toList());
    }

    /**
     * Tries again what was set aside. Refused with 409 if it fails again; the list then has the cause. What a read model
     * could not take in is tried by a rebuild.
     *
     * @param id as the list of what was set aside gives it
     */
    @PostMapping("/dead-letters/{id}/retry")
    @Allow(scopes = "admin")
    ResponseEntity<Void> retryDeadLetter(@PathVariable String id) {
        return settle(deadLetters.retry(id));
    }

    /**
     * Discards what was set aside. It is never tried again. 404 if there is no such thing.
     *
     * @param id as the list of what was set aside gives it
     */
    @PostMapping("/dead-letters/{id}/discard")
    @Allow(scopes = "admin")
    ResponseEntity<Void> discardDeadLetter(@PathVariable String id) {
        return settle(deadLetters.discard(id));
    }

    private static ResponseEntity<Void> settle(DeadLetters.Outcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> throw Problem.notFound();
            case STILL_FAILING ->
                throw new Problem(Problem.Kind.CONFLICT, "It failed again; the cause is in the list.");
            case DONE -> ResponseEntity.noContent().build();
        };
    }

    /**
     * From where events are published again.
     *
     * @param from a position in the log, from 0
     */
    record Resend(@Min(0) long from) {}

    /**
     * Publishes events again, from a position on. Receivers that had them leave them out; for one that lost some. An
     * operation tells how many were sent.
     *
     * @param of which service
     */
    @PostMapping("/publishers/{service}/resend")
    @Allow(scopes = "admin")
    ResponseEntity<Accepted> resendEvents(@PathVariable("service") String of, @RequestBody Resend body, Caller caller) {
        if (!of.equals(service)) {
            throw Problem.notFound();
        }
        var id = Api.newId();
        operations.start(id, "resend", caller.subject(), progress -> Map.of("sent", publisher.resend(body.from())));
        return accepted(id);
    }

    /**
     * Work that was taken and goes on.
     *
     * @param id the operation's id; it tells how far it is
     * @param status {@code pending}
     */
    record Accepted(UUID id, String status) {}

    static ResponseEntity<Accepted> accepted(UUID operation) {
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/operations/" + operation))
                .body(new Accepted(operation, "pending"));
    }
}
