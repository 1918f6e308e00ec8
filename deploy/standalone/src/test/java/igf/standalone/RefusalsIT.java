package igf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import igf.platform.embedded.Ports;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.InstanceProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output when the system cannot start: one sentence, and an exit code. */
class RefusalsIT {
    @TempDir
    private Path home;

    private record Outcome(int exitCode, String out, String err) {}

    @Test
    void aSecondStartWhileOneRuns() throws Exception {
        DataDirectory running = DataDirectory.open(home);
        Outcome second = start("--port", Integer.toString(Ports.findFree()));
        running.close();
        assertThat(second).isEqualTo(new Outcome(1, "", "The system is already running on " + home + "."));
    }

    @Test
    void aPortThatAnotherProgramHas() throws Exception {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome refused = start("--port", Integer.toString(foreign.getLocalPort()));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualTo("Another program uses port %d. Please choose another port with --port N."
                            .formatted(foreign.getLocalPort()));
        }
        DataDirectory.open(home).close();
    }

    @Test
    void dataOfANewerVersion() throws Exception {
        Files.writeString(home.resolve("instance.properties"), "format=" + (InstanceProperties.FORMAT + 1));
        Outcome refused = start("--port", Integer.toString(Ports.findFree()));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("The data in " + home)
                .contains("newer version")
                .hasLineCount(1);
    }

    /** Needs permission to mount a file system, as root may in a container. */
    @Test
    void aDiskThatIsFull() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", home.toString()))
                .as("a small file system")
                .isZero();
        try {
            Outcome refused = start("--port", Integer.toString(Ports.findFree()));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .matches("The disk of %s has \\d+ MB free; at least 256 MB are needed\\.".formatted(home));
            assertThat(home.resolve("postgresql")).doesNotExist();
        } finally {
            run("umount", home.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private Outcome start(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Standalone.class.getName(),
                "--data",
                home.toString()));
        command.addAll(List.of(options));
        Path out = home.resolveSibling(home.getFileName() + ".out");
        Path err = home.resolveSibling(home.getFileName() + ".err");
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        Outcome outcome = new Outcome(exitCode, read(out), read(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
