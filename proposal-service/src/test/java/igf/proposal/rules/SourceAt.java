package igf.proposal.rules;

import java.util.Map;
import java.util.Optional;

/** Where the value at an address of the rules' JSON form comes from: its own entry, or the nearest one above it. */
final class SourceAt {

    private SourceAt() {}

    static Optional<Source> find(RuleSet rules, String address) {
        for (String at = address; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Source own = rules.sources().get(at);
            if (own != null) {
                return Optional.of(own);
            }
            for (Map.Entry<String, Source> entry : rules.sources().entrySet()) {
                if (matches(entry.getKey(), at)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
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
