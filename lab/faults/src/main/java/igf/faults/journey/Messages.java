package igf.faults.journey;

import igf.faults.world.Broker;
import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Delivers records twice or in another order. */
final class Messages {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOTIFICATION = "notification-service";
    private static final List<String> RECEIVERS = List.of("participation-service", NOTIFICATION);

    private Messages() {}

    static List<Journey> all() {
        return List.of(
                new Journey(
                        "duplicates",
                        "every service publishes everything again, from its first event",
                        BOUND,
                        Messages::resend),
                new Journey(
                        "offsets-rewound",
                        "offsets of two receivers put back by hand to the beginning",
                        BOUND,
                        Messages::rewind),
                new Journey(
                        "reordered",
                        "what a receiver has not read comes to it last to first",
                        BOUND,
                        Messages::reorder));
    }

    private static String resend(Scene scene) throws SQLException {
        var before = records(scene);
        var sent = 0L;
        for (var service : Stores.SERVICES) {
            var started = scene.caller()
                    .send("secretariat", "POST", "/api/v1/admin/publishers/" + service + "/resend", "{\"from\": 0}");
            if (started.status() == 202) {
                Waiting.until("it was sent again", PATIENCE, () -> {
                    var operation = scene.caller().send("secretariat", "GET", started.header("Location"), null);
                    return operation.status() == 200
                            && operation.json().get("status").asString().equals("succeeded");
                });
                sent++;
            }
        }
        var after = records(scene);
        if (sent < Stores.SERVICES.size() || after < 2 * before) {
            throw new Journey.Inconclusive(
                    "%d services sent again, %d records before, %d after".formatted(sent, before, after));
        }
        return "%d records on the topics before, %d after".formatted(before, after);
    }

    private static long records(Scene scene) throws SQLException {
        return scene.stores().all().stream()
                .mapToLong(service -> service.published().size())
                .sum();
    }

    private static String rewind(Scene scene) {
        var told = new ArrayList<String>();
        for (var service : RECEIVERS) {
            try (var pause = Pause.of(scene, service)) {
                var offsets = pause.offsets();
                var back = offsets.values().stream().mapToLong(Long::longValue).sum();
                if (back == 0) {
                    throw new Journey.Inconclusive(service + " had read nothing");
                }
                offsets.replaceAll((partition, offset) -> 0L);
                scene.broker().put(service, offsets);
                pause.release();
                told.add("%s: %d partitions by %d records".formatted(service, offsets.size(), back));
            }
        }
        return "put back and read again to their ends, " + String.join("; ", told);
    }

    private static String reorder(Scene scene) {
        try (var pause = Pause.of(scene, NOTIFICATION)) {
            Waiting.pass(scene.lasting(20, 5));
            var unread = pause.unread();
            var reversed = unread.stream()
                    .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::offset)
                            .reversed())
                    .toList();
            var early = beforeTheirPredecessor(reversed);
            if (early == 0) {
                throw new Journey.Inconclusive("no subject had two records among " + unread.size());
            }
            scene.broker().sendAgain(reversed);
            pause.passOver(unread);
            pause.release();
            return "%d records passed over and sent again last to first, %d of them before their predecessor"
                    .formatted(unread.size(), early);
        }
    }

    private static long beforeTheirPredecessor(List<ConsumerRecord<byte[], byte[]>> records) {
        var first = new HashMap<String, Long>();
        records.forEach(r -> first.merge(subject(r), number(r), Math::min));
        return records.stream()
                .filter(r -> number(r) > first.getOrDefault(subject(r), 0L))
                .count();
    }

    static String subject(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + Broker.headers(record).get("ce_subject");
    }

    private static long number(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(Broker.headers(record).getOrDefault("ce_sequence", "0"));
    }
}
