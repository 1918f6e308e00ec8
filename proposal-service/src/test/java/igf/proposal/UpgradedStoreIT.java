package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.upgrade.UpgradedStore;
import igf.platform.testing.upgrade.UpgradedStore.SentEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Starts this release on databases of e31deec that 6004e0d7 upgraded: they are not older data. */
class UpgradedStoreIT {

    /** Its call was opened and closed. */
    private static final String EDITION = "edition-6412d25f";

    private static final String LOG = "SELECT eventidentifier FROM domain_event ORDER BY txid, globalindex";
    private static final String NUMBERED = """
            SELECT format('%s.%s %s %s %s', event_id, ordinal, type, subject, number) FROM published ORDER BY position, ordinal""";

    private final UpgradedStore store = UpgradedStore.load("proposal");

    private static String line(SentEvent sent) {
        return "%s %s %s %d".formatted(sent.id(), sent.type(), sent.subject(), sent.number());
    }

    @Test
    void everything_is_there_and_numbers_go_on() {
        var before = store.column(LOG);
        assertThat(before).hasSize(249);
        try (var service = store.start(ProposalServiceApplication.class)) {
            var secretariat = service.as("secretariat", "SECRETARIAT");

            assertThat(store.column(LOG).subList(0, before.size())).isEqualTo(before);
            var views = Await.until(
                    "read models are built",
                    () -> secretariat
                            .get("/api/v1/admin/projections")
                            .expect(200)
                            .json(),
                    UpgradedStoreIT::areBuilt);
            assertThat(views.get("items")).hasSizeGreaterThan(5);
            var proposals = secretariat
                    .get("/api/v1/editions/" + EDITION + "/proposals?limit=100")
                    .expect(200)
                    .json();
            assertThat(proposals.get("items")).isNotEmpty();

            secretariat
                    .put(
                            "/api/v1/editions/" + EDITION,
                            otherTheme(secretariat
                                    .get("/api/v1/editions/" + EDITION)
                                    .expect(200)
                                    .json()))
                    .expect(200);
            var number = store.sent().stream()
                    .filter(sent -> sent.subject().equals(EDITION))
                    .count();
            var told =
                    service
                            .kafka()
                            .await(
                                    "proposal",
                                    all -> all.stream().anyMatch(p -> p.key().equals(EDITION)))
                            .stream()
                            .filter(p -> p.key().equals(EDITION))
                            .map(p -> String.valueOf(p.headers().get("ce_sequence")))
                            .toList();
            assertThat(told).isEqualTo(List.of(Long.toString(number)));
            var lines = store.sent().stream().map(UpgradedStoreIT::line).toList();
            assertThat(lines).isNotEmpty();
            assertThat(store.column(NUMBERED)).containsAll(lines);
        }
    }

    private static boolean areBuilt(JsonNode views) {
        return StreamSupport.stream(views.get("items").spliterator(), false)
                .allMatch(view ->
                        view.get("lag").asLong() == 0 && view.get("position").asLong() >= 249);
    }

    private static Map<String, Object> otherTheme(JsonNode edition) {
        var body = new HashMap<String, Object>();
        for (var member : List.of("name", "city", "timeZone", "startsOn", "endsOn")) {
            body.put(member, edition.get(member).asString());
        }
        body.put("theme", "Another theme");
        body.put("rules", edition.at("/rules/preset").asString("igf-2022"));
        var call = edition.get("call");
        body.put(
                "call",
                Map.of(
                        "opensAt",
                        call.get("opensAt").asString(),
                        "closesAt",
                        call.get("closesAt").asString()));
        return body;
    }
}
