package igf.bench.world;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own clients, with records like those of the publisher: key, body and eleven attributes. */
public final class KafkaClients implements AutoCloseable {

    public static final String BODY = "{\"book\":\"6ac1f1d4-9e5d-4a7b-8a3b-0a1b2c3d4e5f\",\"signature\":"
            + "\"7bd2f1d4-9e5d-4a7b-8a3b-0a1b2c3d4e5f\",\"number\":7,\"text\":\"" + SigningClient.TEXT + "\"}";
    private static final String TOPIC = "igf.records.v1";

    private final KafkaProducer<String, byte[]> producer;

    private KafkaClients(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Returns a producer with the same guarantees as the publisher: acknowledged by all replicas, without duplicates.
     */
    public static KafkaClients producer(String brokers) {
        return new KafkaClients(new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", true, "linger.ms", 1),
                new StringSerializer(),
                new ByteArraySerializer()));
    }

    /** Returns the attributes of a CloudEvent as the publisher writes them. */
    public static Map<String, String> headers(long number) {
        return Map.ofEntries(
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", "5ac1f1d4-9e5d-4a7b-8a3b-0a1b2c3d4e5f.0"),
                Map.entry("ce_source", "/forums/igf/guestbook"),
                Map.entry("ce_type", "igf.guestbook.signed.v1"),
                Map.entry("ce_subject", "6ac1f1d4-9e5d-4a7b-8a3b-0a1b2c3d4e5f"),
                Map.entry("ce_time", "2026-11-24T09:00:00Z"),
                Map.entry("ce_sequence", Long.toString(number)),
                Map.entry("ce_sourceposition", Long.toString(number)),
                Map.entry("ce_epoch", "00000000-0000-0000-0000-000000000001"),
                Map.entry("ce_correlationid", "history"),
                Map.entry("ce_causationid", "5ac1f1d4-9e5d-4a7b-8a3b-0a1b2c3d4e5f"));
    }

    /**
     * Sends messages and waits for all acknowledgements.
     *
     * @return messages per second
     */
    public double send(int messages) throws ExecutionException, InterruptedException {
        var startedAt = System.nanoTime();
        var sent = new Future<?>[messages];
        for (int i = 0; i < messages; i++) {
            sent[i] = send(TOPIC, i);
        }
        for (var acknowledged : sent) {
            acknowledged.get();
        }
        return messages / ((System.nanoTime() - startedAt) / 1e9);
    }

    /** Sends a message without waiting. */
    public Future<RecordMetadata> send(String topic, long number) {
        var record = new ProducerRecord<>(topic, Long.toString(number), BODY.getBytes(StandardCharsets.UTF_8));
        headers(number).forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    /** Returns a consumer at the end of a topic's only partition, which gets all later records. */
    public static KafkaConsumer<String, byte[]> consumer(String brokers, String topic) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "fetch.max.wait.ms", 200),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        // The consumer determines its position only on request.
        consumer.position(partition);
        return consumer;
    }

    @Override
    public void close() {
        producer.close();
    }
}
