package igf.faults.journey;

import igf.faults.world.Broker;
import igf.lab.Await;
import igf.lab.InnerPorts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Delivers records to receivers again or in another order. */
final class RedeliveredMessages {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String NOTIFICATION = "notification-service";
    private static final List<String> RECEIVERS = List.of("participation-service", NOTIFICATION);

    private RedeliveredMessages() {}

    static List<Journey> all() {
        return List.of(
                new Journey(
                        "duplicates",
                        "every service publishes all its events again",
                        BOUND,
                        RedeliveredMessages::resend),
                new Journey(
                        "offsets-rewound",
                        "the offsets of two receivers are reset to the beginning",
                        BOUND,
                        RedeliveredMessages::rewind),
                new Journey(
                        "reordered",
                        "a receiver gets its unread records last to first",
                        BOUND,
                        RedeliveredMessages::reorder));
    }

    private static String resend(JourneyContext context) throws SQLException {
        var before = countRecords(context);
        var sent = 0L;
        for (var service : InnerPorts.SERVICES) {
            var started = context.caller()
                    .send("secretariat", "POST", "/api/v1/admin/publishers/" + service + "/resend", "{\"from\": 0}");
            if (started.status() == 202) {
                Await.until("the events are sent again", TIMEOUT, () -> {
                    var operation = context.caller().send("secretariat", "GET", started.header("Location"), null);
                    return operation.status() == 200
                            && operation.json().get("status").asString().equals("succeeded");
                });
                sent++;
            }
        }
        var after = countRecords(context);
        if (sent < InnerPorts.SERVICES.size() || after < 2 * before) {
            throw new Journey.Inconclusive(
                    "%d services sent again, %d records before, %d after".formatted(sent, before, after));
        }
        return "%d records on the topics before, %d after".formatted(before, after);
    }

    private static long countRecords(JourneyContext context) throws SQLException {
        return context.stores().readAll().stream()
                .mapToLong(service -> service.published().size())
                .sum();
    }

    private static String rewind(JourneyContext context) {
        var evidence = new ArrayList<String>();
        for (var service : RECEIVERS) {
            try (var pause = StoppedReceiver.stop(context, service)) {
                var offsets = pause.offsets();
                var rewoundRecords =
                        offsets.values().stream().mapToLong(Long::longValue).sum();
                if (rewoundRecords == 0) {
                    throw new Journey.Inconclusive(service + " had read nothing");
                }
                offsets.replaceAll((partition, offset) -> 0L);
                context.broker().setOffsets(service, offsets);
                pause.restart();
                evidence.add("%s: %d partitions by %d records".formatted(service, offsets.size(), rewoundRecords));
            }
        }
        return "reset and read again to their ends, " + String.join("; ", evidence);
    }

    private static String reorder(JourneyContext context) {
        try (var pause = StoppedReceiver.stop(context, NOTIFICATION)) {
            Await.sleep(context.duration(20, 5));
            var unread = pause.unreadRecords();
            var reversed = unread.stream()
                    .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::offset)
                            .reversed())
                    .toList();
            var earlyCount = countOutOfOrder(reversed);
            if (earlyCount == 0) {
                throw new Journey.Inconclusive("no subject had two records among " + unread.size());
            }
            context.broker().sendAgain(reversed);
            pause.skip(unread);
            pause.restart();
            return "%d records skipped and sent again last to first, %d of them before their predecessor"
                    .formatted(unread.size(), earlyCount);
        }
    }

    private static long countOutOfOrder(List<ConsumerRecord<byte[], byte[]>> records) {
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
