package igf.scheduling.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells which ids are one human, over several links too. */
public final class LinkedPeople {

    public static final LinkedPeople NONE = new LinkedPeople(List.of());

    private final Map<UUID, UUID> towards = new HashMap<>();

    public LinkedPeople(Collection<PersonLink> links) {
        links.forEach(link -> link(of(link.person()), of(link.with())));
    }

    /** The smallest id stands for all, so that the order of links does not matter. */
    private void link(UUID one, UUID other) {
        if (!one.equals(other)) {
            var smaller = one.compareTo(other) < 0 ? one : other;
            towards.put(smaller.equals(one) ? other : one, smaller);
        }
    }

    /** Returns the id that stands for the human. */
    public UUID of(UUID person) {
        var id = person;
        for (var next = towards.get(id); next != null; next = towards.get(id)) {
            id = next;
        }
        return id;
    }
}
