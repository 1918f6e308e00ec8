package igf.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs from npm that check documents, pages and calendars, in pinned versions. */
public final class NodeTools {
    private static final Path FOLDER = Path.of("target", "node");

    private NodeTools() {}

    /** Returns their folder; installs them once for each set of versions, so that later runs need no network. */
    public static synchronized Path installed() throws IOException, InterruptedException {
        Prerequisite.program("npm");
        Files.createDirectories(FOLDER);
        var lock = Path.of("src", "node", "package-lock.json");
        var stamp = FOLDER.resolve("installed.json");
        for (var file : List.of("package.json", "package-lock.json", "redocly.yaml", "check.mjs", "calendars.mjs")) {
            Files.copy(Path.of("src", "node", file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(stamp) || Files.mismatch(lock, stamp) != -1) {
            assertThat(run("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"))
                    .isZero();
            Files.copy(lock, stamp, StandardCopyOption.REPLACE_EXISTING);
        }
        return FOLDER.toAbsolutePath();
    }

    /**
     * Runs a program there; its output goes to {@code target/document/tools.log}.
     *
     * @return the exit code
     */
    public static int run(String... command) throws IOException, InterruptedException {
        var said = Files.createDirectories(Path.of("target", "document")).resolve("tools.log");
        // Not this process's own streams, by which the tests are controlled.
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
