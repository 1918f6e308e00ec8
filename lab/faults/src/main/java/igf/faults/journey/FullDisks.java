package igf.faults.journey;

import static igf.faults.world.SystemUnderTest.KAFKA;
import static igf.faults.world.SystemUnderTest.POSTGRES;

import igf.faults.world.Shell;
import igf.lab.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Fills a server's disk: moves the server's directory to a small in-memory file system, which it then fills. */
final class FullDisks {
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String NO_SPACE = "No space left on device";
    private static final int BLOCK = 64 * 1024;

    private FullDisks() {}

    static List<Journey> all() {
        return List.of(
                new Journey("disk-full-postgres", "no disk space for PostgreSQL", BOUND, s -> full(s, POSTGRES, false)),
                new Journey(
                        "disk-full-kafka",
                        "no disk space for Kafka, commands continue",
                        BOUND,
                        s -> full(s, KAFKA, true)));
    }

    private static String full(JourneyContext context, String name, boolean commandsContinue) throws Exception {
        var directory = context.instance().data().resolve(name);
        var original = directory.resolveSibling(name + ".kept");
        moveData(context, name, () -> {
            Shell.run("mv '%s' '%s' && mkdir -m 700 '%s'".formatted(directory, original, directory));
            try {
                Shell.run("mount -t tmpfs -o size=$(( $(du -sm '%s' | cut -f1) * 2 + 64 ))m tmpfs '%s'"
                        .formatted(original, directory));
            } catch (IOException e) {
                Shell.run("rmdir '%s' && mv '%s' '%s'".formatted(directory, original, directory));
                throw new Journey.NotSupportedHere("cannot mount a file system: " + e.getMessage());
            }
            Shell.run("cp -a --sparse=always '%s/.' '%s/' && chown --reference='%s' '%s'"
                    .formatted(original, directory, original, directory));
        });
        try {
            Await.until(
                    name + " responds",
                    TIMEOUT,
                    () -> name.equals(POSTGRES)
                            ? databaseResponds(context)
                            : context.broker().isResponding());
            var before = countReports(context, name);
            var injectedAt = context.load().elapsedMillis();
            var filler = directory.resolve("filler");
            var written = fill(filler);
            Await.sleep(context.duration(20, 8));
            var worked = context.load().hasWorkedSince(injectedAt + 1000);
            // Also fill space that log rotation has freed meanwhile, so that the disk stays full.
            written += fill(directory.resolve("filler-2"));
            Files.delete(filler);
            Files.delete(directory.resolve("filler-2"));
            if (commandsContinue && !worked) {
                throw new IllegalStateException("commands waited for " + name);
            }
            var reported = countReports(context, name) - before;
            if (reported == 0) {
                throw new Journey.Inconclusive(name + " did not report that the disk is full");
            }
            return "%d MB written until the disk was full; the server reported it %d times; commands succeeded meanwhile: %s"
                    .formatted(written >> 20, reported, worked ? "yes" : "no");
        } finally {
            Await.until(
                    name + " is restarted",
                    TIMEOUT,
                    () -> context.instance().process(name).isPresent());
            moveData(context, name, () -> {
                Shell.run(
                        "rm -rf '%1$s.new' && cp -a --sparse=always '%2$s' '%1$s.new'".formatted(original, directory));
                // Killed processes use the file system until they have ended.
                Await.until("no process uses " + directory, TIMEOUT, () -> isUnmounted(context, name, directory));
                Shell.run("rmdir '%2$s' && mv '%1$s.new' '%2$s' && rm -rf '%1$s'".formatted(original, directory));
            });
        }
    }

    /**
     * Returns whether the file system could be unmounted. Kills the process first if a pending restart has started it
     * again.
     */
    private static boolean isUnmounted(JourneyContext context, String name, Path directory)
            throws InterruptedException {
        if (context.instance().process(name).isPresent()) {
            context.instance().kill(name);
        }
        try {
            Shell.run("umount '%s'".formatted(directory));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /**
     * Counts messages about the full disk in the server's log. Kafka maps some files into memory, where a full disk
     * causes a memory fault.
     */
    private static long countReports(JourneyContext context, String name) {
        return name.equals(POSTGRES)
                ? context.instance().countLines("logs/postgresql.log", NO_SPACE)
                : context.instance().countLines("logs/kafka/igf.log", NO_SPACE)
                        + context.instance()
                                .countLines("logs/kafka/igf.log", "a fault occurred in an unsafe memory access");
    }

    private static boolean databaseResponds(JourneyContext context) {
        try {
            context.stores().database("proposal").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static void moveData(JourneyContext context, String name, Step step)
            throws IOException, InterruptedException {
        context.instance().preventRestart(name);
        try {
            context.instance().kill(name);
            step.run();
        } finally {
            context.instance().allowRestart(name);
        }
        Await.until(
                name + " is back",
                TIMEOUT,
                () -> context.instance().process(name).isPresent());
    }

    /** Writes until the disk is full, and returns the number of bytes. */
    private static long fill(Path file) {
        var written = 0L;
        try (OutputStream out = Files.newOutputStream(file)) {
            var block = new byte[BLOCK];
            while (written < 4L << 30) {
                out.write(block);
                written += block.length;
            }
            throw new Journey.Inconclusive("the disk is not full after " + written + " bytes");
        } catch (IOException full) {
            return written;
        }
    }
}
