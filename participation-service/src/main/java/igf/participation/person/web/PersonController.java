package igf.participation.person.web;

import igf.participation.person.PersonCommand;
import igf.participation.person.view.ErasureQueries;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/people")
class PersonController {

    private static final String PARTICIPANT = "PARTICIPANT";

    private final Api api;
    private final PeopleIds ids;
    private final OwnData data;
    private final ErasureQueries erasures;

    PersonController(Api api, PeopleIds ids, OwnData data, ErasureQueries erasures) {
        this.api = api;
        this.ids = ids;
        this.data = data;
        this.erasures = erasures;
    }

    record Me(@Nullable Object id, List<Map<String, @Nullable Object>> registrations) {}

    /** By secret it is the edition's own id that is told: tools register people and must not connect editions by them. */
    @GetMapping("/me")
    @Allow(authenticated = true)
    ResponseEntity<Me> me(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        var registrations = data.registrations(person);
        if (!caller.has(PARTICIPANT)) {
            return ResponseEntity.ok(new Me(person, registrations));
        }
        var own = registrations.stream()
                .filter(r -> caller.subject().endsWith(String.valueOf(r.get("id"))))
                .toList();
        return ResponseEntity.ok(new Me(own.isEmpty() ? null : own.getFirst().get("personId"), own));
    }

    @GetMapping("/{id}/export")
    @Allow(roles = "SECRETARIAT", guard = ThePerson.class)
    ResponseEntity<Map<String, Object>> export(@PathVariable UUID id, Caller caller) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                .header("Cache-Control", "no-store")
                .body(data.all(ids.find(caller, id).orElseThrow(Problem::notFound)));
    }

    record Accepted(UUID receipt, String state, String status) {}

    @DeleteMapping("/{id}")
    @Allow(roles = "SECRETARIAT", guard = ThePerson.class)
    ResponseEntity<Accepted> erase(@PathVariable UUID id, Caller caller) {
        var person = ids.find(caller, id).orElseThrow(Problem::notFound);
        var written =
                api.<UUID>send(new PersonCommand.AskErasure(PersonCommand.personOf(person), person, UUID.randomUUID()));
        var status = Api.BASE + "/people/erasures/" + written.result();
        var answer = api.ok(null, written, new Accepted(written.result(), "ACCEPTED", status));
        return ResponseEntity.accepted()
                .location(URI.create(status))
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    record Receipt(
            UUID receipt,
            String state,
            String askedAt,
            @Nullable String erasedAt,
            int registrations,
            int documents,
            List<Deed> done) {}

    /** What was done where. @param at when; @param count of how many things, null where that is not counted */
    record Deed(
            String where, String what, String at, @Nullable Integer count) {
        static List<Deed> of(String at, int registrations, int documents) {
            return List.of(
                    new Deed("registrations", "Ended; their secrets open nothing any more.", at, registrations),
                    new Deed("people", "The person's key is destroyed and their address forgotten.", at, null),
                    new Deed(
                            "people", "Keys of texts that named the person among others are destroyed.", at, documents),
                    new Deed(
                            "logs, read models, topics, backups",
                            "Nothing is rewritten: what they hold of the person was encrypted with these keys only.",
                            at,
                            null),
                    new Deed("mails", "Not sent any more; the mailbox of the demo is emptied of them.", at, null));
        }
    }

    /** For whoever holds the receipt: the person has no credential left by then. It names nobody. */
    @GetMapping("/erasures/{receipt}")
    @Allow(everyone = true)
    ResponseEntity<Receipt> receipt(@PathVariable UUID receipt) {
        var found = erasures.find(receipt).orElseThrow(Problem::notFound);
        return ResponseEntity.ok(new Receipt(
                receipt,
                found.erasedAt() == null ? "ACCEPTED" : "ERASED",
                found.askedAt(),
                found.erasedAt(),
                found.registrations(),
                found.documents(),
                found.erasedAt() == null
                        ? List.of()
                        : Deed.of(found.erasedAt(), found.registrations(), found.documents())));
    }
}
