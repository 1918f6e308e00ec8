package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import igf.notification.Started.Somebody;
import igf.notification.webhook.WebhookCommand;
import igf.platform.testing.Await;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a webhook receives: signatures, retries, replays, pauses. */
class WebhookIT extends WebhookReceiver {

    @Test
    void aDeliveryIsSignedNamesNobodyAndIsSentAgainUnderItsIdByAReplay() throws Exception {
        var ada = Somebody.called("Ada Hook");
        var webhook = register();
        var path = "/api/v1/webhooks/" + webhook.path("id").asString();
        var secret = webhook.path("secret").asString();
        assertThat(secret).startsWith("whsec_");
        var proposal = submit(ada);
        var first = Await.until("a delivery", () -> about(proposal), found -> found.size() == 1)
                .getFirst();
        new Webhook(secret)
                .verify(
                        first.body(),
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of(first.id()),
                                        "webhook-timestamp", List.of(first.timestamp()),
                                        "webhook-signature", List.of(first.signature())),
                                (name, value) -> true));
        assertThat(first.body())
                .doesNotContain("enc:1:")
                .doesNotContain(ada.id().toString())
                .doesNotContain(ada.name())
                .doesNotContain(ada.email());
        assertThat(first.json().has("timestamp")).isTrue();

        tool.post(path + "/replay", Map.of("from", webhook.path("from").asString()))
                .expect(200);
        var again = Await.until("a replay", () -> about(proposal), found -> found.size() == 2);
        assertThat(again.get(1).id()).isEqualTo(first.id());
        // The receiver has the event a moment before the sender has recorded it.
        var deliveries = tool.await(
                        path + "/deliveries",
                        answer -> answer.json().path("items").size() >= 2)
                .json()
                .path("items");
        assertThat(deliveries.get(0).path("delivered").asBoolean()).isTrue();
        assertThat(tool.get("/api/v1/webhooks").text())
                .doesNotContain(secret)
                .contains(webhook.path("id").asString());

        var stranger = SERVICE.tool("another-tool", "feed:read webhooks:write");
        stranger.get(path).expect(404);
        stranger.get(path + "/deliveries").expect(404);
        stranger.delete(path).expect(404);
        tool.delete(path).expect(204);
        tool.await(path, a -> a.status() == 404);
        tool.post(path + "/test", "").expect(404);
    }

    @Test
    void whatFailsIsTriedAgainInOrderUnderOneIdAndARedirectIsAFailure() {
        var ada = Somebody.called("Ada Retry");
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        before.addAll(List.of(302, 302));
        var first = submit(ada);
        Await.until("three tries", () -> about(first), found -> found.size() == 3);
        var second = submit(ada);
        Await.until("the second", () -> about(second), found -> found.size() == 1);
        assertThat(about(first).stream().map(Got::id).distinct()).hasSize(1);
        assertThat(about(first).getFirst().id())
                .isNotEqualTo(about(second).getFirst().id());
        assertThat(got.getLast().json().path("subject").asString()).isEqualTo(second.toString());
        tool.delete(path).expect(204);
    }

    @Test
    void anAddressThatIsGoneIsDisabledAndAReplayWakesIt() {
        var webhook = register();
        var path = "/api/v1/webhooks/" + webhook.path("id").asString();
        status.set(410);
        var proposal = submit(Somebody.called("Ada Gone"));
        tool.await(path, a -> a.json().path("state").asString().equals("DISABLED"));
        assertThat(tool.get(path).json().path("reason").asString()).isEqualTo("GONE");
        assertThat(about(proposal)).hasSize(1);
        status.set(200);
        tool.post(path + "/replay", Map.of("from", webhook.path("from").asString()))
                .expect(200);
        Await.until("the replay", () -> about(proposal), found -> found.size() == 2);
        tool.await(path, a -> a.json().path("state").asString().equals("ACTIVE"));
        var tested = tool.post(path + "/test", "").expect(200).json();
        assertThat(tested.path("delivered").asBoolean()).isTrue();
        assertThat(got.getLast().json().path("type").asString()).isEqualTo("igf.webhook.test.v1");
        tool.delete(path).expect(204);
    }

    @Test
    void aReplayGoesOnThatComesBeforeTheDelivererIsDoneWithAnAddressThatWasGone() {
        var webhook = register();
        var path = "/api/v1/webhooks/" + webhook.path("id").asString();
        status.set(410);
        // Stops the deliverer's thread between its command, which is committed, and its next step.
        var kept = SERVICE.bean(CommandBus.class).registerHandlerInterceptor((unit, chain) -> {
            if (unit.getMessage().getPayload() instanceof WebhookCommand.Disable disable
                    && path.endsWith(disable.id().toString())) {
                unit.onCleanup(_ -> {
                    status.set(200);
                    tool.post(
                                    path + "/replay",
                                    Map.of("from", webhook.path("from").asString()))
                            .expect(200);
                    Await.until("the replay", got::size, size -> size == 2);
                });
            }
            return chain.proceed();
        });
        var ada = Somebody.called("Ada Woken");
        try {
            var proposal = submit(ada);
            Await.until("both", () -> about(proposal), found -> found.size() == 2);
        } finally {
            kept.cancel();
        }
        var next = submit(ada);
        Await.until("what comes after the replay", () -> about(next), found -> found.size() == 1);
        tool.delete(path).expect(204);
    }

    @Test
    void anEventThatIsRefusedForGoodIsSetAsideAndThoseAfterItGoOn() {
        var ada = Somebody.called("Ada Refused");
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        status.set(422);
        var refused = submit(ada);
        Await.until("three refusals", () -> about(refused), found -> found.size() == 3);
        var listed = tool.await(
                        path + "/deliveries?setAside=true",
                        a -> a.json().path("items").size() == 1)
                .json()
                .path("items")
                .get(0);
        assertThat(listed.path("status").asInt()).isEqualTo(422);
        assertThat(listed.path("setAside").asBoolean()).isTrue();
        assertThat(listed.path("nextAttemptAt").isNull()).isTrue();
        status.set(204);
        var next = submit(ada);
        Await.until("the next one", () -> about(next), found -> found.size() == 1);
        assertThat(about(refused)).hasSize(3);
        assertThat(tool.get(path).json().path("state").asString()).isEqualTo("ACTIVE");

        var retried = listed.path("id").asString();
        var retry = path + "/deliveries/" + retried + "/retry";
        assertThat(tool.post(retry, "").expect(200).json().path("delivered").asBoolean())
                .isTrue();
        assertThat(tool.get(path + "/deliveries?setAside=true")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .as("delivered meanwhile")
                .isZero();

        // Must come minutes later, so it waits while the test looks.
        before.add(503);
        var later = submit(ada);
        Await.until("a failure", () -> about(later), found -> !found.isEmpty());
        var waiting = tool.await(
                        path + "/deliveries?limit=1",
                        a -> a.json().at("/items/0/nextAttemptAt").isString())
                .json()
                .at("/items/0");
        assertThat(waiting.path("setAside").asBoolean()).isFalse();

        before.add(500);
        assertThat(tool.post(retry, "").expect(200).json().path("delivered").asBoolean())
                .isFalse();
        var attempts = tool.get(path + "/deliveries?limit=2").json().path("items");
        assertThat(attempts.at("/0/id").asString()).as("the retry").isEqualTo(retried);
        assertThat(attempts.at("/0/nextAttemptAt").isNull()).isTrue();
        assertThat(attempts.at("/1/nextAttemptAt").asString())
                .as("the waiting event's time stays its own")
                .isEqualTo(waiting.path("nextAttemptAt").asString());

        // The receiver accepts the retry of another event, so the waiting one is tried now.
        assertThat(tool.post(retry, "").expect(200).json().path("delivered").asBoolean())
                .isTrue();
        Await.until("the waiting one", () -> about(later), found -> found.size() == 2);
        tool.delete(path).expect(204);
    }

    @Test
    void anExplicitRetryThatSucceedsIsNotFollowedByAnotherAndThoseAfterItGoOn() {
        var ada = Somebody.called("Ada Unblocked");
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        before.add(503);
        var failed = submit(ada);
        var waiting = tool.await(
                        path + "/deliveries",
                        a -> a.json().at("/items/0/nextAttemptAt").isString())
                .json()
                .at("/items/0");
        var later = submit(ada);
        var retry = path + "/deliveries/" + waiting.path("id").asString() + "/retry";
        assertThat(tool.post(retry, "").expect(200).json().path("delivered").asBoolean())
                .isTrue();
        Await.until("what comes after it", () -> about(later), found -> found.size() == 1);
        assertThat(about(failed)).hasSize(2);
        assertThat(tool.await(path, a -> a.json().path("lag").asLong(-1) == 0)
                        .json()
                        .path("nextAttemptAt")
                        .isNull())
                .isTrue();
        tool.delete(path).expect(204);
    }

    private static void verify(String secret, Got delivery) throws Exception {
        new Webhook(secret)
                .verify(
                        delivery.body(),
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of(delivery.id()),
                                        "webhook-timestamp", List.of(delivery.timestamp()),
                                        "webhook-signature", List.of(delivery.signature())),
                                (name, value) -> true));
    }

    @Test
    void bothSecretsSignAfterARotationAndADeliveryIsSentAgainWhenItsOwnerAsks() throws Exception {
        var webhook = register();
        var path = "/api/v1/webhooks/" + webhook.path("id").asString();
        var rotated = tool.post(path + "/rotation", "").expect(200).json();
        var proposal = submit(Somebody.called("Ada Rotated"));
        var delivery = Await.until("a delivery", () -> about(proposal), found -> found.size() == 1)
                .getFirst();
        verify(webhook.path("secret").asString(), delivery);
        verify(rotated.path("secret").asString(), delivery);
        assertThat(rotated.path("bothUntil").isString()).isTrue();

        var listed = tool.await(
                        path + "/deliveries", a -> a.json().path("items").size() == 1)
                .json()
                .at("/items/0/id")
                .asString();
        var retry = path + "/deliveries/" + listed + "/retry";
        assertThat(tool.post(retry, "").expect(200).json().path("delivered").asBoolean())
                .isTrue();
        assertThat(about(proposal)).hasSize(2).extracting(Got::id).containsOnly(delivery.id());
        tool.post(path + "/deliveries/" + UUID.randomUUID() + "/retry", "").expect(404);
        var stranger = SERVICE.tool("another-tool", "feed:read webhooks:write");
        stranger.post(retry, "").expect(404);
        stranger.post(path + "/rotation", "").expect(404);
        stranger.patch(path, Map.of("edition", "x")).expect(404);
        tool.delete(path).expect(204);
    }

    @Test
    void aWebhookShowsItsPositionItsLagAndItsNextAttempt() {
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        status.set(503);
        var proposal = submit(Somebody.called("Ada Lagging"));
        Await.until("a failure", () -> about(proposal), found -> found.size() == 1);
        var waiting =
                tool.await(path, a -> a.json().path("nextAttemptAt").isString()).json();
        assertThat(waiting.path("position").asString()).matches("\\d+");
        assertThat(waiting.path("lag").asLong()).isPositive();
        assertThat(tool.get("/api/v1/webhooks").json().path("items").valueStream())
                .filteredOn(each -> path.endsWith(each.path("id").asString()))
                .extracting(each -> each.path("nextAttemptAt").asString())
                .containsExactly(waiting.path("nextAttemptAt").asString());

        status.set(204);
        tool.post(path + "/replay", Map.of("from", waiting.path("position").asString()))
                .expect(200);
        Await.until("the replay", () -> about(proposal), found -> found.size() == 2);
        var done = tool.await(path, a -> a.json().path("lag").asLong(-1) == 0).json();
        assertThat(done.path("nextAttemptAt").isNull()).isTrue();
        assertThat(position(done)).isGreaterThan(position(waiting));
        tool.delete(path).expect(204);
    }

    @Test
    void theFailuresOfAnEventThatNoLongerMatchesCountForNoOther() {
        var ada = Somebody.called("Ada Unmatched");
        for (var edition : List.of("unmatched2026", "empty2026")) {
            var before = UUID.randomUUID();
            Started.submitted(edition, before, "Before", List.of());
            tool.await("/api/v1/feed?edition=" + edition, a -> a.text().contains(before.toString()));
        }
        var id = register().path("id").asString();
        var path = "/api/v1/webhooks/" + id;
        // The receiver asks for minutes of patience, so the webhook waits until the test makes it due.
        status.set(503);
        var unmatched = submit(ada);
        Await.until("a failure", () -> failures(id), found -> found == 1);
        tool.patch(path, Map.of("edition", "unmatched2026")).expect(200);
        var failing = UUID.randomUUID();
        Started.submitted("unmatched2026", failing, "Rivers", List.of());
        tool.await("/api/v1/feed?edition=unmatched2026", a -> a.text().contains(failing.toString()));
        tryNow(id);
        Await.until("a failure of the next event", () -> about(failing), found -> found.size() == 1);
        Await.until("the end of the claim", () -> failures(id), found -> found >= 0);
        assertThat(failures(id)).as("failures of this event only").isEqualTo(1);

        tool.patch(path, Map.of("edition", "empty2026")).expect(200);
        tryNow(id);
        tool.await(path, a -> a.json().path("lag").asLong(-1) == 0);
        assertThat(Await.until("the end of the claim", () -> failures(id), found -> found >= 0))
                .as("nothing waits")
                .isZero();
        assertThat(tool.get(path).json().path("nextAttemptAt").isNull()).isTrue();
        assertThat(about(unmatched)).hasSize(1);
        tool.delete(path).expect(204);
    }

    private static void tryNow(String webhook) {
        SERVICE.bean(JdbcClient.class)
                .sql("UPDATE webhook_follower SET due = 'epoch' WHERE webhook = ?")
                .param(UUID.fromString(webhook))
                .update();
    }

    /** Returns the stored number of failed tries; -1 while the webhook is claimed. */
    private static int failures(String webhook) {
        return SERVICE.bean(JdbcClient.class)
                .sql("SELECT failures FROM webhook_follower WHERE webhook = ? AND leased_until IS NULL")
                .param(UUID.fromString(webhook))
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    @Test
    void aPausedWebhookKeepsItsPositionAndDeliversEverythingWhenItIsResumed() {
        var ada = Somebody.called("Ada Paused");
        var id = register().path("id").asString();
        var path = "/api/v1/webhooks/" + id;
        SERVICE.tool("another-tool", "feed:read webhooks:write")
                .post(path + "/pause", "")
                .expect(404);
        tool.post(path + "/pause", "").expect(204);
        tool.post(path + "/pause", "").expect(204);
        tool.await(path, a -> a.json().path("state").asString().equals("PAUSED"));
        Await.until(
                "deliveries have stopped",
                () -> SERVICE.bean(JdbcClient.class)
                        .sql("SELECT stopped FROM webhook_follower WHERE webhook = ?")
                        .param(UUID.fromString(id))
                        .query(Boolean.class)
                        .optional()
                        .orElse(false),
                stopped -> stopped);

        var witness = "/api/v1/webhooks/" + register().path("id").asString();
        var proposals = List.of(submit(ada), submit(ada));
        Await.until("the other webhook's deliveries", () -> positions(proposals), found -> found.size() == 2);
        var before = positions(proposals);
        assertThat(position(tool.get(path).json())).isLessThan(before.getFirst());
        assertThat(tool.get(path + "/deliveries").json().path("items").size()).isZero();
        tool.delete(witness).expect(204);

        tool.post(path + "/resume", "").expect(204);
        tool.await(path, a -> a.json().path("state").asString().equals("ACTIVE"));
        Await.until("both", () -> positions(proposals), found -> found.size() == 4);
        assertThat(positions(proposals).subList(2, 4))
                .as("in the order of the feed")
                .isEqualTo(before);
        tool.delete(path).expect(204);
    }

    /** Returns the positions in the feed of what was delivered about these proposals, in the order of delivery. */
    private List<Long> positions(List<UUID> proposals) {
        return got.stream()
                .map(Got::json)
                .filter(json ->
                        proposals.contains(UUID.fromString(json.path("subject").asString())))
                .map(WebhookReceiver::position)
                .toList();
    }

    @Test
    void aDisabledWebhookKeepsItsPositionAndStartsByAReplayOnly() {
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        status.set(410);
        var proposal = submit(Somebody.called("Ada Stopped"));
        var disabled = tool.await(path, a -> a.json().path("state").asString().equals("DISABLED"))
                .json();
        assertThat(tool.post(path + "/resume", "").expect(409).text()).contains("WEBHOOK_DISABLED");
        assertThat(tool.post(path + "/pause", "").expect(409).text()).contains("WEBHOOK_DISABLED");
        status.set(204);
        tool.post(path + "/replay", Map.of("from", disabled.path("position").asString()))
                .expect(200);
        Await.until("the event", () -> about(proposal), found -> found.size() == 2);
        tool.delete(path).expect(204);
    }
}
