package igf.scheduling.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groups ids that belong to one human, also over several links. */
public final class LinkedPeople {

    public static final LinkedPeople NONE = new LinkedPeople(List.of());

    private final Map<UUID, UUID> towards = new HashMap<>();

    public LinkedPeople(Collection<PersonLink> links) {
        links.forEach(link -> link(of(link.person()), of(link.with())));
    }

    /** Makes the smallest id the representative, so that the order of links does not matter. */
    private void link(UUID one, UUID other) {
        if (!one.equals(other)) {
            var smaller = one.compareTo(other) < 0 ? one : other;
            towards.put(smaller.equals(one) ? other : one, smaller);
        }
    }

    /** Returns the id that represents the human. */
    public UUID of(UUID person) {
        var id = person;
        for (var next = towards.get(id); next != null; next = towards.get(id)) {
            id = next;
        }
        return id;
    }
}
