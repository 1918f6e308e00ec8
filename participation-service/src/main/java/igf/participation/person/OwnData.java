package igf.participation.person;

import igf.api.registration.KeptRegistration;
import igf.api.registration.RegistrationStateStatus;
import igf.participation.attendance.KeptFact;
import igf.participation.floor.KeptRequest;
import igf.participation.identity.LinkedIds;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.KeptSeat;
import igf.participation.vocabulary.PersonalData;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads all that this service stores about a person, decrypted. */
@Component
class OwnData {

    private final Registrations registrations;
    private final People people;
    private final Pseudonyms standIns;
    private final List<PersonalData> features;
    private final LinkedIds links;

    OwnData(
            Registrations registrations,
            People people,
            Pseudonyms standIns,
            List<PersonalData> features,
            LinkedIds links) {
        this.links = links;
        this.registrations = registrations;
        this.people = people;
        this.standIns = standIns;
        this.features = features;
    }

    List<KeptRegistration> registrations(UUID person) {
        return all(person).map(this::kept).toList();
    }

    /** Includes the registrations of linked ids. */
    private Stream<RegistrationState> all(UUID person) {
        return links.linked(person).stream()
                .flatMap(id -> registrations.of(id).stream())
                .sorted(Comparator.comparing(state -> state.entry().edition()));
    }

    PersonalExport export(UUID person) {
        var kept = features.stream()
                .flatMap(feature ->
                        all(person).flatMap(r -> feature.of(r.id(), r.entry().edition()).stream()))
                .toList();
        return new PersonalExport(
                registrations(person),
                only(KeptFact.class, kept).stream().map(ExportedFact::of).toList(),
                only(KeptRequest.class, kept),
                only(KeptSeat.class, kept));
    }

    private static <T> List<T> only(Class<T> kind, List<? extends PersonalData.Kept> kept) {
        return kept.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private KeptRegistration kept(RegistrationState registration) {
        var entry = registration.entry();
        return new KeptRegistration(
                registration.id(),
                entry.edition(),
                standIns.of(registration.person(), registration.edition()),
                registration.status(),
                people.show(entry.name()),
                people.show(entry.email()),
                people.show(entry.gender()),
                registration.status() == RegistrationStateStatus.ERASED ? null : entry.affiliation(),
                entry.country(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.language(),
                entry.attendance(),
                entry.firstTime(),
                entry.codeOfConduct());
    }
}
