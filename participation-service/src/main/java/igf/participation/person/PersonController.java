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
    private final PersonIdResolver ids;
    private final PersonalDataReader data;
    private final Clock clock;
    private final LinkedIds links;

    PersonController(Api api, PersonIdResolver ids, PersonalDataReader data, Clock clock, LinkedIds links) {
        this.links = links;
        this.api = api;
        this.ids = ids;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Reads the caller's registrations. They are sorted by edition and include those of linked ids. {@code id} is the
     * person's id in the last one. Each registration has its edition's id for the person; no id across editions is ever
     * shown. 404 for a caller that is not a person.
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
     * Downloads all data about the caller. The response has registrations, seats, marked sessions, requests for the
     * floor, attendance and availability, of all editions. The call needs a recent sign-in, by a mailed link or at the identity
     * provider.
     */
    @GetMapping("/me/export")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<PersonalExport> exportMe(Caller caller) {
        return exportResponse(requireFreshPerson(caller));
    }

    /**
     * Erases the caller in all editions. This destroys the keys of the person's data, ends registrations and gives
     * seats back. It cannot be undone. The receipt in the response shows later when it was done. The call needs a
     * recent sign-in.
     */
    @DeleteMapping("/me")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<PersonAccepted> eraseMe(Caller caller) {
        var person = requireFreshPerson(caller);
        var others = links.linkedIds(person).stream()
                .filter(id -> !id.equals(person))
                .map(id -> api.<UUID>sendUnconditionally(eraseCommand(id)).result())
                .toList();
        return acceptedResponse(person, others);
    }

    private static PersonCommand.AskErasure eraseCommand(UUID person) {
        return new PersonCommand.AskErasure(PersonCommand.personId(person), person, UUID.randomUUID());
    }

    private UUID requireFreshPerson(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        caller.requireFreshProof(clock.instant());
        return person;
    }

    /**
     * Downloads all data about a person. The response has registrations, seats, marked sessions, requests for the
     * floor, attendance and availability, of all editions and of linked ids. 404 for an unknown id.
     *
     * @param id an id that an edition has for the person; ids from earlier responses work too
     */
    @GetMapping("/{id}/export")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PersonalExport> export(@PathVariable UUID id) {
        return exportResponse(ids.resolve(id).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<PersonalExport> exportResponse(UUID person) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                .header("Cache-Control", "no-store")
                .body(data.export(person));
    }

    /**
     * Erases a person in all editions. This destroys the keys of the person's data, ends registrations and gives seats
     * back. It cannot be undone. Linked ids are not erased. The receipt in the response shows later when it was done.
     *
     * @param id an id that an edition has for the person; ids from earlier responses work too
     */
    @DeleteMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PersonAccepted> erase(@PathVariable UUID id) {
        return acceptedResponse(ids.resolve(id).orElseThrow(Problem::notFound), List.of());
    }

    private ResponseEntity<PersonAccepted> acceptedResponse(UUID person, List<UUID> others) {
        var written = api.<UUID>send(eraseCommand(person));
        var status = Api.BASE + "/erasures/" + written.result();
        var response = api.ok(null, written, new PersonAccepted(written.result(), "ACCEPTED", status, others));
        return ResponseEntity.accepted()
                .location(URI.create(status))
                .headers(response.getHeaders())
                .body(response.getBody());
    }
}
