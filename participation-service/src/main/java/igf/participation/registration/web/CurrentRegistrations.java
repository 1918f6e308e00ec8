package igf.participation.registration.web;

import igf.api.registration.RegistrationStateStatus;
import igf.participation.identity.LinkedIds;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationIds;
import igf.participation.registration.RegistrationQueries;
import igf.participation.registration.RegistrationReader;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.registration.StoredRegistration;
import igf.platform.domain.Aggregates;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads registrations from the log, and their owners from the read models. */
@Component
class CurrentRegistrations implements Registrations {

    private final RegistrationReader reader;
    private final Programme programme;
    private final RegistrationQueries queries;
    private final LinkedIds links;

    CurrentRegistrations(Aggregates aggregates, Programme programme, RegistrationQueries queries, LinkedIds links) {
        this.reader = new RegistrationReader(aggregates);
        this.programme = programme;
        this.queries = queries;
        this.links = links;
    }

    @Override
    public Optional<RegistrationState> find(UUID id) {
        return reader.find(id);
    }

    @Override
    public List<RegistrationState> findByPerson(UUID person) {
        return programme.editions().stream()
                .sorted()
                .map(edition -> RegistrationIds.registrationId(person, edition))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public Map<UUID, UUID> confirmedPeople(String edition) {
        return confirmed(edition).collect(Collectors.toMap(StoredRegistration::id, StoredRegistration::person));
    }

    @Override
    public Map<UUID, PersonalValue> confirmedNames(String edition) {
        return confirmed(edition).collect(Collectors.toMap(StoredRegistration::person, StoredRegistration::name));
    }

    private Stream<StoredRegistration> confirmed(String edition) {
        return queries
                .entries()
                .list(RegistrationQueries.filter(edition, RegistrationStateStatus.CONFIRMED, null, null))
                .stream();
    }

    @Override
    public Set<UUID> idsOfSamePerson(UUID person, String edition) {
        return links.linkedIds(person).stream()
                .map(id -> RegistrationIds.registrationId(id, edition))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean belongsTo(UUID person, RegistrationState registration) {
        return links.areSamePerson(person, registration.person());
    }

    @Override
    public Optional<UUID> findPerson(UUID personInEdition) {
        return queries.findPerson(personInEdition);
    }

    @Override
    public RegistrationState requireConfirmed(UUID id) {
        var found = find(id).orElseThrow(() -> new RefusedException(new Refusal.Simple(
                Refusal.Kind.NOT_FOUND, "REGISTRATION_UNKNOWN", "/registrationId", "There is no such registration.")));
        if (!found.isConfirmed()) {
            throw new RefusedException(new Refusal.Simple(
                    Refusal.Kind.CONFLICT,
                    "REGISTRATION_NOT_CONFIRMED",
                    "/registrationId",
                    "The registration was cancelled; register again first."));
        }
        return found;
    }
}
