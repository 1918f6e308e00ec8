package igf.notification.person;

import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The editions whose published events named a person, and the person's registrations there. */
final class PersonAppearances {

    private final String person;
    private final Map<String, List<UUID>> registrations = new TreeMap<>();

    PersonAppearances(UUID person) {
        this.person = person.toString();
    }

    void add(PublishedEvent event) {
        var edition = event.edition();
        if (edition == null || !mentionsPerson(event.data())) {
            return;
        }
        var own = registrations.computeIfAbsent(edition, _ -> new ArrayList<>());
        if (event.type().equals("igf.participant.registered.v1")) {
            var registration = UUID.fromString(String.valueOf(event.data().get("registrationId")));
            if (!own.contains(registration)) {
                own.add(registration);
            }
        }
    }

    private boolean mentionsPerson(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> members -> members.values().stream().anyMatch(this::mentionsPerson);
            case Collection<?> items -> items.stream().anyMatch(this::mentionsPerson);
            case String text -> text.equals(person);
            case null, default -> false;
        };
    }

    /** Returns registrations by edition; an empty list for a person who was named but not registered. */
    Map<String, List<UUID>> byEdition() {
        return registrations;
    }
}
