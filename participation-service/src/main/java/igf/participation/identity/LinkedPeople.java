package igf.participation.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Groups ids that belong to one human. */
public final class LinkedPeople {

    private final Map<UUID, UUID> parents = new HashMap<>();

    /** Joins two ids. The smaller id represents both, so the order of links does not matter. */
    public LinkedPeople link(UUID person, UUID other) {
        var first = representative(person);
        var second = representative(other);
        if (!first.equals(second)) {
            var smaller = first.compareTo(second) < 0 ? first : second;
            parents.put(smaller.equals(first) ? second : first, smaller);
        }
        return this;
    }

    public UUID representative(UUID person) {
        var id = person;
        while (parents.containsKey(id)) {
            id = parents.get(id);
        }
        return id;
    }

    /** Returns all ids of a human, including the given one. */
    public Set<UUID> linkedIds(UUID person) {
        var first = representative(person);
        var all = new TreeSet<>(Set.of(first));
        parents.keySet().stream().filter(id -> representative(id).equals(first)).forEach(all::add);
        return all;
    }

    /** Groups items by human; keeps their order. */
    public <T> Collection<List<T>> groupByPerson(List<T> all, Function<T, UUID> person) {
        var groups = new LinkedHashMap<UUID, List<T>>();
        all.forEach(item -> groups.computeIfAbsent(representative(person.apply(item)), id -> new ArrayList<>())
                .add(item));
        return groups.values();
    }
}
