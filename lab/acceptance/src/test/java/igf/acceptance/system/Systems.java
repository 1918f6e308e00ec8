package igf.acceptance.system;

import igf.lab.Build;
import igf.lab.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts systems of this build, and its other programs. */
public final class Systems {
    private static final int MINUTES = 5;

    /** An invitation waits this long for others of the same person: in production three times as long. */
    private static final Map<String, String> QUICK = Map.of("IGF_MESSAGES_GATHER", "PT1S");

    private Systems() {}

    /**
     * Returns the system at {@code -Digf.url}, or starts one on a new directory.
     *
     * @param settings environment variables of a started system
     */
    static RunningSystem named(Map<String, String> settings) {
        String url = System.getProperty("igf.url", "");
        if (!url.isEmpty()) {
            return RunningSystem.at(url);
        }
        Map<String, String> all = new HashMap<>(QUICK);
        all.putAll(settings);
        return RunningSystem.start(Build.systemCommand(), directory(), all);
    }

    /** Starts a system on a new directory. */
    public static RunningSystem start() {
        return start(directory());
    }

    /** Starts a system on a directory that may have data of an earlier run. */
    public static RunningSystem start(Path data) {
        return RunningSystem.start(Build.systemCommand(), data, QUICK);
    }

    private static Path directory() {
        return Path.of("target", "systems", "s" + System.nanoTime());
    }

    /**
     * Runs another program of the standalone module, like {@code ./igf backup}.
     *
     * @return exit code and output
     */
    public static Map.Entry<Integer, String> run(String mainClass, String... arguments) {
        try {
            List<String> command = Build.javaCommand("256m", "-cp", Build.classPath(), mainClass);
            command.addAll(List.of(arguments));
            Path output = Files.createTempFile("igf-run", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(mainClass + " did not end: " + Files.readString(output));
            }
            return Map.entry(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
