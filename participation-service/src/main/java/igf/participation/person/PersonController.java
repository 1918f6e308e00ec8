package igf.participation.person;

import igf.api.person.PersonAccepted;
import igf.api.person.PersonMe;
import igf.participation.identity.LinkedIds;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/people")
class PersonController {

    private final Api api;
    private final PeopleIds ids;
    private final OwnData data;
    private final Clock clock;
    private final LinkedIds links;

    PersonController(Api api, PeopleIds ids, OwnData data, Clock clock, LinkedIds links) {
        this.links = links;
        this.api = api;
        this.ids = ids;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Reads what the caller has registered for. All registrations, by edition, those of linked ids too. The id is that of the
     * newest registration; each registration names its edition's: an id that held across editions is told to nobody. 404 for a
     * caller that is no person.
     */
    @GetMapping("/me")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<PersonMe> getMe(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        var registrations = data.registrations(person);
        return ResponseEntity.ok(new PersonMe(
                registrations.isEmpty() ? null : registrations.getLast().personId(), registrations));
    }

    /**
     * Downloads all that is kept of the caller. Registrations, seats, requests for the floor and attendance, of all editions. It
     * needs a sign-in of a moment ago, by a mailed link or at the provider.
     */
    @GetMapping("/me/export")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<PersonalExport> exportMe(Caller caller) {
        return exported(fresh(caller));
    }

    /**
     * Erases the caller in all editions. The keys that open what is kept of the person are destroyed, registrations end and
     * seats are given back. It cannot be undone. The answer's receipt says later when it was done. It needs a sign-in of a
     * moment ago.
     */
    @DeleteMapping("/me")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<PersonAccepted> eraseMe(Caller caller) {
        var person = fresh(caller);
        var others = links.linked(person).stream()
                .filter(id -> !id.equals(person))
                .map(id -> api.<UUID>sendUnconditionally(erasure(id)).result())
                .toList();
        return erased(person, others);
    }

    private static PersonCommand.AskErasure erasure(UUID person) {
        return new PersonCommand.AskErasure(PersonCommand.personOf(person), person, UUID.randomUUID());
    }

    private UUID fresh(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        caller.requireFreshProof(clock.instant());
        return person;
    }

    /**
     * Downloads all that is kept of a person. Registrations, seats, requests for the floor and attendance, of all editions. 404
     * for an unknown id.
     *
     * @param id an id that an edition has for the person; ids that were shown before are taken too
     */
    @GetMapping("/{id}/export")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PersonalExport> export(@PathVariable UUID id) {
        return exported(ids.find(id).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<PersonalExport> exported(UUID person) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                .header("Cache-Control", "no-store")
                .body(data.export(person));
    }

    /**
     * Erases a person in all editions. The keys that open what is kept of the person are destroyed, registrations end and seats
     * are given back. It cannot be undone. The answer's receipt says later when it was done.
     *
     * @param id an id that an edition has for the person; ids that were shown before are taken too
     */
    @DeleteMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PersonAccepted> erase(@PathVariable UUID id) {
        return erased(ids.find(id).orElseThrow(Problem::notFound), List.of());
    }

    private ResponseEntity<PersonAccepted> erased(UUID person, List<UUID> others) {
        var written = api.<UUID>send(erasure(person));
        var status = Api.BASE + "/erasures/" + written.result();
        var answer = api.ok(null, written, new PersonAccepted(written.result(), "ACCEPTED", status, others));
        return ResponseEntity.accepted()
                .location(URI.create(status))
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
