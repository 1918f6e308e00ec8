package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The store of the read models accepts connections and requests, and does not answer. */
class FrozenStoreIT {

    /** Passes on all data, until it is frozen. */
    private static final class Line implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        private final URI to;
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        private final Object still = new Object();
        private volatile boolean frozen;

        Line(URI to) throws IOException {
            this.to = to;
            Thread.ofVirtual().start(this::accept);
        }

        String uri() {
            return "mongodb://127.0.0.1:" + listening.getLocalPort();
        }

        void freeze() {
            frozen = true;
        }

        void thaw() {
            synchronized (still) {
                frozen = false;
                still.notifyAll();
            }
        }

        private void accept() {
            try {
                while (true) {
                    var from = listening.accept();
                    var there = new Socket(to.getHost(), to.getPort());
                    open.add(from);
                    open.add(there);
                    Thread.ofVirtual().start(() -> pass(from, there));
                    Thread.ofVirtual().start(() -> pass(there, from));
                }
            } catch (IOException e) {
                // The line is closed.
            }
        }

        private void pass(Socket from, Socket there) {
            var bytes = new byte[65536];
            try (from;
                    there) {
                for (var read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    synchronized (still) {
                        while (frozen) {
                            still.wait();
                        }
                    }
                    there.getOutputStream().write(bytes, 0, read);
                }
            } catch (IOException e) {
                // One side has closed, and the other closes with it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            thaw();
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static Duration took(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Returns the third of five durations, so that a short pause of the machine does not count. */
    private static Duration usual(Runnable work) {
        return IntStream.range(0, 5).mapToObj(i -> took(work)).sorted().toList().get(2);
    }

    @Test
    void commands_and_metrics_are_answered_as_ever_and_reads_are_refused_within_seconds() throws Exception {
        try (var line = new Line(URI.create(Infrastructure.get().mongoUri()));
                var service = RunningService.start(
                        SampleApplication.class, "sample-service", "frozen", Map.of("igf.mongo.uri", line.uri()))) {
            var organizer = service.as("organizer-1", "ORGANIZER");
            var created = organizer
                    .post("/api/v1/counters", Map.of("name", "frozen", "weight", 1))
                    .expect(201);
            var path = created.header("Location");
            organizer.await(path, answer -> answer.status() == 200);

            service.management().get("/actuator/health/readiness").expect(200);
            line.freeze();
            assertThat(usual(() -> organizer
                            .post(path + "/amounts", Map.of("amount", 1))
                            .expect(200)))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(took(() -> service.anonymous()
                            .with("Prefer", "wait=1")
                            .get(path)
                            .expect(503)))
                    .isLessThan(Duration.ofSeconds(15));
            assertThat(took(() ->
                            service.management().get("/actuator/prometheus").expect(200)))
                    .isLessThan(Duration.ofSeconds(15));
            assertThat(usual(() -> organizer
                            .post(path + "/amounts", Map.of("amount", 1))
                            .expect(200)))
                    .isLessThan(Duration.ofSeconds(2));

            assertThat(took(() -> service.management()
                            .get("/actuator/health/readiness")
                            .expect(200)))
                    .as("the views' store was proven, and is away for all replicas alike")
                    .isLessThan(Duration.ofSeconds(4));

            line.thaw();
            organizer.await(
                    path,
                    answer ->
                            answer.status() == 200 && answer.json().get("total").asInt() == 10);
        }
    }
}
