package igf.acceptance.tool;

import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.lab.InnerPorts;
import igf.lab.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Keys for tools, and what an operator and an administrator read and start. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatingIT {
    private static final String KEYS = "/api/v1/api-keys";

    private final Callers callers;
    private final Stage stage;

    OperatingIT(Callers callers) {
        this.callers = callers;
        this.stage = new Stage(callers);
    }

    @Test
    void aKeyOpensWhatItWasMadeForUntilItIsTakenBack() {
        String name = "Archive of " + stage.edition;
        stage.call(SECRETARIAT, "POST", KEYS, Map.of("name", name, "scopes", List.of("no:scope")), 400);
        JsonNode made =
                stage.call(SECRETARIAT, "POST", KEYS, Map.of("name", name, "scopes", List.of("feed:read")), 201);
        String key = made.get("key").asString();
        assertThat(stage.holding(key, "GET", KEYS + "/mine", null, 200)
                        .get("name")
                        .asString())
                .isEqualTo(name);
        stage.call(SECRETARIAT, "GET", KEYS + "/mine", null, 404);
        stage.holding(key, "GET", "/api/v1/feed?limit=1", null, 200);
        stage.holding(key, "GET", "/api/v1/webhooks", null, 403);
        JsonNode listed = stage.awaitThat(KEYS, shown -> shown.toString().contains(name));
        assertThat(listed.toString()).doesNotContain(key);

        stage.call(SECRETARIAT, "DELETE", KEYS + "/" + made.get("id").asString(), null, 204);
        await("the key is unknown")
                .atMost(Duration.ofMinutes(1))
                .until(() -> callers.raw()
                                .get(null, "/api/v1/feed?limit=1", "X-API-Key", key)
                                .status()
                        == 401);
        JsonNode left = stage.call(SECRETARIAT, "GET", KEYS, null, 200);
        assertThat(left.get("items").toString()).doesNotContain(name);
        assertThat(left.get("deleted").toString())
                .as("who deleted it is listed")
                .contains(name);
    }

    @Test
    void aWatcherSeesThatAllServicesWorkAndWhatTimeTheyHave() {
        JsonNode health = stage.awaitThat(
                "/health", shown -> shown.path("status").asString("").equals("UP"));
        assertThat(health.get("services")
                        .valueStream()
                        .map(each -> each.get("service").asString()))
                .containsAll(InnerPorts.SERVICES);
        Instant now = clock();
        assertThat(clock()).isAfterOrEqualTo(now);
    }

    private Instant clock() {
        return Instant.parse(
                stage.call(null, "GET", "/demo/clock", null, 200).get("now").asString());
    }

    @Test
    void theHeadThatWasNotedIsStillThereAndItsEventsAreSentOnceMore() {
        JsonNode heads = stage.call(SECRETARIAT, "GET", "/api/v1/admin/audit", null, 200);
        JsonNode head = heads.get("items")
                .valueStream()
                .filter(each -> each.get("service").asString().equals("proposal"))
                .findFirst()
                .orElseThrow();
        long position = Long.parseLong(head.get("position").asString());
        Map<String, Object> noted =
                Map.of("position", position, "hash", head.get("hash").asString());
        assertThat(ended("/api/v1/admin/audit/proposal/verify", noted)
                        .at("/result/intact")
                        .asBoolean())
                .isTrue();
        // A new edition is published to all services; they know this one already.
        Editions.open(callers);
        JsonNode resent = ended("/api/v1/admin/publishers/proposal/resend", Map.of("from", position));
        assertThat(resent.at("/result/sent").asInt()).isPositive();
        stage.call(
                SECRETARIAT, "DELETE", "/api/v1/operations/" + resent.get("id").asString(), null, 409);
        stage.call(SECRETARIAT, "POST", "/api/v1/admin/publishers/nobody/resend", Map.of("from", 0), 404);
    }

    /** Returns the result of a long operation that succeeded. */
    private JsonNode ended(String path, Map<String, Object> body) {
        Response started = callers.raw()
                .send(
                        SECRETARIAT,
                        "POST",
                        path,
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return stage.awaitThat(
                started.header("Location"),
                shown -> shown.path("status").asString("").equals("succeeded"));
    }
}
