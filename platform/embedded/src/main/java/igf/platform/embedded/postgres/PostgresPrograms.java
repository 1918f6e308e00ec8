package igf.platform.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs PostgreSQL's own programs on one data directory. */
public final class PostgresPrograms {
    private final Path home = PostgresBinaries.unpackOnce();
    private final Path data;

    public PostgresPrograms(Path data) {
        this.data = data;
    }

    /**
     * Creates an empty cluster whose superuser {@code postgres} has the password in the file. If it fails, the data
     * directory does not exist.
     */
    public void initialize(Path passwordFile) {
        try {
            Files.createDirectories(data.getParent());
            Path unfinished = Files.createTempDirectory(data.getParent(), "new-" + data.getFileName());
            UnprivilegedUser.changeOwner(unfinished);
            run(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create PostgreSQL's directory " + data, e);
        }
    }

    /**
     * Starts the server and waits until it responds. The server is detached from the terminal, so that Ctrl-C reaches
     * only this program.
     */
    public void start(int port, Map<String, String> settings, Path log) {
        UnprivilegedUser.changeOwner(data);
        String options = settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        run("pg_ctl", List.of("start", "-w", "-t", "60", "-D", data.toString(), "-l", log.toString(), "-o", options));
    }

    /** Stops the server; running transactions are rolled back. */
    void stop() {
        run("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "30", "-D", data.toString()));
    }

    /** Stops the server if it runs. It tolerates that something else kills the server meanwhile. */
    public void stopIfRunning() {
        if (findServer().isEmpty()) {
            return;
        }
        try {
            stop();
        } catch (IllegalStateException e) {
            if (findServer().isPresent()) {
                throw e;
            }
        }
    }

    /** Returns the server that runs on this directory, whoever started it. */
    public Optional<ProcessHandle> findServer() {
        return findLockHolder().filter(this::isOurs);
    }

    /** Returns the process in the directory's lock file, a server or its remains. */
    public Optional<ProcessHandle> findLockHolder() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the command line: after a crash of the machine, any program may have the process id in the file. */
    private boolean isOurs(ProcessHandle process) {
        List<String> command = commandLine(process);
        return !command.isEmpty() && command.getFirst().endsWith("/postgres") && command.contains(data.toString());
    }

    /** Returns program and arguments, also of another user's process; empty if it has ended. */
    private static List<String> commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.exists(file)) {
                return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0", -1));
            }
        } catch (IOException e) {
            // It has just ended.
            return List.of();
        }
        return Stream.concat(
                        process.info().command().stream(),
                        Stream.of(process.info().arguments().orElse(new String[0])))
                .toList();
    }

    private void run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(UnprivilegedUser.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            // A file, not a pipe: the server inherits it and would keep a pipe open.
            Path output = Files.createTempFile("igf-" + program, ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String text = Files.readString(output, StandardCharsets.UTF_8).strip();
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("PostgreSQL's %s failed: %s".formatted(program, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
    }
}
