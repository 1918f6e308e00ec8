package igf.notification.message.reaction;

import igf.notification.catalogue.PublishedEvents;
import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds the owner of a proposal to the people of its session. Owners are not on the roster, so the programme does not
 * name them, but they get every mail that organizers get.
 */
final class SessionOwnerCompleter {

    private static final String PEOPLE = "people";

    private SessionOwnerCompleter() {}

    /** Adds the owner to events of one session that name people; returns others unchanged. */
    static List<PublishedEvent> complete(List<PublishedEvent> events, PublishedEvents published) {
        return events.stream()
                .filter(SessionOwnerCompleter::namesPeople)
                .findFirst()
                .flatMap(session -> findOwner(session, published))
                .map(owner ->
                        events.stream().map(event -> withOwner(event, owner)).toList())
                .orElse(events);
    }

    private static boolean namesPeople(PublishedEvent event) {
        return event.type().startsWith("igf.session.") && event.data().get(PEOPLE) instanceof List<?>;
    }

    /** Returns the owner named by the proposal's last event. */
    private static Optional<Map<?, ?>> findOwner(PublishedEvent session, PublishedEvents published) {
        return session.data().get("proposalId") instanceof String proposal
                ? published.find(session, "proposal", UUID.fromString(proposal)).reversed().stream()
                        .flatMap(event -> organizers(event))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Map<?, ?>> organizers(PublishedEvent event) {
        return event.data().get("organizers") instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .filter(item -> item instanceof Map<?, ?> person && "OWNER".equals(person.get("role")))
                        .map(item -> (Map<?, ?>) item)
                : Stream.empty();
    }

    private static PublishedEvent withOwner(PublishedEvent event, Map<?, ?> owner) {
        if (!namesPeople(event)) {
            return event;
        }
        var people = new ArrayList<@Nullable Object>(
                (List<?>) Objects.requireNonNull(event.data().get(PEOPLE)));
        people.add(owner);
        var data = new LinkedHashMap<String, @Nullable Object>(event.data());
        data.put(PEOPLE, people);
        return event.withData(data);
    }
}
