package igf.platform.admin;

import igf.platform.messaging.Publisher;
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

    record Projection(
            String service,
            String name,
            String position,
            String head,
            long lag,
            boolean rebuilding,
            int deadLetters,
            String hash) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/projections")
    @Allow(scopes = "admin", roles = "SECRETARIAT")
    Items<Projection> projections() {
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

    record Rebuild(@NotBlank String reason) {}

    @PostMapping("/projections/{service}/{name}/rebuild")
    @Allow(scopes = "admin")
    ResponseEntity<Map<String, Object>> rebuild(
            @PathVariable("service") String of, @PathVariable String name, @RequestBody Rebuild body, Caller caller) {
        if (!of.equals(service) || !views.has(name)) {
            throw Problem.notFound();
        }
        LOG.info("{} rebuilds {}: {}", caller.subject(), name, body.reason());
        return accepted(views.askRebuild(name, caller.subject()));
    }

    @GetMapping("/dead-letters")
    @Allow(scopes = "admin")
    Items<DeadLetters.DeadLetter> deadLetters() {
        return new Items<>(deadLetters.all().stream()
                .map(letter -> letter.shown(text -> people.shown(text, null)))
                .toList());
    }

    @PostMapping("/dead-letters/{id}/retry")
    @Allow(scopes = "admin")
    ResponseEntity<Void> retry(@PathVariable String id) {
        return settle(deadLetters.retry(id));
    }

    @PostMapping("/dead-letters/{id}/discard")
    @Allow(scopes = "admin")
    ResponseEntity<Void> discard(@PathVariable String id) {
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

    record Resend(@Min(0) long from) {}

    @PostMapping("/publishers/{service}/resend")
    @Allow(scopes = "admin")
    ResponseEntity<Map<String, Object>> resend(
            @PathVariable("service") String of, @RequestBody Resend body, Caller caller) {
        if (!of.equals(service)) {
            throw Problem.notFound();
        }
        return accepted(operations.start(
                "resend", caller.subject(), progress -> Map.of("sent", publisher.resend(body.from()))));
    }

    static ResponseEntity<Map<String, Object>> accepted(UUID operation) {
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/operations/" + operation))
                .body(Map.of("id", operation, "status", "pending"));
    }
}
