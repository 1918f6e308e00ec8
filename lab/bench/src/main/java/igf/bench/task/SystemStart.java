package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.lab.Await;
import igf.lab.HttpCaller;
import igf.platform.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the whole system with {@code ./igf start}. Measures the time until it is ready, and its memory when it is
 * idle.
 */
final class SystemStart implements BenchTask {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration IDLE_TIME = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        // The first start builds the system and creates the start-up cache.
        measureStart(true);
        var cached = measureStart(true);
        var plain = measureStart(false);
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

    private record Measured(double seconds, double megabytes) {}

    private static Measured measureStart(boolean cache) throws Exception {
        var data = Files.createTempDirectory("igf-bench-start");
        var port = Ports.findFree();
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
        var startedAt = System.nanoTime();
        var process = command.start();
        try {
            awaitReady(process, port, data);
            var seconds = (System.nanoTime() - startedAt) / 1e9;
            Await.sleep(IDLE_TIME);
            return new Measured(seconds, kilobytes(process.toHandle()) / 1024.0);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitReady(Process process, int port, Path data) {
        var output = data.resolve("output");
        Await.until("the system is ready; its output is in " + output, TIMEOUT, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The system ended: " + Files.readString(output));
            }
            return HttpCaller.isOk("http://127.0.0.1:" + port + "/health/ready");
        });
    }

    /** PostgreSQL is detached from the program and is found by its data directory. */
    private static long kilobytes(ProcessHandle program) {
        var postgres = ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains("igf-bench-start"))
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
        return Stream.concat(Stream.of(program), postgres)
                .distinct()
                .mapToLong(SystemStart::resident)
                .sum();
    }

    /** Returns its proportional share of resident memory: PostgreSQL's 36 processes share their buffers. */
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
