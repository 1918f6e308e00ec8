package igf.proposal.availability;

import igf.api.availability.AvailabilityBody;
import igf.api.availability.AvailabilityShown;
import igf.api.availability.PersonAvailability;
import igf.platform.people.People;
import igf.platform.people.PeopleLookup;
import igf.platform.people.Pseudonyms;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.availability.AvailabilityView.StoredAvailability;
import igf.proposal.person.InvitationSummary;
import igf.proposal.person.PersonQueries;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and states when people can come. Only they and the secretariat see it. */
@RestController
@RequestMapping(Api.BASE)
class AvailabilityController {

    private final AvailabilityAnswers answers;
    private final PersonQueries queries;
    private final PeopleLookup lookup;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Views views;
    private final AvailabilityView view;

    AvailabilityController(
            AvailabilityAnswers answers,
            PersonQueries queries,
            PeopleLookup lookup,
            People people,
            Pseudonyms pseudonyms,
            Views views,
            AvailabilityView view) {
        this.answers = answers;
        this.queries = queries;
        this.lookup = lookup;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.views = views;
        this.view = view;
    }

    /**
     * Reads when the caller can come to an edition.
     * <p>Until somebody states it, the answer names the edition's time zone and no times. 404 for an unknown edition,
     * and for a caller who is not a person, such as a tool.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping("/people/me/availability")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<AvailabilityShown> getOwnAvailability(@RequestParam String edition, Caller caller) {
        return answers.read(edition, requirePerson(caller));
    }

    /**
     * States when the caller can come to an edition.
     * <p>It replaces what was stated before, also under a linked id. Only the caller and the secretariat see it. The
     * programme shows a clash {@code UNAVAILABLE} for a session at another time. Refused with 422 {@code
     * AVAILABILITY_WITHOUT_TIME} or {@code ONLINE_HOURS_WITHOUT_TIME} for times that do not end after they begin.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @PutMapping("/people/me/availability")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<AvailabilityShown> stateOwnAvailability(
            @RequestParam String edition, @RequestBody AvailabilityBody body, Caller caller) {
        return answers.state(edition, requirePerson(caller), body);
    }

    private static UUID requirePerson(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        return person;
    }

    /**
     * The people of an edition who stated when they can come.
     *
     * @param items sorted by name
     * @param next always null, because the list has one page
     */
    record StatedAvailabilities(
            List<PersonAvailability> items, @Nullable String next) {}

    /**
     * Lists when the people of an edition can come.
     * <p>People who stated nothing and erased people are missing.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping("/editions/{edition}/availability")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<StatedAvailabilities> listAvailability(@PathVariable String edition) {
        var all = views.reader(view, AvailabilityView.STATED)
                .list(AvailabilityView.STATED.matches(StoredAvailability::edition, edition));
        var names = findNames(
                edition,
                all.stream().map(StoredAvailability::person).toList(),
                queries.findContacts(edition),
                queries::findInvitations);
        var items = all.stream()
                .flatMap(stored -> toPersonAvailability(stored, names.get(stored.person())).stream())
                .sorted(Comparator.comparing(PersonAvailability::name, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PersonAvailability::personId))
                .toList();
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(new StatedAvailabilities(items, null));
    }

    /** Returns sealed names. People who left a roster have invitations only, so only theirs are read. */
    static Map<UUID, String> findNames(
            String edition,
            List<UUID> ids,
            Map<UUID, PersonQueries.Contact> contacts,
            Function<List<UUID>, List<InvitationSummary>> invitations) {
        var names = new HashMap<UUID, String>();
        contacts.forEach((person, contact) -> {
            if (!contact.names().isEmpty()) {
                names.put(person, contact.names().getLast());
            }
        });
        var unnamed = ids.stream().filter(id -> !names.containsKey(id)).toList();
        invitations.apply(unnamed).forEach(invitation -> {
            if (invitation.name() != null && invitation.edition().equals(edition)) {
                names.put(invitation.person(), invitation.name());
            }
        });
        return names;
    }

    private Optional<PersonAvailability> toPersonAvailability(StoredAvailability stored, @Nullable String name) {
        return answers.open(stored.times())
                .map(times -> new PersonAvailability(
                        pseudonyms.of(stored.person().toString(), stored.edition()),
                        people.show(name),
                        times.timeZone(),
                        times.unavailable(),
                        times.online(),
                        stored.at()));
    }

    /**
     * States when a person can come, on behalf of the person.
     * <p>It replaces what the person stated. 404 for an unknown person. Refused with 409 {@code ERASED} for an erased
     * person, and with 422 {@code AVAILABILITY_WITHOUT_TIME} or {@code ONLINE_HOURS_WITHOUT_TIME} for times that do not
     * end after they begin.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param personId id of the person that is valid in this edition only
     */
    @PutMapping("/editions/{edition}/availability/{personId}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<AvailabilityShown> stateAvailability(
            @PathVariable String edition, @PathVariable UUID personId, @RequestBody AvailabilityBody body) {
        var person = lookup.findPerson(personId, List.of(edition)).orElseThrow(Problem::notFound);
        return answers.state(edition, person, body);
    }
}
