package igf.notification.person;

import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The editions whose published events named a person, and the person's registrations there. A person with an address is
 * named by their invitation at the latest. A person without one can be on the roster of a submitted proposal although
 * no event names them.
 */
final class PersonAppearances {

    private final String person;
    private final Map<String, List<UUID>> registrations = new TreeMap<>();
    private final Set<String> editionsWithProposals = new TreeSet<>();
    private boolean hasAddress;

    PersonAppearances(UUID person) {
        this.person = person.toString();
    }

    void add(PublishedEvent event) {
        var edition = event.edition();
        if (edition != null && event.type().equals("igf.proposal.submitted.v1")) {
            editionsWithProposals.add(edition);
        }
        if (edition == null || !mentionsPerson(event.data())) {
            return;
        }
        hasAddress |= hasAddress(event.data());
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

    private boolean hasAddress(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> members ->
                members.values().stream().anyMatch(this::hasAddress)
                        || String.valueOf(members.get("emailSealed")).startsWith("enc:1:" + person + ":");
            case Collection<?> items -> items.stream().anyMatch(this::hasAddress);
            case null, default -> false;
        };
    }

    /** Returns registrations by edition; an empty list for a person who was named but not registered. */
    Map<String, List<UUID>> byEdition() {
        return registrations;
    }

    /**
     * Returns the editions whose data may show the person: those that named them, and for a person without an address
     * all with submitted proposals.
     */
    Set<String> possibleEditions() {
        var possible = new TreeSet<>(registrations.keySet());
        if (!hasAddress) {
            possible.addAll(editionsWithProposals);
        }
        return possible;
    }
}
