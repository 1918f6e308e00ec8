package igf.faults.world;

import igf.faults.history.Snapshot;
import igf.lab.InnerPorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads and changes the topics and consumer groups of an instance, as an operator could. */
public final class Broker {
    private static final long TIMEOUT_SECONDS = 20;

    private final Path data;

    public Broker(Path data) {
        this.data = data;
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + InnerPorts.portOf(data, SystemUnderTest.KAFKA),
                "default.api.timeout.ms",
                "10000",
                "request.timeout.ms",
                "8000");
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(settings());
        settings.put("allow.auto.create.topics", "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    List<Snapshot.Published> readPublished(String service) {
        var topic = "igf." + service + ".v1";
        try (var consumer = consumer()) {
            return consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .flatMap(partition -> read(consumer, partition, 0).stream())
                    .map(Broker::readPublished)
                    .toList();
        }
    }

    /** Returns the records of each partition from an offset to its end. */
    public List<ConsumerRecord<byte[], byte[]>> readFrom(Map<TopicPartition, Long> offsets) {
        try (var consumer = consumer()) {
            return offsets.entrySet().stream()
                    .flatMap(from -> read(consumer, from.getKey(), from.getValue()).stream())
                    .toList();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (consumer.position(partition) < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(found::add);
        }
        return found;
    }

    private static Snapshot.Published readPublished(ConsumerRecord<byte[], byte[]> record) {
        var headers = headers(record);
        return new Snapshot.Published(
                record.partition(),
                record.offset(),
                headers.getOrDefault("ce_id", "?.0"),
                headers.getOrDefault("ce_subject", ""),
                Long.parseLong(headers.getOrDefault("ce_sequence", "-1")),
                Long.parseLong(headers.getOrDefault("ce_sourceposition", "-1")),
                headers.getOrDefault("ce_epoch", ""));
    }

    public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** Sends records again in this order, each to its original partition. */
    public void sendAgain(Collection<ConsumerRecord<byte[], byte[]>> records) {
        send(records.stream()
                .map(r -> new ProducerRecord<>(r.topic(), r.partition(), r.key(), r.value(), r.headers()))
                .toList());
    }

    public void send(Collection<ProducerRecord<byte[], byte[]>> records) {
        var settings = new HashMap<>(settings());
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            for (var each : sent) {
                await(each);
            }
        }
    }

    public boolean isResponding() {
        try (var admin = Admin.create(settings())) {
            return !await(admin.describeCluster().nodes()).isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    public Map<TopicPartition, Long> offsets(String group) {
        try (var admin = Admin.create(settings())) {
            return await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> e.getValue().offset()));
        }
    }

    /** Returns whether a group has no members. A killed member remains until its session times out. */
    public boolean isGroupEmpty(String group) {
        try (var admin = Admin.create(settings())) {
            return await(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .allMatch(described -> described.groupState() == GroupState.EMPTY);
        }
    }

    /** Sets the offsets of a group, which must be empty. */
    public void setOffsets(String group, Map<TopicPartition, Long> offsets) {
        try (var admin = Admin.create(settings())) {
            await(admin.alterConsumerGroupOffsets(
                            group,
                            offsets.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, e -> new OffsetAndMetadata(e.getValue()))))
                    .all());
        }
    }

    private static <T> T await(java.util.concurrent.Future<T> result) {
        try {
            return result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The request to the broker failed", e);
        }
    }
}
