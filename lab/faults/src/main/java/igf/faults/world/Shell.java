package igf.faults.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs shell commands. */
public final class Shell {
    private Shell() {}

    /** @throws IOException with the output of the command, if the exit code is not 0 */
    public static void run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(output.strip());
        }
    }
}
