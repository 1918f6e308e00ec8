package igf.standalone.backup;

import igf.standalone.data.CannotStart;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line chooses: each option has a folder or a file. */
record Choices(Map<String, Path> chosen) {
    Choices {
        chosen = Map.copyOf(chosen);
    }

    /** @throws CannotStart for what is not known or lacks its value */
    static Choices of(List<String> arguments, Set<String> known, String usage) {
        Map<String, Path> chosen = new HashMap<>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            if (!known.contains(name)) {
                throw new CannotStart("I do not know %s; %s".formatted(name, usage));
            }
            if (rest.isEmpty()) {
                throw new CannotStart("%s needs a value; %s".formatted(name, usage));
            }
            chosen.put(name, Path.of(rest.removeFirst()).toAbsolutePath().normalize());
        }
        return new Choices(chosen);
    }

    /** @throws CannotStart if it was not given */
    Path need(String name, String usage) {
        return given(name).orElseThrow(() -> new CannotStart("%s is missing; %s".formatted(name, usage)));
    }

    Optional<Path> given(String name) {
        return Optional.ofNullable(chosen.get(name));
    }
}
