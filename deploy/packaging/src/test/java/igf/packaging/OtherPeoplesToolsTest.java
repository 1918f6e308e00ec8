package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads our files with the programs that read them in production. */
class OtherPeoplesToolsTest {
    @TempDir
    private Path folder;

    /** The schema allows some files that Compose rejects when it loads them. */
    @Test
    void docker_compose_loads_the_file() throws Exception {
        Prerequisite.program("docker-compose");
        var env = filledIn(".env.example");
        assertThat(compose(env, "docker-compose.yml")).isEmpty();
        var twice = folder.resolve("compose.yml");
        java.nio.file.Files.writeString(
                twice,
                Files.text("docker-compose.yml").replaceFirst("(?m)^  restart:", "  pids_limit: 256\n  restart:"));
        assertThat(compose(env, twice.toString())).contains("can't set distinct values");
    }

    @Test
    void docker_compose_loads_both_files_as_an_installation_does() throws Exception {
        Prerequisite.program("docker-compose");
        var env = filledIn(".env.example", ".env.production.example");
        var production = Files.JSON.readTree(
                compose(env, "docker-compose.yml", "docker-compose.production.yml", "config", "--format", "json"));
        assertThat(ProductionRules.violations(production)).isEmpty();
        var withoutHost = folder.resolve("without-host");
        java.nio.file.Files.writeString(
                withoutHost, java.nio.file.Files.readString(env).replaceFirst("(?m)^IGF_HOST=.*", "IGF_HOST="));
        assertThat(compose(withoutHost, "docker-compose.yml", "docker-compose.production.yml"))
                .contains("IGF_HOST is missing a value");
        assertThat(ProductionRules.violations(
                        Files.JSON.readTree(compose(env, "docker-compose.yml", "config", "--format", "json"))))
                .contains(
                        "identity is the demo's",
                        "mailpit is the demo's",
                        "gateway has a port",
                        "proposal-service runs the demo",
                        "gateway runs the demo");
    }

    private Path filledIn(String... examples) throws IOException {
        var env = folder.resolve("env");
        java.nio.file.Files.writeString(
                env,
                Stream.of(examples)
                        .flatMap(example -> ComposeTest.example(example).stream())
                        .filter(name -> !name.equals("COMPOSE_FILE"))
                        .map(name -> name + "=" + filling(name))
                        .collect(Collectors.joining("\n")));
        return env;
    }

    private static String filling(String name) {
        if (name.endsWith("PORT")) {
            return "8080";
        }
        return name.endsWith("FOLDER") ? "/srv/backup" : "secret";
    }

    /** @param arguments files, and then the command; by default a check that they load */
    private static String compose(Path env, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "docker-compose", "--project-directory", Files.path(".").toString(), "--env-file", env.toString()));
        var asked = List.of(arguments).indexOf("config");
        for (var file : List.of(arguments).subList(0, asked < 0 ? arguments.length : asked)) {
            command.addAll(List.of("-f", Files.path(file).toString()));
        }
        command.addAll(
                asked < 0 ? List.of("config", "--quiet") : List.of(arguments).subList(asked, arguments.length));
        return run(command.toArray(String[]::new));
    }

    @Test
    void prometheus_plays_the_alarms() throws Exception {
        Prerequisite.program("promtool");
        var tests = Files.path("deploy/observability/alerts-test.yml");
        assertThat(run("promtool", "test", "rules", tests.toString())).contains("SUCCESS");
        assertThat(run(
                        "promtool",
                        "check",
                        "config",
                        Files.path("deploy/observability/prometheus.yml").toString()))
                .contains("SUCCESS");
        // An alarm that waits for a thousand events is silent in a quiet hour.
        java.nio.file.Files.writeString(
                folder.resolve("alerts.yml"),
                Files.text("deploy/observability/alerts.yml")
                        .replace("(igf_publisher_age_seconds) > 120", "(igf_publisher_age_seconds) > 1000"));
        var copy = folder.resolve("alerts-test.yml");
        java.nio.file.Files.copy(tests, copy);
        assertThat(run("promtool", "test", "rules", copy.toString())).contains("FAILED", "PublisherBehind");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
