package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.upgrade.UpgradedStore;
import igf.platform.testing.upgrade.UpgradedStore.SentEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Starts this release on databases of e31deec that 6004e0d7 upgraded: they are not older data. */
class UpgradedStoreIT {

    /** Has seats, attendance and a report. */
    private static final String SESSION = "823a28eb-d6d6-5fc6-ae29-acfc34f476f4";

    private static final String REGISTRATION = "56f9005f-3044-5953-a8c9-5c37f23dc4a6";

    private static final String LOG = "SELECT eventidentifier FROM domain_event ORDER BY txid, globalindex";
    private static final String NUMBERED = """
            SELECT format('%s.%s %s %s %s', event_id, ordinal, type, subject, number) FROM published ORDER BY position, ordinal""";

    private final UpgradedStore store = UpgradedStore.load("participation");

    private static String line(SentEvent sent) {
        return "%s %s %s %d".formatted(sent.id(), sent.type(), sent.subject(), sent.number());
    }

    @Test
    void everything_is_there_and_numbers_go_on() {
        var before = store.column(LOG);
        assertThat(before).hasSize(98);
        try (var service = store.start(ParticipationServiceApplication.class)) {
            var secretariat = service.as("secretariat", "SECRETARIAT");

            assertThat(store.column(LOG).subList(0, before.size())).isEqualTo(before);
            Await.until(
                    "read models are built",
                    () -> secretariat
                            .get("/api/v1/admin/projections")
                            .expect(200)
                            .json(),
                    UpgradedStoreIT::areBuilt);
            assertThat(secretariat
                            .get("/api/v1/registrations/" + REGISTRATION)
                            .expect(200)
                            .json()
                            .get("id")
                            .asString())
                    .isEqualTo(REGISTRATION);

            service.tool("tool", "attendance:write")
                    .post("/api/v1/sessions/" + SESSION + "/attendance", left())
                    .expect(200);
            var number = store.sent().stream()
                    .filter(sent -> sent.subject().equals(SESSION))
                    .count();
            var told =
                    service
                            .kafka()
                            .await(
                                    "participation",
                                    all -> all.stream().anyMatch(p -> p.key().equals(SESSION)))
                            .stream()
                            .filter(p -> p.key().equals(SESSION))
                            .map(p -> String.valueOf(p.headers().get("ce_sequence")))
                            .toList();
            assertThat(told).isEqualTo(List.of(Long.toString(number)));
            var lines = store.sent().stream().map(UpgradedStoreIT::line).toList();
            assertThat(lines).isNotEmpty();
            assertThat(store.column(NUMBERED)).containsAll(lines);
        }
    }

    private static Map<String, Object> left() {
        return Map.of(
                "registrationId",
                REGISTRATION,
                "fact",
                "LEFT",
                "mode",
                "ONSITE",
                "at",
                "2031-10-13T06:30:00Z",
                "source",
                "door-9",
                "sequence",
                1);
    }

    private static boolean areBuilt(JsonNode views) {
        return StreamSupport.stream(views.get("items").spliterator(), false)
                .allMatch(view ->
                        view.get("lag").asLong() == 0 && view.get("position").asLong() >= 98);
    }
}
