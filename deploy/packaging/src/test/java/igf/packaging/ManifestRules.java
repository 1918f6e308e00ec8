package igf.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the manifests must be, one with another. */
final class ManifestRules {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY)$");

    private final List<JsonNode> objects;
    private final List<String> violations = new ArrayList<>();

    private ManifestRules(List<JsonNode> objects) {
        this.objects = objects;
    }

    /** @param objects all that are applied, and the examples of the secrets */
    static List<String> violations(List<JsonNode> objects) {
        var rules = new ManifestRules(objects);
        objects.forEach(o -> StrictModel.violation(o).ifPresent(v -> rules.check(false, o, v)));
        rules.all("Deployment").forEach(rules::deployment);
        rules.all("Secret").forEach(rules::secret);
        rules.all("ConfigMap").forEach(config -> rules.secrets(config, config.path("data"), ""));
        rules.all("Service").forEach(o -> rules.selects(o, o.at("/spec/selector")));
        rules.all("PodDisruptionBudget").forEach(o -> rules.selects(o, o.at("/spec/selector/matchLabels")));
        rules.check(rules.denies(), objects.getFirst(), "no policy that denies everything else");
        return rules.violations;
    }

    /** Names of the variables that a deployment's container gets. */
    static Set<String> environment(List<JsonNode> objects, String deployment) {
        var rules = new ManifestRules(objects);
        var container = rules.named("Deployment", deployment).at("/spec/template/spec/containers/0");
        var names = container
                .path("env")
                .valueStream()
                .map(e -> e.path("name").asString(""))
                .collect(Collectors.toSet());
        container.path("envFrom").forEach(from -> {
            names.addAll(rules.named("ConfigMap", from.at("/configMapRef/name").asString(""))
                    .path("data")
                    .propertyNames());
            names.addAll(rules.named("Secret", from.at("/secretRef/name").asString(""))
                    .path("stringData")
                    .propertyNames());
        });
        return names;
    }

    private void deployment(JsonNode deployment) {
        var pod = deployment.at("/spec/template");
        check(deployment.at("/spec/replicas").asInt(0) >= 2, deployment, "has fewer than two replicas");
        deployment
                .at("/spec/selector/matchLabels")
                .properties()
                .forEach(label -> check(
                        label.getValue().equals(pod.at("/metadata/labels").path(label.getKey())),
                        deployment,
                        "does not select its pods"));
        check(pod.at("/spec/securityContext/runAsNonRoot").asBoolean(false), deployment, "may run as root");
        check(
                pod.at("/spec/securityContext/seccompProfile/type").asString("").equals("RuntimeDefault"),
                deployment,
                "has no seccomp profile");
        check(
                !pod.at("/spec/automountServiceAccountToken").asBoolean(true),
                deployment,
                "holds a token of the cluster");
        var name = deployment.at("/metadata/name").asString("");
        for (var kind : List.of("Service", "PodDisruptionBudget")) {
            check(!named(kind, name).isMissingNode(), deployment, "has no " + kind);
        }
        pod.at("/spec/containers").forEach(container -> container(deployment, container));
    }

    private void container(JsonNode deployment, JsonNode container) {
        check(
                container.path("image").asString("").matches("[a-z0-9./-]+:\\d[\\w.-]*"),
                deployment,
                "has no pinned tag");
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            check(container.path(probe).path("httpGet").has("path"), deployment, "has no " + probe);
        }
        check(container.at("/resources/requests").has("cpu"), deployment, "requests no cpu");
        check(container.at("/resources/limits").has("memory"), deployment, "has no limit of memory");
        var context = container.path("securityContext");
        check(context.path("readOnlyRootFilesystem").asBoolean(false), deployment, "can write to its root file system");
        check(!context.path("allowPrivilegeEscalation").asBoolean(true), deployment, "can gain privileges");
        check(context.at("/capabilities/drop").toString().contains("ALL"), deployment, "keeps capabilities");
        container
                .path("env")
                .forEach(variable -> check(
                        !SECRET.matcher(variable.path("name").asString("")).matches() || !variable.has("value"),
                        deployment,
                        "has a secret in the file"));
        container.path("envFrom").forEach(from -> {
            for (var kind : List.of("ConfigMap", "Secret")) {
                var reference = from.at("/" + Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "Ref/name");
                check(
                        reference.isMissingNode()
                                || !named(kind, reference.asString("")).isMissingNode(),
                        deployment,
                        "takes from " + reference + ", which is not there");
            }
        });
    }

    private void secret(JsonNode secret) {
        secrets(secret, secret.path("stringData"), "REPLACE");
    }

    private void secrets(JsonNode object, JsonNode data, String allowed) {
        data.properties()
                .forEach(entry -> check(
                        !SECRET.matcher(entry.getKey()).matches()
                                || entry.getValue().asString("").equals(allowed),
                        object,
                        "has a secret in the file"));
    }

    private void selects(JsonNode object, JsonNode labels) {
        check(
                !labels.isEmpty()
                        && all("Deployment").stream()
                                .map(d -> d.at("/spec/template/metadata/labels"))
                                .anyMatch(pod -> labels.properties().stream()
                                        .allMatch(l -> l.getValue().equals(pod.path(l.getKey())))),
                object,
                "selects nothing");
    }

    private boolean denies() {
        return all("NetworkPolicy").stream()
                .map(policy -> policy.path("spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && spec.path("policyTypes").size() == 2
                        && !spec.has("ingress")
                        && !spec.has("egress"));
    }

    private List<JsonNode> all(String kind) {
        return objects.stream()
                .filter(o -> o.path("kind").asString("").equals(kind))
                .toList();
    }

    private JsonNode named(String kind, String name) {
        return all(kind).stream()
                .filter(o -> o.at("/metadata/name").asString("").equals(name))
                .findFirst()
                .orElse(Files.JSON.missingNode());
    }

    private void check(boolean good, JsonNode object, String what) {
        if (!good) {
            violations.add(object.path("kind").asString("") + " "
                    + object.at("/metadata/name").asString("") + " " + what);
        }
    }
}
