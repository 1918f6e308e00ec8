package igf.faults.journey;

import igf.faults.world.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A service that is kept down, so that its consumer group is empty and an operator may put it elsewhere. */
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

    /** Where its group stands, once nobody of it is left. */
    Map<TopicPartition, Long> offsets() {
        Waiting.until(
                "the group of " + service + " is empty",
                PATIENCE,
                () -> scene.broker().isEmpty(service));
        return scene.broker().offsets(service);
    }

    /** What it has not read yet. */
    List<ConsumerRecord<byte[], byte[]>> unread() {
        return scene.broker().after(offsets());
    }

    /** It goes on after these; what came meanwhile is still before it. */
    void passOver(List<ConsumerRecord<byte[], byte[]>> records) {
        var offsets = new HashMap<TopicPartition, Long>();
        records.forEach(r -> offsets.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
        scene.broker().put(service, offsets);
    }

    /** Started again, it has read everything that is there now. */
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

    /** Whatever happened, it is not kept down. */
    @Override
    public void close() {
        scene.instance().release(service);
    }
}
