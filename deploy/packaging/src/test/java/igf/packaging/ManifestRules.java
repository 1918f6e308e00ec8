package igf.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules for the manifests together. */
final class ManifestRules {

    private static final String MANAGEMENT = "management";
    private static final String GATEWAY =
            "{\"podSelector\":{\"matchLabels\":{\"app.kubernetes.io/name\":\"gateway\"}}}";
    private static final String PROMETHEUS =
            "{\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"monitoring\"}}}";
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY)$");

    private final List<JsonNode> objects;
    private final List<String> violations = new ArrayList<>();

    private ManifestRules(List<JsonNode> objects) {
        this.objects = objects;
    }

    /** @param objects all applied objects, and the examples of the secrets */
    static List<String> violations(List<JsonNode> objects) {
        var rules = new ManifestRules(objects);
        objects.forEach(o -> StrictModel.violation(o).ifPresent(v -> rules.check(false, o, v)));
        rules.all("Deployment").forEach(rules::deployment);
        rules.all("Job").forEach(rules::job);
        rules.all("HorizontalPodAutoscaler").forEach(rules::autoscaler);
        rules.all("Ingress").forEach(rules::ingress);
        rules.all("ServiceMonitor").forEach(rules::monitor);
        rules.monitors();
        rules.services();
        rules.all("Secret").forEach(rules::secret);
        rules.all("ConfigMap").forEach(config -> rules.secrets(config, config.path("data"), ""));
        rules.all("Service").forEach(o -> rules.selects(o, o.at("/spec/selector")));
        rules.all("NetworkPolicy").stream()
                .map(o -> o.at("/spec/podSelector/matchLabels"))
                .filter(labels -> !labels.isMissingNode())
                .forEach(labels -> rules.selects(objects.getFirst(), labels));
        rules.all("PodDisruptionBudget").forEach(o -> rules.selects(o, o.at("/spec/selector/matchLabels")));
        rules.check(rules.denies(), objects.getFirst(), "no policy that denies everything else");
        rules.management();
        rules.traces();
        return rules.violations;
    }

    /** Returns the names of the variables that a deployment's container gets. */
    static Set<String> environment(List<JsonNode> objects, String deployment) {
        var rules = new ManifestRules(objects);
        var object = rules.named("Deployment", deployment);
        var container = (object.isMissingNode() ? rules.named("Job", deployment) : object)
                .at("/spec/template/spec/containers/0");
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
        var own = deployment.at("/metadata/name").asString("");
        var scaler = named("HorizontalPodAutoscaler", own);
        check(
                (scaler.isMissingNode() ? deployment.at("/spec/replicas") : scaler.at("/spec/minReplicas")).asInt(0)
                        >= 2,
                deployment,
                "has fewer than two replicas");
        check(
                scaler.isMissingNode() || !deployment.path("spec").has("replicas"),
                deployment,
                "is told by two how many it is");
        deployment
                .at("/spec/selector/matchLabels")
                .properties()
                .forEach(label -> check(
                        label.getValue().equals(pod.at("/metadata/labels").path(label.getKey())),
                        deployment,
                        "does not select its pods"));
        for (var kind : List.of("Service", "PodDisruptionBudget")) {
            check(!named(kind, own).isMissingNode(), deployment, "has no " + kind);
        }
        pod(deployment);
        var environment = environment(objects, own);
        check(
                environment.stream().noneMatch(name -> name.startsWith("SPRING_FLYWAY_") && !name.endsWith("_ENABLED")),
                deployment,
                "knows the owner of the tables");
        pod.at("/spec/containers").forEach(container -> {
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                var asked = container.path(probe).path("httpGet");
                check(asked.has("path"), deployment, "has no " + probe);
                var port = asked.path("path").asString("").startsWith("/actuator/") ? MANAGEMENT : "http";
                check(
                        asked.path("port").asString("").equals(port)
                                && container
                                        .path("ports")
                                        .findValuesAsString("name")
                                        .contains(port),
                        deployment,
                        "probes where nobody answers: " + probe);
            }
            for (var probe : List.of("startupProbe", "livenessProbe")) {
                check(
                        container
                                .path(probe)
                                .at("/httpGet/path")
                                .asString("")
                                .matches("/health/live|/actuator/health/liveness"),
                        deployment,
                        "is started again for what others do: " + probe);
            }
        });
    }

    /** Only the gateway may call the service port; only the gateway and Prometheus the management port. */
    private void management() {
        var services = named("NetworkPolicy", "services");
        services.at("/spec/ingress").forEach(rule -> {
            var ports = rule.path("ports").findValuesAsString("port");
            var from = rule.path("from").valueStream().map(JsonNode::toString).toList();
            check(!ports.isEmpty(), services, "lets somebody in at any port");
            check(
                    !ports.contains("8080") || from.equals(List.of(GATEWAY)),
                    services,
                    "lets others in than the gateway");
            check(
                    !ports.contains("9080") || List.of(GATEWAY, PROMETHEUS).containsAll(from),
                    services,
                    "lets others in than gateway and Prometheus");
        });
        check(
                named("NetworkPolicy", "gateway").at("/spec/egress").toString().contains("\"port\":9080"),
                named("NetworkPolicy", "gateway"),
                "keeps the gateway from management");
        for (var service : Settings.SERVICES) {
            var name =
                    "IGF_SERVICES_MANAGEMENT_" + service.replace("-service", "").toUpperCase(Locale.ROOT);
            check(
                    data("igf-services", "IGF_MANAGEMENT_ADDRESS").equals("0.0.0.0")
                            && data("igf-gateway", name).equals("http://" + service + ":9080"),
                    named("Service", service),
                    "answers the gateway nowhere");
        }
    }

    private void traces() {
        var policy = named("NetworkPolicy", "traces");
        check(
                policy.at("/spec/egress").toString().contains("\"port\":4318")
                        && Stream.concat(all("Deployment").stream(), all("Job").stream())
                                .allMatch(object -> matches(
                                        policy.at("/spec/podSelector/matchLabels"),
                                        object.at("/spec/template/metadata/labels"))),
                policy,
                "keeps traces from their collector");
    }

    private String data(String config, String name) {
        return named("ConfigMap", config).path("data").path(name).asString("");
    }

    /**
     * Rules for a migration: it has the image of its service, gets no traffic, and is the only one that knows the
     * owner's password.
     */
    private void job(JsonNode job) {
        pod(job);
        var service = job.at("/metadata/name").asString("").replaceFirst("-migration$", "-service");
        var deployment = named("Deployment", service);
        check(
                deployment
                        .at("/spec/template/spec/containers/0/image")
                        .equals(job.at("/spec/template/spec/containers/0/image")),
                job,
                "is not of its service's image");
        check(
                job.at("/spec/template/spec/containers/0/args").toString().contains("-Dspring.context.exit=onRefresh"),
                job,
                "does not end");
        check(
                environment(objects, job.at("/metadata/name").asString("")).contains("SPRING_FLYWAY_PASSWORD"),
                job,
                "is not the owner");
        check(job.at("/metadata/labels").has("igf/migration"), job, "cannot be awaited");
    }

    private void services() {
        for (var service : Settings.SERVICES) {
            var migration = service.replace("-service", "-migration");
            check(!named("Job", migration).isMissingNode(), named("Deployment", service), "is migrated by nobody");
            var database = environment(named("Deployment", service), "IGF_MONGO_DATABASE");
            var uri = named("Secret", service).at("/stringData/IGF_MONGO_URI").asString("");
            check(uri.contains("//" + database + ":"), named("Secret", service), "has no user of its own at MongoDB");
            check(uri.contains("tls=true"), named("Secret", service), "talks to MongoDB in the clear");
        }
        for (var secret : all("Secret")) {
            secret.path("stringData").properties().stream()
                    .filter(entry -> entry.getKey().endsWith("_URL"))
                    .map(entry -> entry.getValue().asString(""))
                    .filter(url -> url.startsWith("jdbc:"))
                    .forEach(url -> check(
                            url.contains("sslmode=verify-full") && url.contains("sslfactory=") && trusted(),
                            secret,
                            "does not know whom to believe at PostgreSQL"));
        }
        check(
                named("ConfigMap", "igf-services")
                        .path("data")
                        .toString()
                        .contains("\"SPRING_CLOUD_STREAM_KAFKA_BINDER_CONFIGURATION_SECURITY_PROTOCOL\":\"SASL_SSL\""),
                named("ConfigMap", "igf-services"),
                "talks to Kafka in the clear");
        check(
                environment(objects, "notification-service").contains("IGF_MESSAGES_FROM"),
                named("Deployment", "notification-service"),
                "sends as nobody, and would not start");
    }

    /**
     * Requires a certificate store that a command of its own makes, that is mounted, and that every JVM is pointed to.
     */
    private boolean trusted() {
        return Stream.concat(all("Deployment").stream(), all("Job").stream()).allMatch(object -> {
            var pod = object.at("/spec/template/spec");
            return pod.path("volumes").toString().contains("\"secretName\":\"igf-trust\"")
                    && pod.at("/containers/0/volumeMounts").toString().contains("/etc/igf/trust")
                    && environment(objects, object.at("/metadata/name").asString(""))
                            .contains("JDK_JAVA_OPTIONS");
        });
    }

    private static String environment(JsonNode object, String variable) {
        return object.at("/spec/template/spec/containers/0/env")
                .valueStream()
                .filter(e -> e.path("name").asString("").equals(variable))
                .map(e -> e.path("value").asString(""))
                .findFirst()
                .orElse("-");
    }

    private void autoscaler(JsonNode scaler) {
        var target = scaler.at("/spec/scaleTargetRef");
        check(
                !named(target.path("kind").asString(""), target.path("name").asString(""))
                        .isMissingNode(),
                scaler,
                "scales nothing");
        scaler.at("/spec/metrics")
                .forEach(metric -> check(
                        metric.path("type").asString("").equals("Resource")
                                && metric.at("/resource/name").asString("").equals("cpu"),
                        scaler,
                        "goes by what no cluster measures by itself"));
        check(scaler.at("/spec/metrics").size() == 1, scaler, "goes by nothing");
    }

    private void ingress(JsonNode ingress) {
        check(ingress.at("/spec/tls").size() == 1, ingress, "has no TLS");
        ingress.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .map(path -> path.at("/backend/service"))
                .forEach(backend -> check(
                        named("Service", backend.path("name").asString(""))
                                .at("/spec/ports")
                                .toString()
                                .contains(
                                        "\"name\":\"" + backend.at("/port/name").asString("") + "\""),
                        ingress,
                        "leads nowhere"));
    }

    private void monitors() {
        var seen = all("ServiceMonitor").stream()
                .flatMap(this::watched)
                .map(service -> service.at("/metadata/name").asString(""))
                .toList();
        Stream.concat(Settings.SERVICES.stream(), Stream.of("gateway"))
                .forEach(service -> check(
                        seen.stream().filter(service::equals).count() == 1,
                        named("Service", service),
                        "is not seen by exactly one monitor"));
    }

    /** Returns the services that a monitor selects. */
    private Stream<JsonNode> watched(JsonNode monitor) {
        var unwanted = monitor.at("/spec/selector/matchExpressions").toString();
        return all("Service").stream()
                .filter(service -> matches(monitor.at("/spec/selector/matchLabels"), service.at("/metadata/labels")))
                .filter(service ->
                        !unwanted.contains('"' + service.at("/metadata/name").asString("") + '"'));
    }

    private void monitor(JsonNode monitor) {
        check(
                monitor.at("/spec/jobLabel").asString("").equals("app.kubernetes.io/part-of"),
                monitor,
                "has another job than the alarms ask for");
        monitor.at("/spec/endpoints")
                .forEach(endpoint -> check(
                        watched(monitor)
                                .allMatch(service -> service.at("/spec/ports")
                                        .toString()
                                        .contains("\"name\":\""
                                                + endpoint.path("port").asString("") + "\"")),
                        monitor,
                        "asks a port that is not there"));
    }

    private void pod(JsonNode object) {
        var pod = object.at("/spec/template");
        check(pod.at("/spec/securityContext/runAsNonRoot").asBoolean(false), object, "may run as root");
        check(
                pod.at("/spec/securityContext/seccompProfile/type").asString("").equals("RuntimeDefault"),
                object,
                "has no seccomp profile");
        check(!pod.at("/spec/automountServiceAccountToken").asBoolean(true), object, "holds a token of the cluster");
        pod.at("/spec/containers").forEach(container -> container(object, container));
    }

    private void container(JsonNode deployment, JsonNode container) {
        check(
                container.path("image").asString("").matches("igf/[a-z-]+"),
                deployment,
                "names a registry or a tag, which is the installation's");
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
                        && Stream.concat(all("Deployment").stream(), all("Job").stream())
                                .anyMatch(o -> matches(labels, o.at("/spec/template/metadata/labels"))),
                object,
                "selects nothing");
    }

    private static boolean matches(JsonNode wanted, JsonNode labels) {
        return wanted.properties().stream().allMatch(l -> l.getValue().equals(labels.path(l.getKey())));
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
