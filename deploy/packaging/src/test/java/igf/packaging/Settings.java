package igf.packaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds the {@code igf.*} properties that a module needs, in its sources, and those that an environment gives. */
final class Settings {

    static final List<String> SERVICES =
            List.of("proposal-service", "scheduling-service", "participation-service", "notification-service");

    private static final String PLATFORM = "platform/runtime/src/main";

    /** A part of the gateway. */
    private static final String CONSOLE = "console/src/main";

    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(igf\\.[a-z.-]+)}");
    private static final Pattern NAMED = Pattern.compile("\\b(igf\\.[a-z][a-z.-]+[a-z])\\b");

    private Settings() {}

    /** Returns properties without a default in code or in the module's files. */
    static Set<String> required(String module) {
        var required = new TreeSet<String>();
        for (var sources : sources(module)) {
            required.addAll(Files.found(WITHOUT_DEFAULT, sources, ".java", ".yml"));
        }
        required.removeAll(defined(module));
        if (SERVICES.contains(module)) {
            required.addAll(
                    Set.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password"));
            // The key may be in a variable or in a file; the files here use the variable.
            required.add("igf.people.master-key");
            // The service's own file has its name; a module without that file does not need it.
            required.remove("igf.service");
        }
        return required;
    }

    /** Returns the errors of a module's environment: missing variables and unknown ones. */
    static List<String> violations(String module, Collection<String> environment) {
        var violations = new ArrayList<String>();
        var given = environment.stream().map(Settings::squeezed).collect(Collectors.toSet());
        required(module).stream()
                .filter(property -> !given.contains(squeezed(property)))
                .forEach(property -> violations.add(module + " lacks " + property));
        var known = new TreeSet<String>();
        sources(module).forEach(sources -> known.addAll(Files.found(NAMED, sources, ".java", ".yml")));
        // The launcher passes the same settings to services.
        known.addAll(Files.found(NAMED, "deploy/standalone/src/main/java/igf/standalone/part", ".java"));
        known.addAll(defined(module));
        var asked = known.stream().map(Settings::squeezed).collect(Collectors.toSet());
        environment.stream()
                .filter(name -> name.startsWith("IGF_") && !asked.contains(squeezed(name)))
                .forEach(name -> violations.add(module + " never asks for " + name));
        return violations;
    }

    /** Returns a number from the module's files; its own file takes precedence. */
    static int number(String module, String property, int otherwise) {
        return files(module).stream()
                .flatMap(file -> Files.yaml(file).stream())
                .map(document -> value(document, property))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asInt)
                .reduce(otherwise, (earlier, later) -> later);
    }

    /** Keys may be nested or joined by dots. */
    private static JsonNode value(JsonNode node, String property) {
        var found = node.properties().stream()
                .filter(e -> property.equals(e.getKey()) || property.startsWith(e.getKey() + "."))
                .map(e -> property.equals(e.getKey())
                        ? e.getValue()
                        : value(e.getValue(), property.substring(e.getKey().length() + 1)))
                .filter(value -> !value.isMissingNode())
                .findFirst();
        return found.orElse(Files.JSON.missingNode());
    }

    private static List<String> sources(String module) {
        if (SERVICES.contains(module)) {
            return List.of(PLATFORM, module + "/src/main");
        }
        return module.equals("gateway") ? List.of(CONSOLE, module + "/src/main") : List.of(module + "/src/main");
    }

    private static Set<String> defined(String module) {
        var defined = new TreeSet<String>();
        files(module).forEach(file -> Files.yaml(file).forEach(document -> flatten("", document, defined)));
        return defined;
    }

    private static List<String> files(String module) {
        return sources(module).stream()
                .map(sources -> sources + "/resources/" + name(sources) + ".yml")
                .filter(file -> java.nio.file.Files.exists(Files.path(file)))
                .toList();
    }

    private static String name(String sources) {
        return sources.equals(PLATFORM)
                ? "igf-platform"
                : Files.path(sources.substring(0, sources.length() - "/src/main".length()))
                        .getFileName()
                        .toString();
    }

    private static void flatten(String prefix, JsonNode node, Set<String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            flatten(prefix.isEmpty() ? e.getKey() : prefix + "." + e.getKey(), e.getValue(), into));
        } else {
            into.add(prefix);
        }
    }

    /** Normalizes a variable's name like Spring, to compare it with a property. */
    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
