package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Checks that {@code docs/settings.md} lists every property of our own with its default in the code, and nothing else.
 */
class SettingsDocTest {

    private static final Set<String> FILES = Set.of(
            "platform/runtime/src/main/resources/igf-platform.yml",
            "proposal-service/src/main/resources/proposal-service.yml",
            "scheduling-service/src/main/resources/scheduling-service.yml",
            "participation-service/src/main/resources/participation-service.yml",
            "notification-service/src/main/resources/notification-service.yml",
            "console/src/main/resources/console.yml",
            "gateway/src/main/resources/gateway.yml",
            "deploy/identity/src/main/resources/identity.yml");

    private static final Set<String> SOURCES = Set.of(
            "platform/runtime/src/main",
            "platform/trace/src/main",
            "proposal-service/src/main",
            "scheduling-service/src/main",
            "participation-service/src/main",
            "notification-service/src/main",
            "console/src/main",
            "gateway/src/main",
            "deploy/identity/src/main");

    private static final Pattern READ = Pattern.compile("\\$\\{(igf\\.[a-z.-]+(?::[^}]*)?)}");
    private static final Pattern ASKED = Pattern.compile("ConditionalOnProperty\\(\"(igf\\.[a-z.-]+)\"\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(igf\\.[a-z.-]+)` \\| (.*?) \\|");

    @Test
    void every_property_is_there_and_no_other() {
        assertThat(documented().keySet())
                .containsExactlyInAnyOrderElementsOf(defaults().keySet());
    }

    @Test
    void each_default_is_the_codes() {
        var defaults = defaults();
        documented()
                .forEach((name, told) -> assertThat(told).as(name).isIn(told(defaults.getOrDefault(name, Set.of()))));
    }

    @Test
    void another_default_would_be_noticed() {
        assertThat(told(defaults().getOrDefault("igf.audit.every", Set.of())))
                .contains("`1s`")
                .doesNotContain("`2s`", "empty");
        assertThat(documented()).containsKey("igf.kafka.brokers").doesNotContainKey("igf.fault.mode");
    }

    /**
     * One message at the start lists all missing settings; a setting missing from its list would end the start in a
     * stack trace.
     */
    @Test
    void a_service_names_all_missing_settings_at_once() {
        var named = Files.found(
                Pattern.compile("\"((?:igf|spring)\\.[a-z.-]+)\""),
                "platform/runtime/src/main/java/igf/platform/start",
                "MissingSettings.java");
        named.remove("igf.people.master-key-file");
        for (var service : Settings.SERVICES) {
            assertThat(named).as(service).containsExactlyInAnyOrderElementsOf(Settings.required(service));
        }
    }

    /** Returns the forms in which the page may give a value. */
    private static Set<String> told(Set<String> values) {
        if (values.isEmpty()) {
            return Set.of("*must be given*", "*not set*");
        }
        if (values.size() > 1) {
            return Set.of("*by service*");
        }
        var value = values.iterator().next();
        return value.isEmpty() ? Set.of("empty") : Set.of("`" + value + "`", "*by service*", "*the demo's*");
    }

    private static Map<String, String> documented() {
        return ROW.matcher(Files.text("docs/settings.md"))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2), (a, b) -> a + " and " + b, TreeMap::new));
    }

    private static Map<String, Set<String>> defaults() {
        var defaults = new TreeMap<String, Set<String>>();
        for (var file : FILES) {
            Files.yaml(file).forEach(document -> flatten("", document, defaults));
        }
        for (var sources : SOURCES) {
            for (var read : Files.found(READ, sources, ".java", ".yml")) {
                var parts = read.split(":", 2);
                var values = defaults.computeIfAbsent(parts[0], name -> new TreeSet<>());
                if (parts.length == 2 && values.isEmpty()) {
                    values.add(parts[1]);
                }
            }
            Files.found(ASKED, sources, ".java")
                    .forEach(name -> defaults.computeIfAbsent(name, missing -> new TreeSet<>()));
        }
        return defaults;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, Set<String>> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            flatten(prefix.isEmpty() ? e.getKey() : prefix + "." + e.getKey(), e.getValue(), into));
        } else if (prefix.startsWith("igf.")) {
            var value = node.isArray()
                    ? node.valueStream().map(each -> each.asString("")).collect(Collectors.joining(", "))
                    : node.asString("");
            into.computeIfAbsent(prefix, name -> new TreeSet<>()).add(value);
        }
    }
}
