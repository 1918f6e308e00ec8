package igf.participation.person;

import igf.api.availability.AvailabilityShown;
import igf.api.registration.KeptRegistration;
import igf.api.registration.RegistrationStateStatus;
import igf.participation.agenda.MarkedSessions;
import igf.participation.attendance.SessionFact;
import igf.participation.floor.KeptRequest;
import igf.participation.identity.LinkedIds;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.KeptSeat;
import igf.participation.vocabulary.PersonalDataSource;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.view.Views;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that this service stores about a person, decrypted. */
@Component
class PersonalDataReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Registrations registrations;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final List<PersonalDataSource> sources;
    private final LinkedIds links;
    private final MarkedSessions marked;
    private final Views views;
    private final AvailabilityView view;

    PersonalDataReader(
            Registrations registrations,
            People people,
            Pseudonyms pseudonyms,
            List<PersonalDataSource> sources,
            LinkedIds links,
            MarkedSessions marked,
            Views views,
            AvailabilityView view) {
        this.views = views;
        this.view = view;
        this.links = links;
        this.marked = marked;
        this.registrations = registrations;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.sources = sources;
    }

    List<KeptRegistration> registrations(UUID person) {
        return linkedRegistrations(person).map(this::toKeptRegistration).toList();
    }

    /** Includes the registrations of linked ids. */
    private Stream<RegistrationState> linkedRegistrations(UUID person) {
        return links.linkedIds(person).stream()
                .flatMap(id -> registrations.findByPerson(id).stream())
                .sorted(Comparator.comparing(state -> state.entry().edition()));
    }

    PersonalExport export(UUID person) {
        var items = sources.stream()
                .flatMap(source -> linkedRegistrations(person)
                        .flatMap(r -> source.findItems(r.id(), r.entry().edition()).stream()))
                .toList();
        return new PersonalExport(
                registrations(person),
                ofType(SessionFact.class, items).stream().map(ExportedFact::of).toList(),
                ofType(KeptRequest.class, items),
                ofType(KeptSeat.class, items),
                links.linkedIds(person).stream()
                        .flatMap(id -> marked.marks(id).stream())
                        .toList(),
                links.linkedIds(person).stream().flatMap(this::availability).toList());
    }

    private Stream<KeptAvailability> availability(UUID id) {
        return views.reader(view, AvailabilityView.STATED).find(id).stream()
                .flatMap(stated -> stated.editions().entrySet().stream())
                .flatMap(entry -> people.open(entry.getValue()).stream()
                        .map(text ->
                                toKeptAvailability(entry.getKey(), JSON.readValue(text, AvailabilityShown.class))));
    }

    private static KeptAvailability toKeptAvailability(String edition, AvailabilityShown shown) {
        return new KeptAvailability(edition, shown.timeZone(), shown.unavailable(), shown.online());
    }

    private static <T> List<T> ofType(Class<T> kind, List<? extends PersonalDataSource.Item> items) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private KeptRegistration toKeptRegistration(RegistrationState registration) {
        var entry = registration.entry();
        return new KeptRegistration(
                registration.id(),
                entry.edition(),
                pseudonyms.of(registration.person(), registration.edition()),
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
