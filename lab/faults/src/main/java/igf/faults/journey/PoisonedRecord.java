package igf.faults.journey;

import igf.faults.world.Broker;
import igf.lab.Await;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;

/** Skips a record and appends an unreadable copy. Its subject must wait until an operator repairs it. */
final class PoisonedRecord {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String SERVICE = "notification";
    private static final String DEAD_LETTERS = "/api/v1/admin/dead-letters";
    private static final long OTHER_RECORDS = 20;

    private PoisonedRecord() {}

    static Journey journey() {
        return new Journey("poison", "an unreadable record of a busy subject", BOUND, PoisonedRecord::poison);
    }

    private static String poison(JourneyContext context) throws SQLException {
        var receiver = SERVICE + "-service";
        ConsumerRecord<byte[], byte[]> good;
        try (var pause = StoppedReceiver.stop(context, receiver)) {
            Await.sleep(context.duration(10, 4));
            good = firstOfABusySubject(pause.unreadRecords());
            context.broker()
                    .send(List.of(new ProducerRecord<>(
                            good.topic(), good.partition(), good.key(), bytes("\"nonsense\""), good.headers())));
            pause.skip(List.of(good));
            pause.restart();
        }
        var subject = Broker.headers(good).getOrDefault("ce_subject", "");
        var letter = Await.forValue("it is among the dead letters", TIMEOUT, () -> findDeadLetter(context, subject));
        var path = DEAD_LETTERS + "/" + letter.get("id").asString();
        var consumedBefore = countConsumed(context, subject, true);
        var others = countConsumed(context, subject, false);
        Await.until("others continue", TIMEOUT, () -> countConsumed(context, subject, false) >= others + OTHER_RECORDS);
        if (countConsumed(context, subject, true) != consumedBefore) {
            throw new IllegalStateException("its subject continued without it");
        }
        context.caller().send("secretariat", "POST", path + "/retry", "{}").expect(409);
        var waiting = countWaiting(context, subject);
        repair(context, letter, good.value());
        context.caller().send("secretariat", "POST", path + "/retry", "{}").expect(204);
        Await.until("its subject has caught up", TIMEOUT, () -> countWaiting(context, subject) == 0);
        return "dead letter \"%s\"; %d successors waited for it while at least %d records of others were consumed; a retry failed before the repair and succeeded after it"
                .formatted(letter.get("cause").asString().split(":", 2)[0], waiting, OTHER_RECORDS);
    }

    private static ConsumerRecord<byte[], byte[]> firstOfABusySubject(List<ConsumerRecord<byte[], byte[]>> unread) {
        var times = new HashMap<String, Integer>();
        unread.forEach(r -> times.merge(RedeliveredMessages.subject(r), 1, Integer::sum));
        return unread.stream()
                .filter(r -> times.getOrDefault(RedeliveredMessages.subject(r), 0) > 2)
                .findFirst()
                .orElseThrow(() -> new Journey.Inconclusive("no subject had three records among " + unread.size()));
    }

    private static java.util.Optional<JsonNode> findDeadLetter(JourneyContext context, String subject) {
        var response = context.caller().send("secretariat", "GET", DEAD_LETTERS, null);
        return response.status() != 200
                ? java.util.Optional.empty()
                : response.json()
                        .get("items")
                        .valueStream()
                        .filter(l -> l.get("subject").asString().contains(subject))
                        .findFirst();
    }

    /**
     * Returns the number of events of other services that the receiver has consumed, of the subject or of all others.
     */
    private static long countConsumed(JourneyContext context, String subject, boolean ofSubject) throws SQLException {
        return queryNumber(
                context,
                "SELECT count(*) FROM domain_event WHERE type = 'foreign' AND (aggregateidentifier LIKE '%|' || ?) = "
                        + ofSubject,
                subject);
    }

    private static long countWaiting(JourneyContext context, String subject) throws SQLException {
        return queryNumber(context, "SELECT count(*) FROM inbox_waiting WHERE stream LIKE '%|' || ?", subject);
    }

    private static long queryNumber(JourneyContext context, String query, String subject) throws SQLException {
        try (var connection = context.stores().database(SERVICE);
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, subject);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Restores the body of the record, as if a new release could read it. */
    private static void repair(JourneyContext context, JsonNode letter, byte[] body) throws SQLException {
        try (var connection = context.stores().database(SERVICE);
                var statement = connection.prepareStatement("UPDATE inbox_rejected SET body = ? WHERE id = ?")) {
            statement.setBytes(1, body);
            statement.setObject(2, UUID.fromString(letter.get("id").asString().substring("inbox-".length())));
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("inbox_rejected does not have the dead letter");
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
