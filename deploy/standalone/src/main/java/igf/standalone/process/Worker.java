package igf.standalone.process;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.EmbeddedMongo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A child process, which reads its specification and runs until it is stopped. Its standard input stays open as long as
 * the launcher runs, so it also ends if the launcher was killed.
 */
public final class Worker {
    static final String END_OF_SPEC = "# end of order";
    private static final long STOP_TIMEOUT_SECONDS = 8;

    private Worker() {}

    /** Runs the child. Argument: the directory of its log. */
    public static void main(String[] arguments) throws Exception {
        ProcessLogging.configure(Path.of(arguments[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        WorkerSpec spec = read(in);
        Thread.ofPlatform().name("lifeline").daemon().start(() -> exitAtEndOf(in));
        AutoCloseable running = switch (spec.get("kind")) {
            case "kafka" ->
                EmbeddedKafka.start(Path.of(spec.get("directory")), spec.port("port"), spec.port("controller"));
            case "mongodb" -> EmbeddedMongo.start(spec.port("port"));
            default -> spec.part().start();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "end"));
        Thread.currentThread().join();
    }

    private static WorkerSpec read(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals(END_OF_SPEC); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return WorkerSpec.read(text.toString());
    }

    private static void exitAtEndOf(BufferedReader in) {
        try {
            while (in.readLine() != null) {
                // Ignore the content; only the end of the input matters.
            }
        } catch (IOException e) {
            // An error counts as the end of the input.
        }
        Thread.ofPlatform().name("forced-exit").daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(STOP_TIMEOUT_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        System.exit(0);
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("The worker failed while it stopped: " + e);
        }
    }
}
