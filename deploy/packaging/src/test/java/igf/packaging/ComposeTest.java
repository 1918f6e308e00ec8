package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ComposeTest {

    private static final JsonNode COMPOSE = Files.yaml("docker-compose.yml").getFirst();

    static Set<String> example() {
        return example(".env.example");
    }

    static Set<String> example(String file) {
        return Files.text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_file_breaks_no_rule() {
        assertThat(ComposeRules.violations(COMPOSE, example())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /services/kafka/helthcheck                  | {}                  | schema:
            /services/kafka/image                       | -                   | has no image
            /services/kafka/image                       | "apache/kafka"      | has no pinned tag
            /services/mongo/image                       | "mongo:latest"      | has no pinned tag
            /services/mailpit/healthcheck               | -                   | has no health check
            /services/gateway/privileged                | true                | is privileged
            /services/gateway/read_only                 | false               | can write to its root file system
            /services/gateway/cap_drop                  | []                  | keeps capabilities
            /services/gateway/security_opt              | []                  | can gain privileges
            /services/postgres/user                     | -                   | runs as root
            /services/postgres/user                     | "0:0"               | runs as root
            /services/identity/deploy                   | {}                  | has no limits
            /services/identity/network_mode             | "host"              | is on the host's network
            /services/identity/volumes                  | ["/var/run/docker.sock:/s"] | holds the engine's socket
            /services/postgres/ports                    | ["127.0.0.1:5432:5432"] | publishes a port
            /services/gateway/ports/0                   | "8080:8080"         | is open beyond loopback
            /services/gateway/depends_on/redis          | {"condition": "service_healthy"} | which is not there
            /services/gateway/depends_on/identity       | {"condition": "service_started"} | is healthy
            /services/postgres/environment/POSTGRES_PASSWORD | "postgres"     | has a secret in the file
            /services/postgres/environment/POSTGRES_PASSWORD | "${POSTGRES_PASSWORD:-x}" | is not compulsory
            /services/kafka/environment/CLUSTER_ID      | "${OTHER_ID:?}"     | is not in .env.example
            /services/kafka/environment/CLUSTER_ID      | "fixed"             | is used by nobody
            /services/kafka/tmpfs                       | ["/opt/kafka/config"] | which belongs to root
            /services/kafka/image                       | "apache/kafka:4.1.1" | than the tests run against
            /services/postgres/image                    | "postgres:18.1"     | than the tests run against
            /services/postgres/command                  | ["-c", "transaction_timeout=120s"] | that migrations meet too
            /services/mongo/healthcheck/test            | ["CMD", "mongosh", "--eval", "db.adminCommand({ping: 1})"] | before its users exist
            /services/gateway/deploy/resources/limits/pids | 512              | fewer processes than threads
            /services/proposal-service/deploy/resources/limits/pids | 256     | fewer processes than threads
            /services/kafka/deploy/resources/limits/pids | -                  | has no limits
            /services/postgres/volumes/0                | "./data:/var/lib/postgresql" | in no named volume
            /volumes/kafka                              | -                   | in no named volume
            /services/kafka/pids_limit                  | 512                 | limits its processes twice
            /services/kafka/logging                     | -                   | may fill the disk with its log
            /services/identity/environment/SERVER_PORT  | -                   | does not listen on 8080
            /services/proposal-service/environment/IGF_MANAGEMENT_ADDRESS | - | answers the gateway nowhere
            /services/gateway/environment/IGF_SERVICES_MANAGEMENT_PROPOSAL | "http://proposal-service:8080" | answers the gateway nowhere
            /services/proposal-service/environment/IGF_MONGO_URI | "mongodb://igf:x@mongo" | no user of its own
            /services/proposal-service/environment/SPRING_FLYWAY_ENABLED | -  | changes its tables itself
            /services/proposal-service/environment/SPRING_FLYWAY_PASSWORD | "${PROPOSAL_OWNER_PASSWORD:?}" | changes its tables itself
            /services/proposal-service/depends_on/proposal-migration | -      | does not wait for its migration
            /services/proposal-migration/image          | "igf/gateway:0.1.0" | another image than its service
            /services/proposal-migration/environment/SPRING_FLYWAY_PASSWORD | "${SCHEDULING_OWNER_PASSWORD:?}" | the password of two roles
            /services/proposal-service/environment/SPRING_DATASOURCE_PASSWORD | "${SCHEDULING_DB_PASSWORD:?}" | the password of two roles
            """)
    void each_rule_speaks(String pointer, String value, String violation) {
        var bad = Planted.in(COMPOSE, pointer, value);
        assertThat(ComposeRules.violations(bad, example())).anyMatch(v -> v.contains(violation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proposal-service",
                "scheduling-service",
                "participation-service",
                "notification-service",
                "gateway",
                "deploy/identity"
            })
    void a_module_gets_all_that_it_needs_and_nothing_that_it_does_not_know(String module) {
        assertThat(Settings.violations(module, environment(module))).isEmpty();
    }

    @Test
    void a_missing_and_a_misspelt_setting_are_noticed() {
        var names = new TreeSet<>(environment("proposal-service"));
        names.remove("IGF_PEOPLE_MASTER_KEY");
        names.add("IGF_PEOPLE_MASTERKY");
        assertThat(Settings.violations("proposal-service", names))
                .containsExactly(
                        "proposal-service lacks igf.people.master-key",
                        "proposal-service never asks for IGF_PEOPLE_MASTERKY");
    }

    @Test
    void images_run_the_classes_that_the_launcher_starts() {
        var launched = Files.text("deploy/standalone/src/main/java/igf/standalone/part/Parts.java");
        List<String> mains = COMPOSE.path("services").values().stream()
                .filter(service -> service.has("build"))
                .map(service -> service.at("/build/args/MAIN").asString())
                .toList();
        assertThat(mains).hasSize(6).allMatch(main -> launched.contains('"' + main + '"'));
    }

    private static List<String> environment(String module) {
        var name = module.substring(module.indexOf('/') + 1);
        return List.copyOf(
                COMPOSE.path("services").path(name).path("environment").propertyNames());
    }
}
