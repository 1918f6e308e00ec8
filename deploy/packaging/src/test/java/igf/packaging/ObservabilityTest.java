package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ObservabilityTest {

    private static final String FOLDER = "deploy/observability/";
    private static final JsonNode ALERTS = Files.yaml(FOLDER + "alerts.yml").getFirst();
    private static final JsonNode DASHBOARD = Files.JSON.readTree(Files.text(FOLDER + "dashboard.json"));

    @Test
    void alarms_and_dashboard_break_no_rule() {
        assertThat(ObservabilityRules.alerts(ALERTS)).isEmpty();
        assertThat(ObservabilityRules.dashboard(DASHBOARD)).isEmpty();
    }

    @Test
    void every_service_is_watched_and_the_alarms_are_loaded() {
        var prometheus = Files.yaml(FOLDER + "prometheus.yml").getFirst();
        assertThat(prometheus.at("/rule_files/0").asString()).isEqualTo("alerts.yml");
        // Requires a name with an address per replica: a fixed target would reach a random one.
        assertThat(prometheus.at("/scrape_configs/0/static_configs").isMissingNode())
                .isTrue();
        var names = prometheus
                .at("/scrape_configs/0/dns_sd_configs")
                .valueStream()
                .flatMap(discovered -> discovered
                        .path("names")
                        .valueStream()
                        .map(name ->
                                name.asString() + ":" + discovered.path("port").asInt()))
                .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Settings.SERVICES.stream().map(s -> s + ":9080"), Stream.of("gateway:9080"))
                                .toList());
    }

    @Test
    void every_alarm_has_a_page_of_the_runbook_and_every_page_an_alarm() {
        var runbook = Files.text(ObservabilityRules.RUNBOOK);
        assertThat(ObservabilityRules.difference(ALERTS, runbook)).isEmpty();
        assertThat(ObservabilityRules.difference(ALERTS, runbook.replace("## ViewBehind", "## ViewAhead")))
                .containsExactlyInAnyOrder("ViewBehind", "ViewAhead");
    }

    /** {@code ./igf alarms} writes the page. */
    @Test
    void every_alarm_was_played_and_has_fired_and_resolved() {
        var played = Files.text("docs/alarms.md");
        assertThat(ObservabilityRules.difference(ALERTS, played, "(?m)^\\| \\[([A-Z][A-Za-z]+)]"))
                .isEmpty();
        assertThat(played).contains("## With served numbers").doesNotContain("never |");
    }

    /** Without an expected number of replicas, a service that nobody runs would raise no alarm. */
    @Test
    void every_service_has_an_expected_number_of_replicas() {
        assertThat(ALERTS.at("/groups/0/rules")
                        .valueStream()
                        .map(rule -> rule.at("/labels/service").asString()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Settings.SERVICES.stream().map(s -> s.replace("-service", "")), Stream.of("gateway"))
                        .toList());
    }

    /** Kubernetes gets the alarms of the same file, and the numbers of its own manifests. */
    @Test
    void a_cluster_has_the_same_alarms_and_expects_the_replicas_of_its_manifests() {
        var rules = Files.yaml("deploy/kubernetes/monitoring/rules.yaml");
        assertThat(rules.get(1).at("/spec/groups/0")).isEqualTo(ALERTS.at("/groups/1"));
        var replicas = Stream.concat(Settings.SERVICES.stream(), Stream.of("gateway"))
                .flatMap(name -> Files.yaml("deploy/kubernetes/base/" + name + ".yaml").stream())
                .filter(object -> object.at("/spec/replicas").isNumber()
                        || object.at("/spec/minReplicas").isNumber())
                .collect(Collectors.toMap(
                        object -> object.at("/metadata/name").asString().replace("-service", ""),
                        object -> "vector("
                                + object.at("/spec/replicas")
                                        .asInt(object.at("/spec/minReplicas").asInt(0)) + ")"));
        assertThat(rules.getFirst()
                        .at("/spec/groups/0/rules")
                        .valueStream()
                        .collect(Collectors.toMap(
                                rule -> rule.at("/labels/service").asString(),
                                rule -> rule.path("expr").asString())))
                .isEqualTo(replicas);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /groups/1/rules/1/expression     | "x"       | has the unknown field
            /groups/1/rules/1/alert          | "ServiceAway" | not a name of its own
            /groups/0/rules/1/label          | "x"       | has the unknown field
            /groups/1/rules/1/for            | "soon"    | has no duration
            /groups/1/rules/1/annotations    | {"summary": "x", "runbook_url": "elsewhere"} | does not lead to
            /groups/1/rules/1/labels         | {}        | has no severity
            /groups/1/rules/1/annotations    | {}        | has no summary
            /groups/1/rules/1/expr           | "max(igf_view_lag > 1" | do not close
            /groups/1/rules/1/expr           | "1 > 0"   | asks for no metric
            /groups/1/rules/1/expr           | "max(igf_view_lagg) > 1" | which nobody measures
            """)
    void each_rule_about_alarms_speaks(String pointer, String value, String violation) {
        assertThat(ObservabilityRules.alerts(Planted.in(ALERTS, pointer, value)))
                .anyMatch(v -> v.contains(violation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /panels/1/id                 | 1        | an id of its own
            /panels/1/title              | ""       | a panel without a title
            /panels/1/targets            | []       | asks nothing
            /panels/1/datasource/uid     | "abc"    | is bound to one data source
            /panels/1/targets/0/expr     | "igf_nothing_known" | which nobody measures
            """)
    void each_rule_about_dashboards_speaks(String pointer, String value, String violation) {
        assertThat(ObservabilityRules.dashboard(Planted.in(DASHBOARD, pointer, value)))
                .anyMatch(v -> v.contains(violation));
    }
}
