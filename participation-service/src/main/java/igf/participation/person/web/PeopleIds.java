package igf.participation.person.web;

import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.Registrations;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whom an id in a path means: a person's own id or one that an edition gave. The caller's own are computed, so that they are
 * right in the moment of registering; only the secretariat may name others.
 */
@Component
class PeopleIds {

    private static final long PATIENCE_MILLIS = 2000;

    private final Programme programme;
    private final Registrations registrations;
    private final People people;
    private final Views views;

    PeopleIds(Programme programme, Registrations registrations, People people, Views views) {
        this.programme = programme;
        this.registrations = registrations;
        this.people = people;
        this.views = views;
    }

    boolean own(Caller caller, UUID id) {
        var person = caller.person();
        return person != null
                && (person.equals(id)
                        || programme.editions().stream()
                                .anyMatch(edition -> RegistrationIds.inEdition(person, edition)
                                        .equals(id)));
    }

    Optional<UUID> find(Caller caller, UUID id) {
        if (own(caller, id)) {
            return Optional.ofNullable(caller.person());
        }
        return registrations.person(id).or(() -> people.erased(id) ? justRegistered(id) : Optional.of(id));
    }

    /** An edition's own id is known from a read model, which may not have heard of somebody who registered a moment ago. */
    private Optional<UUID> justRegistered(UUID id) {
        views.requireHead(PATIENCE_MILLIS);
        return registrations.person(id);
    }
}
