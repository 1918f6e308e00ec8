package igf.faults.journey;

import igf.lab.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Stops a service, so that its consumer group is empty and its offsets can be set. */
final class StoppedReceiver implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final JourneyContext context;
    private final String service;

    private StoppedReceiver(JourneyContext context, String service) {
        this.context = context;
        this.service = service;
    }

    static StoppedReceiver stop(JourneyContext context, String service) {
        context.instance().preventRestart(service);
        context.instance().kill(service);
        return new StoppedReceiver(context, service);
    }

    /** Returns the offsets of its group, once the group is empty. */
    Map<TopicPartition, Long> offsets() {
        Await.until(
                "the group of " + service + " is empty",
                TIMEOUT,
                () -> context.broker().isGroupEmpty(service));
        return context.broker().offsets(service);
    }

    /** Returns the records that the service has not read yet. */
    List<ConsumerRecord<byte[], byte[]>> unreadRecords() {
        return context.broker().readFrom(offsets());
    }

    /** Sets the offsets of its group after these records. */
    void skip(List<ConsumerRecord<byte[], byte[]>> records) {
        var offsets = new HashMap<TopicPartition, Long>();
        records.forEach(r -> offsets.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
        context.broker().setOffsets(service, offsets);
    }

    /** Starts the service again, and waits until it has read all records. */
    void restart() {
        var ends = endOffsets();
        context.instance().allowRestart(service);
        Await.until(
                service + " runs",
                TIMEOUT,
                () -> context.instance().process(service).isPresent());
        Await.until(service + " has read all records", TIMEOUT, () -> {
            var offsets = context.broker().offsets(service);
            return ends.entrySet().stream().allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> endOffsets() {
        var ends = new HashMap<>(context.broker().offsets(service));
        context.broker()
                .readFrom(ends)
                .forEach(r -> ends.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
        return ends;
    }

    /** Allows the service to start again. */
    @Override
    public void close() {
        context.instance().allowRestart(service);
    }
}
