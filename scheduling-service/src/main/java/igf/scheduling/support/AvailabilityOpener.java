package igf.scheduling.support;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Opens sealed availabilities. Each is opened when it is needed, and once. */
@Component
public class AvailabilityOpener {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final People people;

    AvailabilityOpener(People people) {
        this.people = people;
    }

    /** @param times sealed, by person */
    public Availabilities open(Map<UUID, PersonalValue> times) {
        people.preloadKeysOf(Set.copyOf(times.keySet()));
        var opened = new HashMap<UUID, Optional<Availability>>();
        return person -> {
            var sealed = times.get(person);
            return sealed == null ? Optional.empty() : opened.computeIfAbsent(person, _ -> open(sealed));
        };
    }

    private Optional<Availability> open(PersonalValue times) {
        return people.open(times).map(text -> JSON.readValue(text, Availability.class));
    }
}
