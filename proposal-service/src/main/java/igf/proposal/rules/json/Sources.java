package igf.proposal.rules.json;

import igf.proposal.rules.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Updates the sources of values after a change. */
final class Sources {
    private Sources() {}

    /** Replaces the sources of changed values and of their parts. */
    static Map<String, Source> replaceChanged(Map<String, Source> sources, Collection<String> pointers) {
        var changed = new LinkedHashMap<>(sources);
        changed.keySet()
                .removeIf(address -> pointers.stream().anyMatch(pointer -> Pointers.contains(pointer, address)));
        pointers.forEach(pointer -> changed.put(pointer, Source.EDITION));
        return changed;
    }
}
