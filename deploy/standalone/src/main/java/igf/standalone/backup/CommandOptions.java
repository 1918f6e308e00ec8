package igf.standalone.backup;

import igf.standalone.data.StartupException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Command-line options, each with a value. */
record CommandOptions(Map<String, String> values) {
    CommandOptions {
        values = Map.copyOf(values);
    }

    /** @throws StartupException for an unknown option or a missing value */
    static CommandOptions of(List<String> arguments, Set<String> known, String usage) {
        Map<String, String> values = new HashMap<>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            if (!known.contains(name)) {
                throw new StartupException("Unknown option %s; %s".formatted(name, usage));
            }
            if (rest.isEmpty()) {
                throw new StartupException("%s needs a value; %s".formatted(name, usage));
            }
            values.put(name, rest.removeFirst());
        }
        return new CommandOptions(values);
    }

    /** @throws StartupException if the option is missing */
    Path require(String name, String usage) {
        return find(name).orElseThrow(() -> new StartupException("%s is missing; %s".formatted(name, usage)));
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(values.get(name))
                .map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    /** @throws StartupException if the value is not a number of days, 1 or more */
    int days(String name, int fallback, String usage) {
        String days = values.getOrDefault(name, Integer.toString(fallback));
        if (!days.matches("[1-9]\\d{0,4}")) {
            throw new StartupException("%s must be a number of days, 1 or more; %s".formatted(name, usage));
        }
        return Integer.parseInt(days);
    }
}
