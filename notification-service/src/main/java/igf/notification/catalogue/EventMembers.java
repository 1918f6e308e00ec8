package igf.notification.catalogue;

import igf.platform.domain.PersonalValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads members of a public event, or of an object within one, by name. */
record EventMembers(Map<?, ?> map) {

    @Nullable
    String text(String name) {
        var value = map.get(name);
        return value == null ? null : value.toString();
    }

    Optional<UUID> id(String name) {
        return Optional.ofNullable(text(name)).map(UUID::fromString);
    }

    Optional<PersonalValue> personalValue(String name) {
        return Optional.ofNullable(text(name)).map(PersonalValue::parse);
    }

    EventMembers member(String name) {
        return new EventMembers(map.get(name) instanceof Map<?, ?> found ? found : Map.of());
    }

    List<EventMembers> members(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> new EventMembers((Map<?, ?>) item))
                        .toList()
                : List.of();
    }

    /** Returns the members that are present. */
    Map<String, Object> select(String... names) {
        var found = new LinkedHashMap<String, Object>();
        for (var name : names) {
            if (map.get(name) != null) {
                found.put(name, Objects.requireNonNull(map.get(name)));
            }
        }
        return found;
    }
}
