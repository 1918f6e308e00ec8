package igf.bench.row;

import igf.bench.guestbook.messaging.SecondBinding;
import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Measurement;
import igf.bench.measure.Numbers;
import igf.bench.measure.Rounds;
import igf.bench.world.History;
import igf.bench.world.Records;
import igf.bench.world.World;
import igf.platform.log.EventLog;
import igf.platform.messaging.Publisher;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.support.MessageBuilder;

/** How fast what has piled up goes out, against the same messages given to the binder with nobody asking what to send. */
final class PublishingAgainstTheBinder implements Row {

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "events/s published from a backlog ÷ messages/s of the binder, asynchronous";
    }

    @Override
    public Bar bar() {
        return new Bar(0.3, 0.6);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var service = world.guestbook();
        var publisher = service.bean(Publisher.class);
        var log = service.bean(EventLog.class);
        var bridge = service.bean(StreamBridge.class);
        var counter = service.bean(SecondBinding.class);
        // One that has not begun yet cannot be ended, and would begin beside what is measured.
        History.write(log, 1_000);
        world.publish();
        try (var records = Records.producer(world.servers().brokers())) {
            drain(world, publisher, log, effort.events());
            binder(bridge, counter, effort.events());
            records.send(effort.events());
            var rounds = Rounds.interleaved(
                    effort.rounds(),
                    () -> drain(world, publisher, log, effort.events()),
                    () -> binder(bridge, counter, effort.events()),
                    () -> records.send(effort.events()));
            var raw =
                    Numbers.median(rounds.figures().stream().map(r -> r.get(2)).toList());
            return rounds.measurement(
                    "/s",
                    "%,d events a round; Kafka's own producer %,.0f/s".formatted(effort.events(), raw),
                    "every one acknowledged by the broker");
        }
    }

    private static double drain(World world, Publisher publisher, EventLog log, int events) throws Exception {
        publisher.end();
        History.write(log, events);
        world.settle();
        var begin = System.nanoTime();
        publisher.begin();
        world.publish();
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    private static double binder(StreamBridge bridge, SecondBinding counter, int events) {
        var until = counter.acknowledged() + events;
        var body = Records.BODY.getBytes(StandardCharsets.UTF_8);
        var begin = System.nanoTime();
        for (int i = 0; i < events; i++) {
            var message = MessageBuilder.withPayload(body).setHeader("igf_key", Integer.toString(i));
            Records.headers(i).forEach(message::setHeader);
            bridge.send(SecondBinding.NAME, message.build());
        }
        while (counter.acknowledged() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return events / ((System.nanoTime() - begin) / 1e9);
    }
}
