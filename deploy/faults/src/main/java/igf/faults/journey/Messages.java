package igf.faults.journey;

import igf.faults.world.Stores;
import igf.faults.world.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Records that come twice, and records that nobody can read. */
final class Messages {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Messages() {}

    static List<Journey> all() {
        return List.of(new Journey(
                "duplicates",
                "every service publishes everything again, from its first event",
                BOUND,
                Messages::resend));
    }

    private static String resend(Scene scene) throws SQLException {
        var before = records(scene);
        var sent = 0L;
        for (var service : Stores.SERVICES) {
            var started = scene.caller()
                    .send("secretariat", "POST", "/api/v1/admin/publishers/" + service + "/resend", "{\"from\": 0}");
            if (started.status() == 202) {
                Waiting.until("it was sent again", PATIENCE, () -> {
                    var operation = scene.caller().send("secretariat", "GET", started.location(), null);
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
}
