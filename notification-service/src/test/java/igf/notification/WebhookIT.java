package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import igf.notification.Started.Somebody;
import igf.notification.webhook.WebhookCommand;
import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookIT {

    private record Got(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    private final Http tool = SERVICE.tool("hook-tool", "feed:read webhooks:write");
    private final List<Got> got = new CopyOnWriteArrayList<>();

    /**
     * Answers that are given before {@link #status}, one each, so that their number does not depend on the test's
     * speed.
     */
    private final Queue<Integer> before = new ConcurrentLinkedQueue<>();

    private final AtomicInteger status = new AtomicInteger(204);
    private final HttpServer receiver = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        receiver.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var code = Objects.requireNonNullElseGet(before.poll(), status::get);
            if (code == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            if (code == 503) {
                exchange.getResponseHeaders().set("Retry-After", "300");
            }
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private JsonNode register() {
        return register(tool);
    }

    private JsonNode register(Http owner) {
        return owner.post(
                        "/api/v1/webhooks",
                        Map.of(
                                "url",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                                "types",
                                List.of("igf.proposal.submitted.v1")))
                .expect(201)
                .json();
    }

    private static ApiKeys.Issued key(Instant expiresAt) {
        var grant = new ApiKeys.Grant("hooks", Set.of("feed:read", "webhooks:write"), expiresAt);
        return SERVICE.bean(ApiKeys.class).issue(grant, "secretariat", Instant.now());
    }

    /**
     * Two webhooks of a key that is deleted: one is idle, the other is being retried. A third webhook shows that events
     * go on.
     */
    @Test
    void theWebhooksOfADeletedKeyEndAndAreToldNothingMore() {
        register();
        var key = key(Instant.now().plusSeconds(3600));
        var owner = SERVICE.withToken(key.key());
        var ids = List.of(
                register(owner).path("id").asString(),
                register(owner).path("id").asString());
        var told = submit(Somebody.called("Ada Told"));
        Await.until("three deliveries", () -> about(told), found -> found.size() == 3);
        assertThat(SERVICE.bean(ApiKeys.class).delete(key.id(), "secretariat", Instant.now()))
                .isTrue();
        var secretariat = SERVICE.as("secretariat", "SECRETARIAT");
        for (var id : ids) {
            var ended = secretariat
                    .await("/api/v1/webhooks/" + id, answer -> answer.text().contains("DISABLED"))
                    .json();
            assertThat(ended.path("reason").asString()).isEqualTo("KEY_ENDED");
        }
        var later = submit(Somebody.called("Ada Later"));
        Await.until("the other's delivery", () -> about(later), found -> !found.isEmpty());
        var path = "/api/v1/webhooks/" + ids.getFirst();
        var delivery = secretariat.get(path + "/deliveries").json().at("/items/0/id");
        for (var answer : List.of(
                secretariat.post(path + "/replay", Map.of("from", "0")),
                secretariat.post(path + "/deliveries/" + delivery.asString() + "/retry", ""))) {
            assertThat(answer.expect(409).text()).contains("KEY_ENDED", "Register a new webhook");
        }
        assertThat(secretariat.get(path).json().path("state").asString()).isEqualTo("DISABLED");
        assertThat(about(told)).hasSize(3);
        assertThat(about(later)).hasSize(1);
    }

    @Test
    void theWebhookOfALimitedKeyReceivesOnlyTheEventsOfItsEditions() {
        var owner = limitedTo("limitedhooks2026");
        var path = "/api/v1/webhooks/" + register(owner).path("id").asString();
        var others = submit(Somebody.called("Ada Other"));
        // Both events have the same way; the second follows the first in the log.
        tool.await("/api/v1/feed?edition=hooks2026", a -> a.text().contains(others.toString()));
        var own = UUID.randomUUID();
        Started.submitted("limitedhooks2026", own, "Rivers", List.of());
        Await.until("the delivery", () -> about(own), found -> !found.isEmpty());
        assertThat(about(others)).isEmpty();
        owner.patch(path, Map.of("edition", "limitedhooks2026")).expect(200);
        var refused = owner.patch(path, Map.of("edition", "hooks2026")).expect(422);
        assertThat(refused.json().at("/violations/0/rule").asString()).isEqualTo("EDITION_NOT_OPEN");
    }

    private static Http limitedTo(String edition) {
        var grant = new ApiKeys.Grant(
                "limited hooks",
                Set.of("feed:read", "webhooks:write"),
                EditionLimit.of(Set.of(edition)),
                Instant.now().plusSeconds(3600));
        return SERVICE.withToken(SERVICE.bean(ApiKeys.class)
                .issue(grant, "secretariat", Instant.now())
                .key());
    }

    @Test
    void aLimitedKeyRegistersForItsEditionAndGetsNoOtherByPauseResumeAndReplay() {
        var owner = limitedTo("pausedhooks2026");
        var refused = owner.post("/api/v1/webhooks", body(Map.of("edition", "hooks2026")))
                .expect(422);
        assertThat(refused.json().at("/violations/0/rule").asString()).isEqualTo("EDITION_NOT_OPEN");
        Started.submitted("pausedhooks2026", UUID.randomUUID(), "Before", List.of());
        var ada = Somebody.called("Ada Limited");
        var others = new ArrayList<>(List.of(submit(ada)));
        var path = "/api/v1/webhooks/"
                + owner.post("/api/v1/webhooks", body(Map.of("edition", "pausedhooks2026", "from", "0")))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        owner.post(path + "/pause", "").expect(204);
        others.add(submit(ada));
        var own = UUID.randomUUID();
        Started.submitted("pausedhooks2026", own, "Rivers", List.of());
        tool.await("/api/v1/feed?edition=pausedhooks2026", a -> a.text().contains(own.toString()));
        owner.post(path + "/resume", "").expect(204);
        Await.until("its edition", () -> about(own), found -> found.size() == 1);

        // The secretariat manages all webhooks, but the key still reads its own edition only.
        SERVICE.as("secretariat", "SECRETARIAT")
                .patch(path, Map.of("edition", ""))
                .expect(200);
        owner.post(path + "/replay", Map.of("from", "0")).expect(200);
        Await.until("the replay", () -> about(own), found -> found.size() == 2);
        owner.await(path, a -> a.json().path("lag").asLong(-1) == 0);
        assertThat(others).allSatisfy(other -> assertThat(about(other)).isEmpty());
        owner.delete(path).expect(204);
    }

    private List<Got> about(UUID proposal) {
        return got.stream()
                .filter(g -> g.json().path("subject").asString().equals(proposal.toString()))
                .toList();
    }

    private static UUID submit(Somebody organizer) {
        var proposal = UUID.randomUUID();
        Started.submitted("hooks2026", proposal, "Rivers", List.of(organizer.as("ORGANIZER", null)));
        return proposal;
    }

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

        var retry = path + "/deliveries/" + listed.path("id").asString() + "/retry";
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

    @Test
    void whatAnOwnerMayNoLongerReadIsNotSentAnyMore() {
        var ada = Somebody.called("Ada Scoped");
        var id = register().path("id").asString();
        var path = "/api/v1/webhooks/" + id;
        var before = submit(ada);
        Await.until("while it may", () -> about(before), found -> found.size() == 1);
        SERVICE.tool("hook-tool", "webhooks:write").get(path).expect(200);
        var hidden = submit(ada);
        // The webhook of a reader with permission shows that the event was there to be sent.
        var other = SERVICE.tool("seeing-tool", "feed:read webhooks:write");
        var witness = other.post(
                        "/api/v1/webhooks",
                        Map.of(
                                "url",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                                "types",
                                List.of("igf.proposal.submitted.v1"),
                                "from",
                                "0"))
                .expect(201)
                .json();
        var seen = Await.until("the witness", () -> about(hidden), found -> found.size() == 1)
                .getFirst();
        var passed = Long.parseLong(seen.json().path("position").asString());
        Await.until(
                "the webhook to have passed it",
                () -> SERVICE.bean(JdbcClient.class)
                        .sql("SELECT position FROM webhook_follower WHERE webhook = ?")
                        .param(UUID.fromString(id))
                        .query(Long.class)
                        .single(),
                position -> position >= passed);
        SERVICE.tool("hook-tool", "feed:read webhooks:write").get(path).expect(200);
        var after = submit(ada);
        Await.until("both again", () -> about(after), found -> found.size() == 2);
        assertThat(about(hidden)).hasSize(1);
        tool.delete(path).expect(204);
        other.delete("/api/v1/webhooks/" + witness.path("id").asString()).expect(204);
    }

    @Test
    void aClientHasTwentyWebhooksHoweverManyItAsksForAtOnce() {
        var eager = SERVICE.tool("eager-tool", "feed:read webhooks:write");
        var body = Map.of("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        var answers = java.util.stream.IntStream.range(0, 26)
                .parallel()
                .mapToObj(_ -> eager.post("/api/v1/webhooks", body))
                .toList();
        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(20);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .allSatisfy(a -> assertThat(a.expect(422).text()).contains("TOO_MANY_WEBHOOKS"));
        var ids = answers.stream()
                .filter(a -> a.status() == 201)
                .map(a -> a.json().path("id").asString())
                .collect(Collectors.toCollection(ArrayList::new));
        eager.delete("/api/v1/webhooks/" + ids.removeFirst()).expect(204);
        ids.add(eager.post("/api/v1/webhooks", body)
                .expect(201)
                .json()
                .path("id")
                .asString());
        eager.post("/api/v1/webhooks", body).expect(422);
        // Otherwise each would be sent all events of later tests.
        ids.forEach(id -> eager.delete("/api/v1/webhooks/" + id).expect(204));
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
    void aWebhookThatIsChangedIsToldSomethingElseSomewhereElse() {
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        Started.submitted("elsewhere2026", UUID.randomUUID(), "Before", List.of());
        var changed = tool.patch(
                        path,
                        Map.of(
                                "url",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?new",
                                "edition",
                                "elsewhere2026"))
                .expect(200)
                .json();
        assertThat(changed.path("types").size()).as("stays").isEqualTo(1);
        assertThat(changed.path("url").asString()).endsWith("?new");
        var ada = Somebody.called("Ada Changed");
        var untold = submit(ada);
        var told = UUID.randomUUID();
        Started.submitted("elsewhere2026", told, "Rivers", List.of(ada.as("ORGANIZER", null)));
        Await.until("the other edition", () -> about(told), found -> found.size() == 1);
        assertThat(about(untold)).isEmpty();
        assertThat(tool.await(path, a -> a.json().path("edition").asString().equals("elsewhere2026"))
                        .json()
                        .path("url")
                        .asString())
                .endsWith("?new");
        tool.patch(path, Map.of("edition", "")).expect(200);
        var all = submit(ada);
        Await.until("all again", () -> about(all), found -> found.size() == 1);
        tool.patch(path, Map.of("types", List.of("igf.message.sent.v1"))).expect(422);
        tool.patch(path, Map.of("url", "ftp://127.0.0.1/")).expect(422);
        tool.patch(path, Map.of("edition", "NO SLUG")).expect(400);
        assertUnknown(tool.patch(path, Map.of("edition", "nope")));
        tool.delete(path).expect(204);
    }

    private static void assertUnknown(Http.Response answer) {
        var violation = answer.expect(422).json().at("/violations/0");
        assertThat(violation.path("rule").asString()).isEqualTo("UNKNOWN_EDITION");
        assertThat(violation.path("pointer").asString()).isEqualTo("/edition");
        assertThat(violation.path("detail").asString()).contains("nope");
    }

    private Map<String, Object> body(Map<String, Object> more) {
        var all = new HashMap<String, Object>(more);
        all.put("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        all.put("types", List.of("igf.proposal.submitted.v1"));
        return all;
    }

    @Test
    void aPositionAfterTheEndOfTheFeedIsRefusedAsTheFeedRefusesIt() {
        var beyond = "999999999999999999";
        var feed = tool.get("/api/v1/feed?after=" + beyond).expect(409).json();
        assertThat(feed.path("detail").asString()).contains(ApiDocumentTest.CURE);
        var path = "/api/v1/webhooks/" + register().path("id").asString();
        for (var answer : List.of(
                tool.post("/api/v1/webhooks", body(Map.of("from", beyond))),
                tool.post(path + "/replay", Map.of("from", beyond)))) {
            var refused = answer.expect(409);
            assertThat(refused.text()).contains("BEYOND_HEAD");
            assertThat(refused.json().path("detail").asString())
                    .isEqualTo(feed.path("detail").asString());
            assertThat(refused.json().path("epoch").asString())
                    .isEqualTo(feed.path("epoch").asString());
            assertThat(refused.json().path("head").asString()).matches("\\d+");
        }
        SERVICE.tool("another-tool", "feed:read webhooks:write")
                .post(path + "/replay", Map.of("from", beyond))
                .expect(404);
        tool.delete(path).expect(204);
    }

    @Test
    void aWebhookOfOneEditionIsRegisteredByOneCall() {
        assertUnknown(tool.post("/api/v1/webhooks", body(Map.of("edition", "nope"))));
        Started.submitted("other2026", UUID.randomUUID(), "Before", List.of());
        var made = tool.post("/api/v1/webhooks", body(Map.of("edition", "other2026")))
                .expect(201)
                .json();
        assertThat(made.path("edition").asString()).isEqualTo("other2026");
        var path = "/api/v1/webhooks/" + made.path("id").asString();
        var ada = Somebody.called("Ada Edition");
        var untold = submit(ada);
        var told = UUID.randomUUID();
        Started.submitted("other2026", told, "Rivers", List.of(ada.as("ORGANIZER", null)));
        Await.until("its edition", () -> about(told), found -> found.size() == 1);
        assertThat(about(untold)).isEmpty();
        tool.post("/api/v1/webhooks", body(Map.of("edition", "NO SLUG"))).expect(400);
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

    private static long position(JsonNode shown) {
        return Long.parseLong(shown.path("position").asString());
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
                .map(WebhookIT::position)
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

    @Test
    void anUnknownIdLeavesNoStackTraceInTheLog() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        try {
            tool.post("/api/v1/webhooks/" + UUID.randomUUID() + "/test", "").expect(404);
            LoggerFactory.getLogger(WebhookIT.class).warn("the last line", new IllegalStateException("known"));
        } finally {
            root.detachAppender(lines);
        }
        assertThat(List.copyOf(lines.list))
                .filteredOn(line -> line.getThrowableProxy() != null)
                .extracting(line -> line.getThrowableProxy().getMessage())
                .contains("known")
                .noneMatch(message -> message != null && message.contains("aggregate"));
    }

    @Test
    void onlyTypesThatTheCallerMayReadAndProperAddressesAreTaken() {
        var refused = tool.post(
                        "/api/v1/webhooks",
                        Map.of(
                                "url",
                                "http://127.0.0.1:1/hook",
                                "types",
                                List.of("igf.message.sent.v1", "igf.nothing.v1", "igf.participant.seated.v1")))
                .expect(422);
        assertThat(refused.json().path("violations").size()).isEqualTo(3);
        tool.post("/api/v1/webhooks", Map.of("url", "ftp://127.0.0.1/hook")).expect(422);
        tool.post("/api/v1/webhooks", Map.of("types", List.of())).expect(400);
        SERVICE.tool("poor-tool", "feed:read")
                .post("/api/v1/webhooks", Map.of("url", "http://127.0.0.1/"))
                .expect(403);
    }
}
