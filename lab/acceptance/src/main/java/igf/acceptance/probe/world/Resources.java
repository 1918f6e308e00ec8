package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resources that paths identify, and their owners.
 *
 * @param whose "own" or "other"
 * @param ids by the path segment before them, for example {@code proposals}
 * @param owners names of callers, by the same path segment
 */
public record Resources(String whose, Map<String, String> ids, Map<String, Set<String>> owners) {
    private static final Pattern PARAMETER = Pattern.compile("([^/]*)/\\{([^}]+)}");

    /** Returns the path of an operation with ids of existing resources, or with unknown ids where none exists. */
    public String fillPath(Operation operation) {
        return fillPath(operation.path().replace("{service}", operation.service()));
    }

    String fillPath(String path) {
        Matcher matcher = PARAMETER.matcher(path);
        StringBuilder filled = new StringBuilder();
        int end = 0;
        while (matcher.find(end)) {
            filled.append(path, end, matcher.start(2) - 1).append(value(matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        return filled.append(path.substring(end)).toString().replace("{suffix}", "json");
    }

    private String value(String segment, String name) {
        String known = ids.get(segment);
        return known != null
                ? known
                : switch (name) {
                    case "number", "n" -> "1";
                    case "room", "name", "rule" -> "none-such";
                    case "language" -> "en";
                    case "token" -> "x".repeat(43);
                    default ->
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString();
                };
    }

    /** Returns whether the resource in an operation's path belongs to a caller, as far as {@code owners} tells. */
    public boolean belongsTo(Caller caller, Operation operation) {
        if (operation.members().contains("registrationId")) {
            return owners.getOrDefault("registrations", Set.of()).contains(caller.name());
        }
        return owners.entrySet().stream()
                .filter(owned -> operation.path().contains("/" + owned.getKey() + "/{"))
                .anyMatch(owned -> owned.getValue().contains(caller.name()));
    }

    /** Returns whether the path of an operation identifies a resource that has an owner. */
    public boolean isOwnedPath(Operation operation) {
        return owners.keySet().stream().anyMatch(kind -> operation.path().contains("/" + kind + "/{"));
    }
}
