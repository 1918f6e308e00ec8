package igf.bench.task;

import igf.bench.world.World;
import igf.platform.embedded.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The whole system as {@code ./igf start} starts it: how long until it is ready, and what it holds when nobody asks. */
final class Starting implements Task {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(World world) throws Exception {
        // The first start makes what later ones have: the build and the cache.
        timed(true);
        var cached = timed(true);
        var plain = timed(false);
        return List.of(
                new Figure(
                        "./igf start to ready, no start-up cache", 20, plain.seconds(), "s", "new data; built before"),
                new Figure(
                        "./igf start to ready, with its start-up cache",
                        12,
                        cached.seconds(),
                        "s",
                        "new data; built before"),
                new Figure(
                        "the whole system at rest",
                        1536,
                        cached.megabytes(),
                        "MiB",
                        "resident, of the program and of PostgreSQL's processes, what they share counted once (PSS); 20 s after the start"));
    }

    private record Seen(double seconds, double megabytes) {}

    private static Seen timed(boolean cache) throws Exception {
        var data = Files.createTempDirectory("igf-bench-start");
        var port = Ports.free();
        var home = Path.of(System.getProperty("igf.home", "."));
        var command = new ProcessBuilder(
                        home.resolve("igf").toString(),
                        "start",
                        "--data",
                        data.resolve("data").toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output").toFile());
        if (!cache) {
            command.environment().put("IGF_NO_CACHE", "1");
        }
        var began = System.nanoTime();
        var process = command.start();
        try {
            awaitReady(process, port, data);
            var seconds = (System.nanoTime() - began) / 1e9;
            LockSupport.parkNanos(REST_NANOS);
            return new Seen(seconds, kilobytes(process.toHandle()) / 1024.0);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitReady(Process process, int port, Path data) throws IOException, InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        try (var http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet.
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("it did not get ready: " + Files.readString(data.resolve("output")));
    }

    /** PostgreSQL runs detached from the program, so it is found by the directory that it was started with. */
    private static long kilobytes(ProcessHandle program) {
        var postgres = ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains("igf-bench-start"))
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
        return Stream.concat(Stream.of(program), postgres)
                .distinct()
                .mapToLong(Starting::resident)
                .sum();
    }

    /** Its share of what is resident: each of PostgreSQL's 36 processes sees the same buffers, which are there once. */
    private static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
