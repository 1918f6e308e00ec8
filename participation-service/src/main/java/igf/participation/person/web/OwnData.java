package igf.participation.person.web;

import igf.participation.attendance.LinkedIds;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.PersonalData;
import igf.platform.people.People;
import igf.platform.people.StandIns;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that this service keeps about a person, opened with their key. */
@Component
class OwnData {

    private final Registrations registrations;
    private final People people;
    private final StandIns standIns;
    private final List<PersonalData> features;
    private final LinkedIds links;

    OwnData(
            Registrations registrations,
            People people,
            StandIns standIns,
            List<PersonalData> features,
            LinkedIds links) {
        this.links = links;
        this.registrations = registrations;
        this.people = people;
        this.standIns = standIns;
        this.features = features;
    }

    List<Map<String, @Nullable Object>> registrations(UUID person) {
        return all(person)
                .map(state -> state.show(standIns.of(state.person(), state.edition()), people::show))
                .toList();
    }

    /** Those of all ids that are linked with somebody's, too: they are one human. */
    private Stream<RegistrationState> all(UUID person) {
        return links.linked(person).stream()
                .flatMap(id -> registrations.of(id).stream())
                .sorted(Comparator.comparing(state -> state.entry().edition()));
    }

    /** Registrations, and under each feature's title what it keeps. */
    Map<String, Object> export(UUID person) {
        var all = new LinkedHashMap<String, Object>();
        all.put("registrations", registrations(person));
        for (var feature : features) {
            all.put(
                    feature.title(),
                    all(person)
                            .flatMap(r -> feature.of(r.id(), r.entry().edition()).stream())
                            .toList());
        }
        return all;
    }
}
