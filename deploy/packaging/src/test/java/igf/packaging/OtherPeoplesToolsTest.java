package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Needed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that read our files in production read them here. */
class OtherPeoplesToolsTest {
    @TempDir
    private Path folder;

    /** A rule of the schema allows what Compose refuses when it loads the file. */
    @Test
    void docker_compose_loads_the_file() throws Exception {
        Needed.program("docker-compose");
        var env = folder.resolve("env");
        java.nio.file.Files.writeString(
                env,
                ComposeTest.example().stream()
                        .map(name -> name + "=" + (name.equals("IGF_PORT") ? "8080" : "secret"))
                        .collect(Collectors.joining("\n")));
        var text = Files.text("docker-compose.yml");
        assertThat(compose(env, text)).isEmpty();
        assertThat(compose(env, text.replaceFirst("(?m)^  restart:", "  pids_limit: 256\n  restart:")))
                .contains("can't set distinct values");
    }

    private String compose(Path env, String text) throws Exception {
        var file = folder.resolve("compose.yml");
        java.nio.file.Files.writeString(file, text);
        return run(
                "docker-compose",
                "--project-directory",
                Files.path(".").toString(),
                "--env-file",
                env.toString(),
                "-f",
                file.toString(),
                "config",
                "--quiet");
    }

    @Test
    void prometheus_plays_the_alarms() throws Exception {
        Needed.program("promtool");
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
