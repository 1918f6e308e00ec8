package igf.scheduling.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Groups ids that belong to one human, also over several links. */
public final class LinkedPeople {

    public static final LinkedPeople NONE = new LinkedPeople(List.of());

    private final Map<UUID, UUID> parents = new HashMap<>();

    public LinkedPeople(Collection<PersonLink> links) {
        links.forEach(link -> link(representative(link.person()), representative(link.with())));
    }

    /** Makes the smallest id the representative, so that the order of links does not matter. */
    private void link(UUID first, UUID second) {
        if (!first.equals(second)) {
            var smaller = first.compareTo(second) < 0 ? first : second;
            parents.put(smaller.equals(first) ? second : first, smaller);
        }
    }

    public UUID representative(UUID person) {
        var id = person;
        for (var next = parents.get(id); next != null; next = parents.get(id)) {
            id = next;
        }
        return id;
    }

    /** Returns all ids of the person with a representative, that one included. */
    public Set<UUID> ids(UUID representative) {
        var ids = new TreeSet<>(Set.of(representative));
        parents.keySet().stream()
                .filter(id -> representative(id).equals(representative))
                .forEach(ids::add);
        return ids;
    }
}
