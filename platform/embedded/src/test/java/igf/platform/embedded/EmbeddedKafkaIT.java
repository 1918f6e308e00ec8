package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
    @TempDir
    private Path home;

    @Test
    void keepsRecordsAndOffsetsOverARestart() throws Exception {
        List<Integer> ports = Ports.findFree(2);
        try (EmbeddedKafka first = EmbeddedKafka.start(home, ports.get(0), ports.get(1))) {
            send(first, "one");
            assertThat(receive(first, 1)).containsExactly("one");
            send(first, "two");
        }
        assertThat(Ports.isFree(ports.get(0))).as("nothing is left running").isTrue();

        try (EmbeddedKafka second = EmbeddedKafka.start(home, ports.get(0), ports.get(1))) {
            assertThat(receive(second, 1))
                    .as("the same group goes on where it was")
                    .containsExactly("two");
        }
    }

    @Test
    void saysThatAForeignProgramHasThePort() throws Exception {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(home, foreign.getLocalPort(), 0))
                    .isInstanceOf(PortInUseException.class);
        }
    }

    @Test
    void sweepsAwayWhatAnEndedJvmLeftBehind() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createDirectory(
                Path.of(System.getProperty("java.io.tmpdir"), "igf-embedded-kafka-" + ended.pid() + "-left"));
        EmbeddedKafka.temporary().close();
        assertThat(left).doesNotExist();
    }

    private static void send(EmbeddedKafka kafka, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.brokers()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("shelf", "book", value)).get();
        }
    }

    private static List<String> receive(EmbeddedKafka kafka, int count) {
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.brokers(), "group.id", "reader", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("shelf"));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
