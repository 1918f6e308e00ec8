package igf.bench.row;

import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.KafkaClients;
import igf.bench.world.SigningClient;
import igf.lab.Statistics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Compares the time until another service shows the result of a command with the time of a message through Kafka alone.
 */
final class LagBetweenServicesAgainstKafka implements BenchRow {

    private static final String TOPIC = "igf.roundtrip.v1";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long TIMEOUT = TimeUnit.MINUTES.toNanos(5);
    private static final int WARM_UP = 200;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "lag p99, 201 here → visible in another service ÷ Kafka produce-to-consume p99";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(15, 5);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var receiver = environment.receivingGuestbook();
        var sender = environment.warmGuestbook(size);
        var samples = (int) (size.cell().toMillis() / 10);
        var brokers = environment.servers().brokers();
        var books = SigningClient.open(sender.port(), environment.token(), 16);
        try (var signer = SigningClient.at(sender.port(), environment.token(), 1, books)
                        .getFirst();
                var reader = new HttpConnection(receiver.port());
                var producer = KafkaClients.producer(brokers)) {
            producer.send(TOPIC, 0).get();
            try (var consumer = KafkaClients.consumer(brokers, TOPIC)) {
                lags(signer, reader, environment.token(), WARM_UP);
                roundTrips(producer, consumer, WARM_UP);
                var medians = new ArrayList<Double>();
                var rounds = Rounds.interleaved(
                        size.rounds(),
                        () -> {
                            var lags = lags(signer, reader, environment.token(), samples);
                            medians.add(lags.getValueAtPercentile(50) / 1e6);
                            return lags.getValueAtPercentile(99) / 1e6;
                        },
                        () -> roundTrips(producer, consumer, samples).getValueAtPercentile(99) / 1e6);
                return rounds.measurement(
                        "ms", "%d samples a round; lag p50 %.1f ms".formatted(samples, Statistics.median(medians)));
            }
        } finally {
            environment.stop("visitors");
        }
    }

    private static Histogram lags(SigningClient signer, HttpConnection reader, String token, int samples)
            throws IOException {
        var lags = new Histogram(TIMEOUT, 3);
        for (int i = 0; i < samples; i++) {
            LockSupport.parkNanos(PAUSE);
            var id = signer.sign().expect(201).member("id");
            var acceptedAt = System.nanoTime();
            while (reader.get("/api/v1/guestbooks/any/signatures/" + id, token).status() == 404) {
                if (System.nanoTime() - acceptedAt > TIMEOUT) {
                    throw new IllegalStateException("not visible in the other service: " + id);
                }
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
            }
            lags.recordValue(System.nanoTime() - acceptedAt);
        }
        return lags;
    }

    private static Histogram roundTrips(KafkaClients producer, KafkaConsumer<String, byte[]> consumer, int samples)
            throws ExecutionException, InterruptedException {
        var times = new Histogram(TIMEOUT, 3);
        for (int i = 0; i < samples; i++) {
            LockSupport.parkNanos(PAUSE);
            var startedAt = System.nanoTime();
            var sent = producer.send(TOPIC, i);
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                if (System.nanoTime() - startedAt > TIMEOUT) {
                    throw new IllegalStateException("no record received from Kafka");
                }
            }
            times.recordValue(System.nanoTime() - startedAt);
            sent.get();
        }
        return times;
    }
}
