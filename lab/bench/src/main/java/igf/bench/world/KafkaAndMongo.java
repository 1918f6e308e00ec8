package igf.bench.world;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.EmbeddedMongo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs Kafka and the MongoDB server in a separate JVM. Otherwise the measured services would share a garbage collector
 * with their data.
 */
final class KafkaAndMongo implements AutoCloseable {

    private static final String ADDRESS_PREFIX = "at ";

    private final Process process;
    private final String brokers;
    private final String mongoUri;

    private KafkaAndMongo(Process process, String brokers, String mongoUri) {
        this.process = process;
        this.brokers = brokers;
        this.mongoUri = mongoUri;
    }

    static KafkaAndMongo start() {
        try {
            var output = Files.createTempFile("igf-bench-servers", ".log");
            output.toFile().deleteOnExit();
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            // A collection of a full heap takes longer than a service waits for the store.
                            "-Xmx10g",
                            "-Xmn1g",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KafkaAndMongo.class.getName()))
                    .redirectError(output.toFile())
                    .start();
            return new KafkaAndMongo(
                    process, address(process.inputReader(), output), address(process.inputReader(), output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts both, prints their addresses, and ends when standard input is closed. */
    public static void main(String[] arguments) throws IOException {
        try (var kafka = EmbeddedKafka.temporary();
                var mongo = EmbeddedMongo.start()) {
            System.out.println(ADDRESS_PREFIX + kafka.brokers());
            System.out.println(ADDRESS_PREFIX + mongo.uri());
            while (System.in.read() >= 0) {
                // Only the end of the input matters.
            }
        }
        System.exit(0);
    }

    private static String address(BufferedReader lines, Path output) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ADDRESS_PREFIX)) {
                return line.substring(ADDRESS_PREFIX.length());
            }
        }
        throw new IllegalStateException(
                "broker and store do not start: " + Files.readString(output, StandardCharsets.UTF_8));
    }

    String brokers() {
        return brokers;
    }

    String mongoUri() {
        return mongoUri;
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
