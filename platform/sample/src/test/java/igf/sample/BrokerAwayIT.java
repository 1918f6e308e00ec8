package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.Ports;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.testing.Await;
import igf.platform.testing.OtherServices;
import igf.platform.testing.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cloud.stream.binding.BindingService;

/** A service starts while there is no broker. */
class BrokerAwayIT {

    @TempDir
    private Path directory;

    /** Starts on request; ends after the service, which would wait for it. */
    private static final class LateBroker implements AutoCloseable {

        private @Nullable EmbeddedKafka kafka;

        void comes(Path directory, int port) {
            kafka = EmbeddedKafka.start(directory, port, 0);
        }

        @Override
        public void close() {
            if (kafka != null) {
                kafka.close();
            }
        }
    }

    @Test
    void it_takes_commands_at_once_and_publishes_them_when_the_broker_comes() {
        var port = Ports.findFree();
        var place = Map.of("igf.kafka.brokers", "127.0.0.1:" + port);
        try (var broker = new LateBroker();
                var service = RunningService.start(SampleApplication.class, "sample-service", "broker_away", place)) {
            var organizer = service.as("organizer-1", "ORGANIZER");
            var counter = organizer
                    .post("/api/v1/counters", Map.of("name", "early", "weight", 1))
                    .expect(201)
                    .json()
                    .get("id")
                    .asString();
            organizer.post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", 7));
            assertThat(service.bean(BindingService.class).getProducerBindingNames())
                    .as("what is bound")
                    .isEmpty();
            assertThat(service.bean(Publisher.class).lag()).isPositive();

            broker.comes(directory, port);

            Await.until("all is sent", () -> service.bean(Publisher.class).lag(), lag -> lag == 0);
            assertThat(service.kafka().findPublished("sample"))
                    .extracting(OtherServices.PublishedRecord::key)
                    .containsExactly(counter);
            Await.until(
                    "what comes in is bound, by another thread",
                    () -> List.of(service.bean(BindingService.class).getConsumerBindingNames()),
                    List.of("inbox-in-0")::equals);
        }
    }

    @Test
    void it_ends_when_it_is_told_to_while_it_waits_for_the_broker() {
        var place = Map.of("igf.kafka.brokers", "127.0.0.1:" + Ports.findFree());
        var service = RunningService.start(SampleApplication.class, "sample-service", "broker_away", place);
        assertThat(binding()).isNotEmpty();
        assertThat(CompletableFuture.runAsync(service::close)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(binding()).isEmpty();
    }

    private static List<String> binding() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("binds-"))
                .toList();
    }
}
