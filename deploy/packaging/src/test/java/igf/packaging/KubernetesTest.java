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
    private static final List<JsonNode> OBJECTS = Stream.of(
                    resources("base"), resources("monitoring"), Stream.of("secrets.example.yaml"))
            .flatMap(files -> files)
            .flatMap(file -> Files.yaml(FOLDER + file).stream())
            .toList();

    private static JsonNode kustomization(String folder) {
        return Files.yaml(FOLDER + folder + "/kustomization.yaml").getFirst();
    }

    private static Stream<String> resources(String folder) {
        return kustomization(folder).path("resources").valueStream().map(file -> folder + "/" + file.asString());
    }

    @Test
    void the_manifests_break_no_rule() {
        assertThat(ManifestRules.violations(OBJECTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "monitoring"})
    void every_file_is_applied(String folder) {
        assertThat(Files.path(FOLDER + folder).toFile().list())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                kustomization(folder)
                                        .path("resources")
                                        .valueStream()
                                        .map(JsonNode::asString),
                                Stream.of("kustomization.yaml"))
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
            Deployment          | proposal-service | /spec/template/spec/containers/0/image | "igf/x:latest" | which is the installation's
            Deployment          | proposal-service | /spec/template/spec/containers/0/image | "example.org/igf/x" | which is the installation's
            Deployment          | gateway          | /spec/template/spec/containers/0/livenessProbe/httpGet/path | "/health" | for what others do
            Deployment          | gateway          | /spec/replicas                   | 2         | told by two
            Deployment          | proposal-service | /spec/template/spec/containers/0/envFrom/0 | {"secretRef": {"name": "proposal-owner"}} | knows the owner
            Deployment          | proposal-service | /spec/template/spec/volumes/1    | {"name": "trust"} | whom to believe
            Job                 | proposal-migration | /spec/template/spec/containers/0/image | "igf/gateway" | its service's image
            Job                 | proposal-migration | /spec/template/spec/containers/0/args | [] | does not end
            Job                 | proposal-migration | /spec/template/spec/containers/0/envFrom/3 | {"secretRef": {"name": "igf-people"}} | is not the owner
            Job                 | proposal-migration | /metadata/labels               | {}        | cannot be awaited
            Job                 | proposal-migration | /metadata/name                 | "x"       | is migrated by nobody
            Job                 | proposal-migration | /spec/template/spec/securityContext/runAsNonRoot | false | may run as root
            HorizontalPodAutoscaler | gateway      | /spec/minReplicas                | 1         | fewer than two
            HorizontalPodAutoscaler | gateway      | /spec/scaleTargetRef/name        | "x"       | scales nothing
            HorizontalPodAutoscaler | gateway      | /spec/metrics/0/resource/name    | "requests" | no cluster measures
            HorizontalPodAutoscaler | gateway      | /spec/metrics                    | []        | goes by nothing
            Ingress             | gateway          | /spec/tls                        | []        | has no TLS
            Ingress             | gateway          | /spec/rules/0/http/paths/0/backend/service/name | "x" | leads nowhere
            ServiceMonitor      | igf              | /spec/selector/matchLabels       | {"a": "b"} | exactly one monitor
            ServiceMonitor      | igf              | /spec/selector/matchExpressions  | -         | exactly one monitor
            ServiceMonitor      | igf-gateway      | /spec/endpoints/0/port           | "web"     | asks a port
            ServiceMonitor      | igf              | /spec/endpoints/0/port           | "web"     | asks a port
            ServiceMonitor      | igf              | /spec/jobLabel                   | "x"       | another job
            ServiceMonitor      | igf              | /spec/endpoints/0/pathh          | "x"       | schema:
            Secret              | proposal-service | /stringData/IGF_MONGO_URI        | "mongodb://igf:REPLACE@mongo/?tls=true" | no user of its own
            Secret              | proposal-service | /stringData/IGF_MONGO_URI        | "mongodb://igf_proposal:REPLACE@mongo/" | in the clear
            Secret              | igf-people       | /stringData/IGF_PEOPLE_URL       | "jdbc:postgresql://x/y?sslmode=verify-full" | whom to believe
            ConfigMap           | igf-services     | /data/SPRING_CLOUD_STREAM_KAFKA_BINDER_CONFIGURATION_SECURITY_PROTOCOL | - | to Kafka in the clear
            Secret              | igf-mail         | /stringData/IGF_MESSAGES_FROM    | -         | sends as nobody
            NetworkPolicy       | mail             | /spec/podSelector/matchLabels    | {"a": "b"} | selects nothing
            NetworkPolicy       | services         | /spec/ingress/0/from             | [{"namespaceSelector": {}}] | lets others in than the gateway
            NetworkPolicy       | services         | /spec/ingress/1/from             | [{"podSelector": {}}] | lets others in than gateway and Prometheus
            NetworkPolicy       | services         | /spec/ingress/1/ports/0/port     | 8080      | lets others in than the gateway
            NetworkPolicy       | services         | /spec/ingress/1/ports            | -         | lets somebody in at any port
            NetworkPolicy       | traces           | /spec/egress                     | []        | keeps traces from their collector
            NetworkPolicy       | gateway          | /spec/egress/0/ports/1           | {"protocol": "TCP", "port": 1} | keeps the gateway from management
            Deployment          | proposal-service | /spec/template/spec/containers/0/readinessProbe/httpGet/port | "http" | probes where nobody answers
            Deployment          | proposal-service | /spec/template/spec/containers/0/ports/1/name | "x" | probes where nobody answers
            Service             | proposal-service | /spec/ports/1/name               | "x"       | asks a port
            ConfigMap           | igf-services     | /data/IGF_MANAGEMENT_ADDRESS     | -         | answers the gateway nowhere
            ConfigMap           | igf-gateway      | /data/IGF_SERVICES_MANAGEMENT_PROPOSAL | "http://proposal-service:8080" | answers the gateway nowhere
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
