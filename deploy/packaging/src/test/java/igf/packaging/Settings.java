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

/** Which {@code igf.*} properties a module needs, read off its sources, and which of them an environment gives. */
final class Settings {

    static final List<String> SERVICES =
            List.of("proposal-service", "scheduling-service", "participation-service", "notification-service");

    private static final String PLATFORM = "platform/runtime/src/main";

    /** A part of the gateway. */
    private static final String CONSOLE = "console/src/main";

    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(igf\\.[a-z.-]+)}");
    private static final Pattern NAMED = Pattern.compile("\\b(igf\\.[a-z][a-z.-]+[a-z])\\b");

    private Settings() {}

    /** Used without a default, and given by no file that comes with the module. */
    static Set<String> required(String module) {
        var required = new TreeSet<String>();
        for (var sources : sources(module)) {
            required.addAll(Files.found(WITHOUT_DEFAULT, sources, ".java", ".yml"));
        }
        required.removeAll(defined(module));
        if (SERVICES.contains(module)) {
            required.addAll(
                    Set.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password"));
            // From a variable or from a file: the files here have the variable.
            required.add("igf.people.master-key");
            // The service's own file says who it is; where it is not written yet it is not asked of the environment.
            required.remove("igf.service");
        }
        return required;
    }

    /** What is wrong with the environment of a module: what it lacks, and what nobody asks for. */
    static List<String> violations(String module, Collection<String> environment) {
        var violations = new ArrayList<String>();
        var given = environment.stream().map(Settings::squeezed).collect(Collectors.toSet());
        required(module).stream()
                .filter(property -> !given.contains(squeezed(property)))
                .forEach(property -> violations.add(module + " lacks " + property));
        var known = new TreeSet<String>();
        sources(module).forEach(sources -> known.addAll(Files.found(NAMED, sources, ".java", ".yml")));
        // The launcher tells services the same as we do.
        known.addAll(Files.found(NAMED, "deploy/standalone/src/main/java/igf/standalone/part", ".java"));
        known.addAll(defined(module));
        var asked = known.stream().map(Settings::squeezed).collect(Collectors.toSet());
        environment.stream()
                .filter(name -> name.startsWith("IGF_") && !asked.contains(squeezed(name)))
                .forEach(name -> violations.add(module + " never asks for " + name));
        return violations;
    }

    /** What the files that come with a module say of a number; its own file says it last. */
    static int number(String module, String property, int otherwise) {
        return files(module).stream()
                .flatMap(file -> Files.yaml(file).stream())
                .map(document -> value(document, property))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asInt)
                .reduce(otherwise, (earlier, later) -> later);
    }

    /** Keys may be written apart or joined by dots. */
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

    /** How Spring compares a variable's name with a property's. */
    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
