package igf.platform.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL as another user if this process runs as root, as is common in containers. PostgreSQL refuses to run
 * as root.
 */
final class UnprivilegedUser {
    /** A user namespace where root is an ordinary user; files keep their owner. Some systems forbid it. */
    private static final Launcher NAME_SPACE = new Launcher(List.of("unshare", "--user"), 0);

    /** The user {@code nobody}, with the right to enter root's directories, so that the data can be anywhere. */
    private static final Launcher NOBODY = new Launcher(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"),
            65534);

    private UnprivilegedUser() {}

    private record Launcher(List<String> prefix, int owner) {}

    /** Returns the prefix for commands of PostgreSQL; empty for an ordinary user. */
    static List<String> prefix() {
        return isRoot() ? LauncherHolder.LAUNCHER.prefix : List.of();
    }

    /** Gives a data directory and its content to PostgreSQL's user, as PostgreSQL demands. */
    static void changeOwner(Path data) {
        try {
            if (isRoot() && !owner(data).equals(LauncherHolder.LAUNCHER.owner)) {
                try (Stream<Path> content = Files.walk(data)) {
                    for (Path path : content.toList()) {
                        Files.setAttribute(path, "unix:uid", LauncherHolder.LAUNCHER.owner, LinkOption.NOFOLLOW_LINKS);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + data + " to PostgreSQL", e);
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Finds the launcher that works, on first use. */
    private static final class LauncherHolder {
        static final Launcher LAUNCHER = Stream.of(NAME_SPACE, NOBODY)
                .filter(LauncherHolder::works)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL refuses to run as root, and root cannot switch"
                        + " to another user on this machine. Start it as an ordinary user."));

        private static boolean works(Launcher launcher) {
            try {
                List<String> trial = Stream.concat(launcher.prefix.stream(), Stream.of("true"))
                        .toList();
                return new ProcessBuilder(trial)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                // A missing program means the same as a forbidden one.
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
