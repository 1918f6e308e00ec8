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
 * Whom an id in a path means: the one that an edition has for a person, or what was shown before, which is an inner id or one
 * that registrations had.
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

    /** An id in a path as the answer says it: an inner one becomes that of the newest edition. */
    UUID shown(UUID id, UUID person) {
        return id.equals(person)
                ? standIns.of(
                        person,
                        programme.editions().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                : id;
    }

    /** What registrations had is known from a read model, which may not have heard of somebody who registered a moment ago. */
    private Optional<UUID> justRegistered(UUID id) {
        views.requireHead(PATIENCE_MILLIS);
        return registrations.person(id);
    }
}
