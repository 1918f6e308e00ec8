package igf.bench.row;

import igf.bench.guestbook.SecondBinding;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.KafkaClients;
import igf.bench.world.LogFiller;
import igf.lab.Statistics;
import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.support.MessageBuilder;

/** Compares the rate of publishing a backlog with that of the binder sending the same messages. */
final class PublishingAgainstTheBinder implements BenchRow {

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "events/s published from a backlog ÷ messages/s of the binder, asynchronous";
    }

    @Override
    public RatioLimits bar() {
        return new RatioLimits(0.3, 0.6);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var service = environment.guestbook();
        var leases = service.bean(Leases.class);
        var jdbc = service.bean(JdbcClient.class);
        var log = service.bean(EventLog.class);
        var bridge = service.bean(StreamBridge.class);
        var counter = service.bean(SecondBinding.class);
        LogFiller.write(log, 1_000);
        environment.awaitPublished();
        try (var kafka = KafkaClients.producer(environment.servers().brokers())) {
            publishBacklog(environment, leases, log, jdbc, size.events());
            sendByBinder(bridge, counter, size.events());
            kafka.send(size.events());
            var rounds = Rounds.interleaved(
                    size.rounds(),
                    () -> publishBacklog(environment, leases, log, jdbc, size.events()),
                    () -> sendByBinder(bridge, counter, size.events()),
                    () -> kafka.send(size.events()));
            var raw = Statistics.median(
                    rounds.figures().stream().map(r -> r.get(2)).toList());
            return rounds.measurement(
                    "/s",
                    "%,d events a round; Kafka's own producer %,.0f/s".formatted(size.events(), raw),
                    "every one acknowledged by the broker");
        }
    }

    /**
     * Fills the log while another owner holds the publisher's lease, then measures from when the service has the lease.
     */
    private static double publishBacklog(
            BenchEnvironment environment, Leases leases, EventLog log, JdbcClient jdbc, int events) throws Exception {
        jdbc.sql("UPDATE lease SET owner = 'bench', expires = now() + interval '1 day' WHERE duty = 'publisher'")
                .update();
        awaitThat(() -> !leases.holds("publisher"));
        LogFiller.write(log, events);
        environment.awaitViews();
        jdbc.sql("UPDATE lease SET owner = '', expires = now() WHERE duty = 'publisher'")
                .update();
        awaitThat(() -> leases.holds("publisher"));
        var startedAt = System.nanoTime();
        environment.awaitPublished();
        return events / ((System.nanoTime() - startedAt) / 1e9);
    }

    private static void awaitThat(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static double sendByBinder(StreamBridge bridge, SecondBinding counter, int events) {
        var expected = counter.acknowledged() + events;
        var body = KafkaClients.BODY.getBytes(StandardCharsets.UTF_8);
        var startedAt = System.nanoTime();
        for (int i = 0; i < events; i++) {
            var message = MessageBuilder.withPayload(body).setHeader("igf_key", Integer.toString(i));
            KafkaClients.headers(i).forEach(message::setHeader);
            bridge.send(SecondBinding.NAME, message.build());
        }
        while (counter.acknowledged() < expected) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return events / ((System.nanoTime() - startedAt) / 1e9);
    }
}
