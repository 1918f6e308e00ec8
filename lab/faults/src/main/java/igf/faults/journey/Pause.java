package igf.faults.journey;

import igf.lab.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Keeps a service down, so that its consumer group is empty and its offsets can be set. */
final class Pause implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scene scene;
    private final String service;

    private Pause(Scene scene, String service) {
        this.scene = scene;
        this.service = service;
    }

    static Pause of(Scene scene, String service) {
        scene.instance().hold(service);
        scene.instance().kill(service);
        return new Pause(scene, service);
    }

    /** Returns the offsets of its group, once the group is empty. */
    Map<TopicPartition, Long> offsets() {
        Waiting.until(
                "the group of " + service + " is empty",
                PATIENCE,
                () -> scene.broker().isEmpty(service));
        return scene.broker().offsets(service);
    }

    /** Returns the records that it has not read yet. */
    List<ConsumerRecord<byte[], byte[]>> unread() {
        return scene.broker().after(offsets());
    }

    /** Sets the offsets of its group behind these records. */
    void passOver(List<ConsumerRecord<byte[], byte[]>> records) {
        var offsets = new HashMap<TopicPartition, Long>();
        records.forEach(r -> offsets.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
        scene.broker().put(service, offsets);
    }

    /** Starts it again and waits until it has read all records. */
    void release() {
        var ends = ends();
        scene.instance().release(service);
        Waiting.until(
                service + " runs",
                PATIENCE,
                () -> scene.instance().process(service).isPresent());
        Waiting.until(service + " has read what was there", PATIENCE, () -> {
            var offsets = scene.broker().offsets(service);
            return ends.entrySet().stream().allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends() {
        var ends = new HashMap<>(scene.broker().offsets(service));
        scene.broker()
                .after(ends)
                .forEach(r -> ends.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
        return ends;
    }

    /** Lets it start again. */
    @Override
    public void close() {
        scene.instance().release(service);
    }
}
