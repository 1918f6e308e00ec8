package igf.acceptance.tool;

import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A webhook from its registration to its end, from the tool's point of view. */
@ExtendWith(Shared.class)
class WebhooksIT {
    private static final String TOOL = "tool";
    private static final String HOOKS = "/api/v1/webhooks";
    private static final String PLANNED = "igf.edition.planned.v1";
    private static final String RELEASED = "igf.programme.released.v1";

    @Test
    void aToolTriesTurnsTheKeyHasAnEventSentAgainAndLeaves(Callers callers) {
        try (Receiver receiver = new Receiver()) {
            JsonNode made = callers.raw()
                    .send(
                            TOOL,
                            "POST",
                            HOOKS,
                            "{\"url\": \"%s\", \"types\": [\"%s\"]}".formatted(receiver.url(), PLANNED))
                    .json();
            String hook = HOOKS + "/" + made.get("id").asString();
            String old = made.get("secret").asString();
            Stage stage = new Stage(callers);
            tested(stage, hook, receiver, old, old);
            String secret = stage.call(TOOL, "POST", hook + "/rotation", null, 200)
                    .get("secret")
                    .asString();
            assertThat(secret).isNotEqualTo(old);
            tested(stage, hook, receiver, old, secret);

            JsonNode delivery = delivered(stage, hook, receiver);
            assertThat(delivery.get("delivered").asBoolean()).isTrue();
            again(stage, hook, receiver, delivery);
            told(stage, hook, stage.edition);
            replayed(stage, hook, receiver, delivery);
            paused(stage, hook);
            stage.call(TOOL, "DELETE", hook, null, 204);
            stage.call(TOOL, "GET", hook, null, 404);
            stage.call(SECRETARIAT, "POST", hook + "/test", null, 404);
        }
    }

    private static void tested(Stage stage, String hook, Receiver receiver, String... secrets) {
        int before = ofType(receiver, "igf.webhook.test.v1").size();
        JsonNode answer = stage.call(TOOL, "POST", hook + "/test", null, 200);
        assertThat(answer.get("delivered").asBoolean()).isTrue();
        assertThat(answer.get("status").asInt()).isEqualTo(204);
        List<Receiver.Delivery> all = ofType(receiver, "igf.webhook.test.v1");
        assertThat(all).hasSize(before + 1);
        for (String secret : secrets) {
            assertThat(all.getLast().isSignedWith(secret)).isTrue();
        }
    }

    private static List<Receiver.Delivery> ofType(Receiver receiver, String type) {
        return receiver.taken().stream()
                .filter(each -> each.type().equals(type))
                .toList();
    }

    /** Waits for the delivery of the event that created this edition. */
    private static JsonNode delivered(Stage stage, String hook, Receiver receiver) {
        String message = await("the edition was told")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> receiver.taken().stream()
                                .filter(each -> each.text().contains(stage.edition))
                                .toList(),
                        all -> !all.isEmpty())
                .getFirst()
                .id();
        return await("the delivery is listed")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stage.call(TOOL, "GET", hook + "/deliveries", null, 200)
                                .get("items")
                                .valueStream()
                                .filter(each -> message.equals(id(each)))
                                .toList(),
                        all -> !all.isEmpty())
                .getFirst();
    }

    /** Delivers again, under the same id. */
    private static void again(Stage stage, String hook, Receiver receiver, JsonNode delivery) {
        String retry = hook + "/deliveries/" + delivery.get("id").asString() + "/retry";
        assertThat(stage.call(TOOL, "POST", retry, null, 200).get("delivered").asBoolean())
                .isTrue();
        assertThat(times(receiver, delivery)).isEqualTo(2);
        stage.call(TOOL, "POST", hook + "/deliveries/" + "00000000-0000-4000-8000-000000000000/retry", null, 404);
    }

    private static void told(Stage stage, String hook, String edition) {
        Map<String, Object> changes = Map.of("types", List.of(RELEASED, PLANNED), "edition", edition);
        stage.call(TOOL, "PATCH", hook, Map.of("types", List.of("igf.no.such.v1")), 422);
        stage.call(TOOL, "PATCH", hook, changes, 200);
        JsonNode shown = stage.call(TOOL, "GET", hook, null, 200);
        assertThat(shown.get("types").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(PLANNED, RELEASED);
        assertThat(shown.get("edition").asString()).isEqualTo(edition);
        assertThat(shown.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(shown.has("secret")).isFalse();
    }

    private static void replayed(Stage stage, String hook, Receiver receiver, JsonNode delivery) {
        long before = times(receiver, delivery);
        String from = Long.toString(Long.parseLong(delivery.get("position").asString()) - 1);
        stage.call(TOOL, "POST", hook + "/replay", Map.of("from", from), 200);
        await("the event once more").atMost(Duration.ofMinutes(1)).until(() -> times(receiver, delivery) > before);
    }

    private static void paused(Stage stage, String hook) {
        stage.call(TOOL, "POST", hook + "/pause", null, 204);
        await("it is paused")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stage.call(TOOL, "GET", hook, null, 200)
                                .get("state")
                                .asString(),
                        "PAUSED"::equals);
        stage.call(TOOL, "POST", hook + "/resume", null, 204);
        JsonNode resumed = await("it has delivered everything")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> stage.call(TOOL, "GET", hook, null, 200),
                        shown -> shown.get("state").asString().equals("ACTIVE")
                                && shown.get("lag").asLong() == 0);
        assertThat(resumed.get("position").asString()).matches("\\d+");
        assertThat(resumed.get("nextAttemptAt").isNull()).isTrue();
    }

    /** Returns how often the event arrived; events of other tests arrive too. */
    private static long times(Receiver receiver, JsonNode delivery) {
        return ofType(receiver, PLANNED).stream()
                .filter(each -> each.id().equals(id(delivery)))
                .count();
    }

    /** Returns the id that the receiver gets. */
    private static String id(JsonNode delivery) {
        return "msg_" + delivery.get("id").asString();
    }
}
