package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the table of variables in {@code docs/deployment.md} is complete and has nothing else. */
class DeploymentDocTest {

    @Test
    void the_table_names_every_variable_that_the_files_use() {
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(used());
    }

    private static Set<String> documented() {
        return Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
                .matcher(Files.text("docs/deployment.md"))
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() {
        var used = new TreeSet<>(ComposeTest.example());
        used.addAll(ComposeTest.example(".env.production.example"));
        Files.yaml("docker-compose.yml").getFirst().path("services").forEach(service -> {
            if (service.has("build")) {
                used.addAll(service.path("environment").propertyNames());
            }
        });
        for (var file : new String[] {"base/config.yaml", "secrets.example.yaml"}) {
            Files.yaml("deploy/kubernetes/" + file).forEach(object -> {
                if (object.path("kind").asString("").equals("ConfigMap")) {
                    used.addAll(object.path("data").propertyNames());
                }
                used.addAll(object.path("stringData").propertyNames());
            });
        }
        return used;
    }
}
