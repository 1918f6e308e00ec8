package igf.proposal.rules.json;

import igf.proposal.rules.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The map from addresses to sources: how it is read, and what a change does to it. */
public final class Sources {
    private Sources() {}

    public static Optional<Source> nearest(Map<String, Source> sources, String address) {
        for (String at = address; !at.isEmpty(); at = Pointers.parent(at)) {
            Source own = sources.get(at);
            if (own != null) {
                return Optional.of(own);
            }
            for (Map.Entry<String, Source> entry : sources.entrySet()) {
                if (matches(entry.getKey(), at)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** What was said about a changed value, or about a part of it, no longer holds. */
    static Map<String, Source> changed(Map<String, Source> sources, Collection<String> pointers) {
        var changed = new LinkedHashMap<>(sources);
        changed.keySet().removeIf(address -> pointers.stream().anyMatch(pointer -> Pointers.holds(pointer, address)));
        pointers.forEach(pointer -> changed.put(pointer, Source.EDITION));
        return changed;
    }

    private static boolean matches(String key, String address) {
        String[] wanted = key.split("/", -1);
        String[] given = address.split("/", -1);
        boolean matches = wanted.length == given.length;
        for (int i = 0; matches && i < wanted.length; i++) {
            matches = wanted[i].equals("*") || wanted[i].equals(given[i]);
        }
        return matches;
    }
}
