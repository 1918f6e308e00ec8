package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KubernetesTest {

    private static final String FOLDER = "deploy/kubernetes/";
    private static final JsonNode LIST =
            Files.yaml(FOLDER + "kustomization.yaml").getFirst();
    private static final List<JsonNode> OBJECTS = Stream.concat(
                    LIST.path("resources").valueStream().map(JsonNode::asString), Stream.of("secrets.example.yaml"))
            .flatMap(file -> Files.yaml(FOLDER + file).stream())
            .toList();

    @Test
    void the_manifests_break_no_rule() {
        assertThat(ManifestRules.violations(OBJECTS)).isEmpty();
    }

    @Test
    void every_file_is_applied_but_the_example_of_the_secrets() {
        assertThat(Files.path(FOLDER).toFile().list())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                LIST.path("resources").valueStream().map(JsonNode::asString),
                                Stream.of("kustomization.yaml", "secrets.example.yaml"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment          | gateway          | /spec/replica                    | 2         | schema:
            Deployment          | gateway          | /spec/template/spec/containers/0/livenessprobe | {} | schema:
            Deployment          | gateway          | /kind                            | "Deploymint" | unknown kind
            NetworkPolicy       | gateway          | /spec/ingres                     | []        | schema:
            Deployment          | proposal-service | /spec/replicas                   | 1         | fewer than two
            Deployment          | proposal-service | /spec/template/metadata/labels   | {}        | does not select its pods
            Deployment          | proposal-service | /spec/template/spec/securityContext/runAsNonRoot | false | may run as root
            Deployment          | proposal-service | /spec/template/spec/securityContext/seccompProfile | - | no seccomp profile
            Deployment          | proposal-service | /spec/template/spec/automountServiceAccountToken | true | a token of the cluster
            Deployment          | proposal-service | /spec/template/spec/containers/0/image | "igf/x:latest" | no pinned tag
            Deployment          | proposal-service | /spec/template/spec/containers/0/startupProbe | - | no startupProbe
            Deployment          | proposal-service | /spec/template/spec/containers/0/livenessProbe | - | no livenessProbe
            Deployment          | proposal-service | /spec/template/spec/containers/0/readinessProbe | - | no readinessProbe
            Deployment          | proposal-service | /spec/template/spec/containers/0/resources/requests | {} | requests no cpu
            Deployment          | proposal-service | /spec/template/spec/containers/0/resources/limits | {} | no limit of memory
            Deployment          | proposal-service | /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem | false | can write
            Deployment          | proposal-service | /spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation | true | can gain
            Deployment          | proposal-service | /spec/template/spec/containers/0/securityContext/capabilities | {} | keeps capabilities
            Deployment          | proposal-service | /spec/template/spec/containers/0/env/0 | {"name": "A_PASSWORD", "value": "x"} | a secret in the file
            Deployment          | proposal-service | /spec/template/spec/containers/0/envFrom/0 | {"secretRef": {"name": "x"}} | which is not there
            Service             | gateway          | /spec/selector                   | {"a": "b"} | selects nothing
            Service             | gateway          | /metadata/name                   | "gatewy"  | has no Service
            PodDisruptionBudget | gateway          | /metadata/name                   | "gatewy"  | has no PodDisruptionBudget
            PodDisruptionBudget | gateway          | /spec/selector/matchLabels       | {"a": "b"} | selects nothing
            ConfigMap           | igf-gateway      | /data/IGF_CONSOLE_SECRET         | "x"       | a secret in the file
            Secret              | igf-people       | /stringData/IGF_PEOPLE_PASSWORD  | "x"       | a secret in the file
            NetworkPolicy       | nothing          | /spec/podSelector                | {"matchLabels": {"a": "b"}} | denies everything else
            """)
    void each_rule_speaks(String kind, String name, String pointer, String value, String violation) {
        var objects = new ArrayList<>(OBJECTS);
        objects.replaceAll(o -> o.path("kind").asString().equals(kind)
                        && o.at("/metadata/name").asString().equals(name)
                ? Planted.in(o, pointer, value)
                : o);
        assertThat(objects).isNotEqualTo(OBJECTS);
        assertThat(ManifestRules.violations(objects)).anyMatch(v -> v.contains(violation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proposal-service",
                "scheduling-service",
                "participation-service",
                "notification-service",
                "gateway"
            })
    void a_module_gets_all_that_it_needs_and_nothing_that_it_does_not_know(String module) {
        assertThat(Settings.violations(module, ManifestRules.environment(OBJECTS, module)))
                .isEmpty();
    }
}
