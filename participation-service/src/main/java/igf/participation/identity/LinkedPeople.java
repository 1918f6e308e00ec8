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

    private final Map<UUID, UUID> towards = new HashMap<>();

    /** Joins two ids. The smaller id represents both, so the order of links does not matter. */
    public LinkedPeople link(UUID one, UUID other) {
        var first = of(one);
        var second = of(other);
        if (!first.equals(second)) {
            var smaller = first.compareTo(second) < 0 ? first : second;
            towards.put(smaller.equals(first) ? second : first, smaller);
        }
        return this;
    }

    /** Returns the id that represents a person. */
    public UUID of(UUID person) {
        var id = person;
        while (towards.containsKey(id)) {
            id = towards.get(id);
        }
        return id;
    }

    /** Returns all ids of a human, including the given one. */
    public Set<UUID> all(UUID person) {
        var first = of(person);
        var all = new TreeSet<>(Set.of(first));
        towards.keySet().stream().filter(id -> of(id).equals(first)).forEach(all::add);
        return all;
    }

    /** Groups items by human; keeps their order. */
    public <T> Collection<List<T>> group(List<T> all, Function<T, UUID> person) {
        var groups = new LinkedHashMap<UUID, List<T>>();
        all.forEach(each -> groups.computeIfAbsent(of(person.apply(each)), id -> new ArrayList<>())
                .add(each));
        return groups.values();
    }
}
