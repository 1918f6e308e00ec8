package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The things that paths name, and their owners.
 *
 * @param ids by the segment of the path before them, as {@code proposals}
 * @param owners names of callers, by the same segment
 */
public record Resources(String whose, Map<String, String> ids, Map<String, Set<String>> owners) {
    private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{([^}]+)}");

    /** Returns the path of an operation with ids of existing things, or with unknown ids where none exists. */
    public String fillPath(Operation operation) {
        return fillPath(operation.path().replace("{service}", operation.service()));
    }

    String fillPath(String path) {
        Matcher found = PARAMETER.matcher(path);
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (found.find(done)) {
            filled.append(path, done, found.start(2) - 1).append(value(found.group(1), found.group(2)));
            done = found.end();
        }
        return filled.append(path.substring(done)).toString().replace("{suffix}", "json");
    }

    private String value(String segment, String name) {
        String known = ids.get(segment);
        return known != null
                ? known
                : switch (name) {
                    case "number", "n" -> "1";
                    case "room", "name", "rule" -> "none-such";
                    case "token" -> "x".repeat(43);
                    default ->
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString();
                };
    }

    /** Returns whether the thing in an operation's path belongs to a caller, as far as is known here. */
    public boolean belongsTo(Caller caller, Operation operation) {
        if (operation.members().contains("registrationId")) {
            return owners.getOrDefault("registrations", Set.of()).contains(caller.name());
        }
        return owners.entrySet().stream()
                .filter(owned -> operation.path().contains("/" + owned.getKey() + "/{"))
                .anyMatch(owned -> owned.getValue().contains(caller.name()));
    }

    /** Returns whether the path of an operation names a thing that has an owner. */
    public boolean isOwnedPath(Operation operation) {
        return owners.keySet().stream().anyMatch(kind -> operation.path().contains("/" + kind + "/{"));
    }
}
