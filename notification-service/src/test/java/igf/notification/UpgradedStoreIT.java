package igf.notification;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.upgrade.UpgradedStore;
import igf.platform.testing.upgrade.UpgradedStore.SentEvent;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Starts this release on databases of e31deec that 6004e0d7 upgraded: they are not older data. */
class UpgradedStoreIT {

    private static final String LOG = "SELECT eventidentifier FROM domain_event ORDER BY txid, globalindex";
    private static final String NUMBERED = """
            SELECT format('%s.%s %s %s %s', event_id, ordinal, type, subject, number) FROM published ORDER BY position, ordinal""";

    private final UpgradedStore store = UpgradedStore.load("notification", "classpath:db/notification");

    private static String line(SentEvent sent) {
        return "%s %s %s %d".formatted(sent.id(), sent.type(), sent.subject(), sent.number());
    }

    @Test
    void everything_is_there_and_every_number_is_kept() {
        var before = store.column(LOG);
        assertThat(before).hasSize(279);
        try (var service = store.start(NotificationServiceApplication.class)) {
            var secretariat = service.as("secretariat", "SECRETARIAT");

            assertThat(store.column(LOG).subList(0, before.size())).isEqualTo(before);
            Await.until(
                    "read models are built",
                    () -> secretariat
                            .get("/api/v1/admin/projections")
                            .expect(200)
                            .json(),
                    UpgradedStoreIT::areBuilt);
            assertThat(secretariat.get("/api/v1/messages").expect(200).json().get("items"))
                    .isNotEmpty();
            var lines = store.sent().stream().map(UpgradedStoreIT::line).toList();
            assertThat(lines).isNotEmpty();
            assertThat(store.column(NUMBERED)).containsAll(lines);
        }
    }

    private static boolean areBuilt(JsonNode views) {
        return StreamSupport.stream(views.get("items").spliterator(), false)
                .allMatch(view ->
                        view.get("lag").asLong() == 0 && view.get("position").asLong() >= 279);
    }
}
