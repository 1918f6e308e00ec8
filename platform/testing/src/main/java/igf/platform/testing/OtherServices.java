package igf.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for other services on Kafka: sends CloudEvents with gapless numbers for each subject, and reads topics from
 * their start.
 */
public final class OtherServices implements AutoCloseable {

    /** The default epoch of published events. */
    public static final String FIRST_EPOCH = "00000000-0000-0000-0000-000000000001";

    /** The same as {@code igf.kafka.partitions}. */
    private static final int PARTITIONS = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> nextNumbers = new HashMap<>();
    private final Map<String, String> topics = new ConcurrentHashMap<>();

    OtherServices(String brokers) {
        this.brokers = brokers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Publishes an event of another service, with the next number of its subject.
     *
     * @param service like {@code proposal}
     */
    public synchronized void publish(String service, String type, String subject, Object data) {
        publish(service, type, subject, nextNumbers.merge(service + subject, 1L, Long::sum) - 1, data);
    }

    /** Publishes an event with a given number, which may be repeated or out of order. */
    public void publish(String service, String type, String subject, long sequence, Object data) {
        publish(service, type, subject, sequence, data, FIRST_EPOCH, "");
    }

    /**
     * Publishes an event in a given epoch of the other service's log.
     *
     * @param branch distinguishes events with the same number in different epochs
     */
    public void publish(
            String service, String type, String subject, long sequence, Object data, String epoch, String branch) {
        var body = data instanceof String text ? text : JSON.writeValueAsString(data);
        var record = new ProducerRecord<>(topic(service), subject, body.getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id(service, subject, sequence, branch),
                "ce_source",
                "/forums/igf/" + service,
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                Long.toString(sequence),
                "ce_sourceposition",
                Long.toString(sequence + 1),
                "ce_epoch",
                epoch,
                "ce_correlationid",
                "test");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    /** Returns the id of an event of the first epoch. */
    public static String id(String service, String subject, long sequence) {
        return id(service, subject, sequence, "");
    }

    private static String id(String service, String subject, long sequence, String branch) {
        return UUID.nameUUIDFromBytes((service + subject + sequence + branch).getBytes(StandardCharsets.UTF_8)) + ".0";
    }

    /** Returns a service's topic. Creates it as the service does, in case the test is faster. */
    private String topic(String service) {
        return topics.computeIfAbsent("igf." + service + ".v1", this::createTopic);
    }

    private String createTopic(String topic) {
        try (var broker = Admin.create(Map.of("bootstrap.servers", brokers))) {
            broker.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return topic;
    }

    public record PublishedRecord(String key, Map<String, String> headers, JsonNode data) {
        public String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    /**
     * Returns all records on a service's topic. It makes the broker respond immediately. By default, the broker waits
     * half a second for more records of partitions that are read to their end.
     */
    public List<PublishedRecord> findPublished(String service) {
        var topic = topic(service);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "fetch.max.wait.ms", 10),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<PublishedRecord>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> found.add(read(r)));
            }
            return found;
        }
    }

    /** Waits until a service's topic has the expected records. */
    public List<PublishedRecord> await(String service, Predicate<List<PublishedRecord>> expected) {
        return Await.until("events of " + service, () -> findPublished(service), expected);
    }

    private static PublishedRecord read(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new PublishedRecord(record.key(), headers, JSON.readTree(record.value()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
