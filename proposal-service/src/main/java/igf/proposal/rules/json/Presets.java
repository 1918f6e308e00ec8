package igf.proposal.rules.json;

import igf.proposal.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The rules of past years, read from {@code presets/igf-<year>.json}. */
public final class Presets {
    private static final List<String> NAMES =
            IntStream.rangeClosed(2015, 2025).mapToObj(year -> "igf-" + year).toList();

    private static final Map<String, RuleSet> CACHE = new ConcurrentHashMap<>();

    private Presets() {}

    public static List<String> names() {
        return NAMES;
    }

    /** Returns the preset with the name, as version 1; empty if there is none. */
    public static Optional<RuleSet> find(String name) {
        return NAMES.contains(name) ? Optional.of(CACHE.computeIfAbsent(name, Presets::read)) : Optional.empty();
    }

    private static RuleSet read(String name) {
        try (InputStream file = Presets.class.getResourceAsStream("/presets/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The preset " + name + " is not on the class path.");
            }
            return RulesJson.preset(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
