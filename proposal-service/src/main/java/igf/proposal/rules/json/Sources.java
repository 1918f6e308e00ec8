package igf.proposal.rules.json;

import igf.proposal.rules.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The map from addresses to sources: what a change does to it. */
final class Sources {
    private Sources() {}

    /** What was said about a changed value, or about a part of it, no longer holds. */
    static Map<String, Source> changed(Map<String, Source> sources, Collection<String> pointers) {
        var changed = new LinkedHashMap<>(sources);
        changed.keySet().removeIf(address -> pointers.stream().anyMatch(pointer -> Pointers.holds(pointer, address)));
        pointers.forEach(pointer -> changed.put(pointer, Source.EDITION));
        return changed;
    }
}
