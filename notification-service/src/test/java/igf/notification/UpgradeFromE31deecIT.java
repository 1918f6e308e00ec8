package igf.notification;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.e31deec.LeftByE31deec;
import igf.platform.testing.e31deec.LeftByE31deec.Sent;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The short form of {@code ./igf faults --only upgrade-from-e31deec}: this release starts on what that one had left. */
class UpgradeFromE31deecIT {

    private static final String LOG = "SELECT eventidentifier FROM domain_event ORDER BY txid, globalindex";
    private static final String NUMBERED = """
            SELECT format('%s.%s %s %s %s', event_id, ordinal, type, subject, number) FROM published ORDER BY position, ordinal""";

    /** Its own steps of the schema have greater numbers than those that the platform has added since. */
    private final LeftByE31deec left = LeftByE31deec.load("notification", "classpath:db/notification");

    private static String line(Sent sent) {
        return "%s %s %s %d".formatted(sent.id(), sent.type(), sent.subject(), sent.number());
    }

    @Test
    void everything_is_there_and_every_number_is_kept() {
        var before = left.column(LOG);
        assertThat(before).hasSize(279);
        try (var service = left.start(NotificationServiceApplication.class)) {
            var secretariat = service.as("secretariat", "SECRETARIAT");

            assertThat(left.column(LOG).subList(0, before.size())).isEqualTo(before);
            Await.until(
                    "read models are built",
                    () -> secretariat
                            .get("/api/v1/admin/projections")
                            .expect(200)
                            .json(),
                    UpgradeFromE31deecIT::areBuilt);
            assertThat(secretariat.get("/api/v1/messages").expect(200).json().get("items"))
                    .isNotEmpty();
            var lines = left.sent().stream().map(UpgradeFromE31deecIT::line).toList();
            assertThat(lines).isNotEmpty();
            Await.until("its numbers are kept as rows", () -> left.column(NUMBERED), rows -> rows.containsAll(lines));
        }
    }

    private static boolean areBuilt(JsonNode views) {
        return StreamSupport.stream(views.get("items").spliterator(), false)
                .allMatch(view ->
                        view.get("lag").asLong() == 0 && view.get("position").asLong() >= 279);
    }
}
