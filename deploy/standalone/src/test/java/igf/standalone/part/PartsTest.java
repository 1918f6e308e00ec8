package igf.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import igf.platform.embedded.Database;
import igf.platform.embedded.GuardedDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class PartsTest {
    private final List<Part> parts = new Parts(
                    new ServiceEnvironment(
                            8080,
                            name -> new GuardedDatabase(database(name, name + "_owner"), database(name, name)),
                            name -> database(name, name),
                            "key",
                            "mongodb://127.0.0.1:2",
                            "127.0.0.1:3",
                            4,
                            "http://127.0.0.1:5/x",
                            Path.of("keys")),
                    name -> 10_000 + name.length())
            .inOrder();

    private static Database database(String name, String role) {
        return new Database("jdbc:postgresql://127.0.0.1:1/" + name, role, "secret of " + role);
    }

    @Test
    void everyServiceHasADatabaseAndAPasswordOfItsOwn() {
        List<Part> withLog = parts.stream()
                .filter(part -> part.settings().containsKey("spring.datasource.url"))
                .toList();
        assertThat(withLog)
                .extracting(part -> part.settings().get("spring.datasource.password"))
                .containsExactly(
                        "secret of igf_proposal",
                        "secret of igf_scheduling",
                        "secret of igf_participation",
                        "secret of igf_notification");
        assertThat(withLog)
                .extracting(part -> part.settings().get("spring.flyway.user"))
                .as("tables belong to another role than the service's")
                .containsExactly(
                        "igf_proposal_owner",
                        "igf_scheduling_owner",
                        "igf_participation_owner",
                        "igf_notification_owner");
        assertThat(withLog)
                .extracting(part -> part.settings().get("igf.mongo.database"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void theGatewayComesLastAndKnowsNoDatabase() {
        Part gateway = parts.getLast();
        assertThat(gateway.name()).isEqualTo("gateway");
        assertThat(gateway.port()).isEqualTo(8080);
        assertThat(gateway.settings().keySet())
                .noneMatch(name -> name.contains("datasource") || name.contains("people"));
        assertThat(gateway.settings())
                .containsEntry("igf.services.scheduling", "http://127.0.0.1:10018")
                .containsEntry("igf.issuer-uri", "http://127.0.0.1:8080");
    }

    @Test
    void theGatewayKnowsWhereEachServiceIsManaged() {
        List<Part> services = parts.stream().filter(Part::isService).toList();
        assertThat(services).hasSize(4).allSatisfy(service -> {
            String port = service.settings().get("igf.management.port");
            assertThat(port).isEqualTo(Integer.toString(10_000 + (service.name() + ".management").length()));
            assertThat(parts.getLast().settings())
                    .containsEntry(
                            "igf.services.management." + service.name().replace("-service", ""),
                            "http://127.0.0.1:" + port);
        });
        Part replica = services.getFirst().replica(1, 2, "second");
        assertThat(replica.port()).isEqualTo(1);
        assertThat(replica.settings()).containsEntry("igf.management.port", "2");
    }

    @Test
    void onlyServicesHaveAnActuator() {
        String health = "org.springframework.boot.health.autoconfigure.HealthContributorAutoConfiguration";
        assertThat(parts).allSatisfy(part -> {
            ExcludeByPrefix filter = new ExcludeByPrefix();
            filter.setEnvironment(
                    new MockEnvironment().withProperty(ExcludeByPrefix.PROPERTY, String.join(",", part.excluded())));
            assertThat(filter.match(new String[] {health}, mock(AutoConfigurationMetadata.class)))
                    .as(part.name())
                    .containsExactly(part.isService());
        });
    }

    @Test
    void aPartDoesNotSeeWhatLiesOnTheClassPathForOthers() {
        ExcludeByPrefix filter = new ExcludeByPrefix();
        filter.setEnvironment(new MockEnvironment()
                .withProperty(
                        ExcludeByPrefix.PROPERTY,
                        String.join(",", parts.getLast().excluded())));
        String[] configurations = {
            "org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
            null,
        };
        assertThat(filter.match(configurations, mock(AutoConfigurationMetadata.class)))
                .containsExactly(true, false, false, true);
    }
}
