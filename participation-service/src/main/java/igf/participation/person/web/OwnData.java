package igf.participation.person.web;

import igf.participation.registration.Registrations;
import igf.participation.vocabulary.PersonalData;
import igf.platform.people.People;
import igf.platform.people.StandIns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that this service keeps about a person, opened with their key. */
@Component
class OwnData {

    private final Registrations registrations;
    private final People people;
    private final StandIns standIns;
    private final List<PersonalData> features;

    OwnData(Registrations registrations, People people, StandIns standIns, List<PersonalData> features) {
        this.registrations = registrations;
        this.people = people;
        this.standIns = standIns;
        this.features = features;
    }

    List<Map<String, @Nullable Object>> registrations(UUID person) {
        return registrations.of(person).stream()
                .map(state -> state.show(standIns, people::show))
                .toList();
    }

    /** Registrations, and under each feature's title what it keeps. */
    Map<String, Object> all(UUID person) {
        var all = new LinkedHashMap<String, Object>();
        all.put("registrations", registrations(person));
        for (var feature : features) {
            all.put(
                    feature.title(),
                    registrations.of(person).stream()
                            .flatMap(r -> feature.of(r.id(), r.entry().edition()).stream())
                            .toList());
        }
        return all;
    }
}
