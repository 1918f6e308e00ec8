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
class PeopleIds {

    private static final long PATIENCE_MILLIS = 2000;

    private final Programme programme;
    private final Registrations registrations;
    private final PeopleLookup lookup;
    private final Pseudonyms standIns;
    private final Views views;

    PeopleIds(Programme programme, Registrations registrations, PeopleLookup lookup, Pseudonyms standIns, Views views) {
        this.programme = programme;
        this.registrations = registrations;
        this.lookup = lookup;
        this.standIns = standIns;
        this.views = views;
    }

    Optional<UUID> find(UUID id) {
        return lookup.person(id, programme.editions())
                .or(() -> registrations.person(id))
                .or(() -> justRegistered(id));
    }

    /** Returns the id to show in a response: an internal id becomes that of the newest edition. */
    UUID shown(UUID id, UUID person) {
        return id.equals(person)
                ? standIns.of(
                        person,
                        programme.editions().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                : id;
    }

    /** Waits for the read model, which may not contain somebody who registered a moment ago. */
    private Optional<UUID> justRegistered(UUID id) {
        views.requireHead(PATIENCE_MILLIS);
        return registrations.person(id);
    }
}
