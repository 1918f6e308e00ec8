package igf.participation.person;

import igf.participation.programme.Programme;
import igf.participation.registration.Registrations;
import igf.platform.people.PeopleLookup;
import igf.platform.people.Pseudonyms;
import igf.platform.view.Views;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Resolves a person's id in a path: the edition's id for the person, or an earlier kind of id (internal, or from a
 * registration).
 */
@Component
class PersonIdResolver {

    private static final long TIMEOUT_MILLIS = 2000;

    private final Programme programme;
    private final Registrations registrations;
    private final PeopleLookup lookup;
    private final Pseudonyms pseudonyms;
    private final Views views;

    PersonIdResolver(
            Programme programme, Registrations registrations, PeopleLookup lookup, Pseudonyms pseudonyms, Views views) {
        this.programme = programme;
        this.registrations = registrations;
        this.lookup = lookup;
        this.pseudonyms = pseudonyms;
        this.views = views;
    }

    Optional<UUID> resolve(UUID id) {
        return lookup.findPerson(id, programme.editions())
                .or(() -> registrations.findPerson(id))
                .or(() -> findAfterWait(id));
    }

    /** Returns the id to show in a response: an internal id becomes that of the newest edition. */
    UUID publicId(UUID id, UUID person) {
        return id.equals(person)
                ? pseudonyms.of(
                        person,
                        programme.editions().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                : id;
    }

    /** Waits for the read model, which may not contain somebody who registered a moment ago. */
    private Optional<UUID> findAfterWait(UUID id) {
        views.requireHead(TIMEOUT_MILLIS);
        return registrations.findPerson(id);
    }
}
