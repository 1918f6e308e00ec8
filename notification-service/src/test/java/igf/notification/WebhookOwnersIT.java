package igf.notification;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import igf.notification.Started.Somebody;
import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Who may register webhooks, for what, and when they end. */
class WebhookOwnersIT extends WebhookReceiver {

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
    void theRestOfABacklogIsSentToThePresentAddressAndByThePresentPermissions() {
        var owner = SERVICE.tool("backlog-tool", "feed:read webhooks:write");
        var feed = "/api/v1/feed?edition=backlog2026";
        var backlog = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (var proposal : backlog) {
            Started.submitted("backlog2026", proposal, "Rivers", List.of());
            owner.await(feed, a -> a.text().contains(proposal.toString()));
        }
        var first = position(owner.get(feed).json().at("/items/0"));
        var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/backlog";
        var narrow = SERVICE.tool("backlog-tool", "webhooks:write");
        var path = new CompletableFuture<String>();
        var received = new CopyOnWriteArrayList<String>();
        // The first delivery changes the address, the second the owner's permissions.
        receiver.createContext("/backlog", exchange -> {
            var event = new JsonMapper().readTree(exchange.getRequestBody().readAllBytes());
            received.add(exchange.getRequestURI() + " " + event.path("subject").asString());
            if (received.size() == 1) {
                owner.patch(path.join(), Map.of("url", url + "?new")).expect(200);
            } else {
                narrow.get("/api/v1/webhooks").expect(200);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var body = Map.of(
                "url",
                url,
                "types",
                List.of("igf.proposal.submitted.v1"),
                "edition",
                "backlog2026",
                "from",
                Long.toString(first - 1));
        var webhook = owner.post("/api/v1/webhooks", body).expect(201).json();
        path.complete("/api/v1/webhooks/" + webhook.path("id").asString());
        Await.until("two deliveries", received::size, size -> size >= 2);
        narrow.await(path.join(), a -> a.json().path("lag").asLong(-1) == 0);
        assertThat(received).containsExactly("/backlog " + backlog.get(0), "/backlog?new " + backlog.get(1));
        narrow.delete(path.join()).expect(204);
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
    void anUnknownIdLeavesNoStackTraceInTheLog() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        try {
            tool.post("/api/v1/webhooks/" + UUID.randomUUID() + "/test", "").expect(404);
            LoggerFactory.getLogger(WebhookOwnersIT.class).warn("the last line", new IllegalStateException("known"));
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
