package igf.packaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules for alarms and dashboards: they have the right format and use metrics that are really measured. */
final class ObservabilityRules {

    /** Names of Boot's own metrics as Micrometer writes them. */
    private static final Set<String> BUILT_IN = Set.of(
            "up",
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "http_server_requests_seconds_bucket",
            "disk_free_bytes",
            "disk_total_bytes",
            "hikaricp_connections_pending",
            "hikaricp_connections_active",
            "jvm_memory_used_bytes");

    static final String RUNBOOK = "docs/runbook.md";

    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?=[{\\[) ]|$)|\\b(up)\\{");
    private static final Pattern OURS = Pattern.compile("\"(igf\\.[a-z.]+)\"");
    private static final Pattern DURATION = Pattern.compile("(\\d+(ms|[smhdwy]))+");

    private ObservabilityRules() {}

    static List<String> alerts(JsonNode file) {
        var violations = new ArrayList<String>();
        unknown(file, Set.of("groups"), "file", violations);
        var names = new HashSet<String>();
        file.path("groups").forEach(group -> {
            unknown(group, Set.of("name", "interval", "rules"), "group", violations);
            group.path("rules").forEach(rule -> alert(rule, names, violations));
        });
        return violations;
    }

    private static void alert(JsonNode rule, Set<String> names, List<String> violations) {
        if (rule.has("record")) {
            unknown(
                    rule,
                    Set.of("record", "expr", "labels"),
                    rule.path("record").asString(),
                    violations);
            return;
        }
        var name = rule.path("alert").asString("");
        unknown(rule, Set.of("alert", "expr", "for", "keep_firing_for", "labels", "annotations"), name, violations);
        if (!name.matches("[A-Z][A-Za-z]+") || !names.add(name)) {
            violations.add("not a name of its own: " + name);
        }
        if (rule.has("for") && !DURATION.matcher(rule.path("for").asString("")).matches()) {
            violations.add(name + " has no duration in for");
        }
        if (!Set.of("page", "ticket").contains(rule.at("/labels/severity").asString(""))) {
            violations.add(name + " has no severity");
        }
        if (rule.at("/annotations/summary").asString("").isBlank()) {
            violations.add(name + " has no summary");
        }
        var page = RUNBOOK + "#" + name.toLowerCase(Locale.ROOT);
        if (!rule.at("/annotations/runbook_url").asString("").equals(page)) {
            violations.add(name + " does not lead to " + page);
        }
        expression(name, rule.path("expr").asString(""), violations);
    }

    /** Returns the difference between the headings of the runbook and the names of the alarms. */
    static Set<String> difference(JsonNode file, String runbook) {
        return difference(file, runbook, "(?m)^## ([A-Z][A-Za-z]+)$");
    }

    /** @param pattern its first group finds the names in the document */
    static Set<String> difference(JsonNode file, String document, String pattern) {
        var pages = Pattern.compile(pattern)
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var names = file.path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .filter(rule -> rule.has("alert"))
                .map(rule -> rule.path("alert").asString(""))
                .collect(Collectors.toSet());
        var difference = new HashSet<>(pages);
        difference.removeAll(names);
        names.stream().filter(name -> !pages.contains(name)).forEach(difference::add);
        return difference;
    }

    static List<String> dashboard(JsonNode dashboard) {
        var violations = new ArrayList<String>();
        var ids = new HashSet<Integer>();
        for (var panel : dashboard.path("panels")) {
            var title = panel.path("title").asString("");
            if (title.isBlank() || !ids.add(panel.path("id").asInt(-1))) {
                violations.add("a panel without a title or an id of its own: " + title);
            }
            if (panel.path("targets").isEmpty()) {
                violations.add(title + " asks nothing");
            }
            if (!panel.at("/datasource/uid").asString("").equals("${source}")) {
                violations.add(title + " is bound to one data source");
            }
            panel.path("targets").forEach(t -> expression(title, t.path("expr").asString(""), violations));
        }
        return violations;
    }

    private static void expression(String where, String expression, List<String> violations) {
        if (!balanced(expression)) {
            violations.add(where + " has brackets that do not close");
        }
        // Quoted text and labels of a grouping are not metrics.
        var bare = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\bby \\([^)]*\\)", "")
                .replaceAll("\\bhistogram_quantile\\b", "");
        var metrics = METRIC.matcher(bare)
                .results()
                .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                .filter(metric -> !metric.startsWith("__"))
                .collect(Collectors.toSet());
        if (metrics.isEmpty()) {
            violations.add(where + " asks for no metric");
        }
        metrics.removeAll(measured());
        metrics.forEach(metric -> violations.add(where + " asks for " + metric + ", which nobody measures"));
    }

    /** Returns Boot's metrics and those named in the sources: gauges as they are, counters with {@code _total}. */
    private static Set<String> measured() {
        var measured = new HashSet<>(BUILT_IN);
        Stream.of("platform/runtime/src/main/java", "gateway/src/main/java", "notification-service/src/main/java")
                .flatMap(sources -> Files.found(OURS, sources, ".java").stream())
                .map(name -> name.replace('.', '_'))
                .forEach(name -> measured.addAll(List.of(name, name + "_total", name + "_seconds")));
        return measured;
    }

    private static boolean balanced(String expression) {
        var open = new ArrayDeque<Character>();
        for (char c : expression.replaceAll("\"[^\"]*\"", "").toCharArray()) {
            int closing = ")]}".indexOf(c);
            if ("([{".indexOf(c) >= 0) {
                open.push(c);
            } else if (closing >= 0 && (open.isEmpty() || open.pop() != "([{".charAt(closing))) {
                return false;
            }
        }
        return open.isEmpty() && expression.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private static void unknown(JsonNode node, Set<String> known, String where, List<String> violations) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> violations.add(where + " has the unknown field " + name));
    }
}
