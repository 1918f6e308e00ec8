package igf.notification.message.reaction;

import igf.notification.catalogue.PublishedFacts;
import igf.notification.feed.PublicFact;
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
final class SessionOwners {

    private static final String PEOPLE = "people";

    private SessionOwners() {}

    /** Adds the owner to events of one session that name people; returns others unchanged. */
    static List<PublicFact> complete(List<PublicFact> facts, PublishedFacts published) {
        return facts.stream()
                .filter(SessionOwners::namesPeople)
                .findFirst()
                .flatMap(session -> owner(session, published))
                .map(owner -> facts.stream().map(fact -> with(fact, owner)).toList())
                .orElse(facts);
    }

    private static boolean namesPeople(PublicFact fact) {
        return fact.type().startsWith("igf.session.") && fact.data().get(PEOPLE) instanceof List<?>;
    }

    /** Returns the owner named by the proposal's last event. */
    private static Optional<Map<?, ?>> owner(PublicFact session, PublishedFacts published) {
        return session.data().get("proposalId") instanceof String proposal
                ? published.of(session, "proposal", UUID.fromString(proposal)).reversed().stream()
                        .flatMap(fact -> organizers(fact))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Map<?, ?>> organizers(PublicFact fact) {
        return fact.data().get("organizers") instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .filter(each -> each instanceof Map<?, ?> person && "OWNER".equals(person.get("role")))
                        .map(each -> (Map<?, ?>) each)
                : Stream.empty();
    }

    private static PublicFact with(PublicFact fact, Map<?, ?> owner) {
        if (!namesPeople(fact)) {
            return fact;
        }
        var people = new ArrayList<@Nullable Object>(
                (List<?>) Objects.requireNonNull(fact.data().get(PEOPLE)));
        people.add(owner);
        var data = new LinkedHashMap<String, @Nullable Object>(fact.data());
        data.put(PEOPLE, people);
        return fact.saying(data);
    }
}
