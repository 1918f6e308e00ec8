package igf.acceptance.programme;

import static igf.acceptance.programme.Programme.LATER;
import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.lab.HttpCaller;
import igf.lab.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** A program that sends the token of its last write never has to wait by itself, also across services. */
@ExtendWith(Shared.class)
class TokensAcrossServicesIT {
    private static final List<String> TITLES =
            List.of("Quays of care", "Reefs of rules", "Sands of time", "Tides of trust");

    private final Callers callers;

    TokensAcrossServicesIT(Callers callers) {
        this.callers = callers;
    }

    /** Sends a call once, with a token or without one. */
    private static Response once(
            HttpCaller http, String caller, String method, String path, @Nullable Object body, String... headers) {
        Response answer = http.send(
                caller, method, path, body == null ? null : JsonMapper.shared().writeValueAsString(body), headers);
        assertThat(answer.isSuccess())
                .as(method + " " + path + " -> " + answer.status() + " " + answer.body())
                .isTrue();
        return answer;
    }

    private static String[] with(String token) {
        return new String[] {"Consistency-Token", token, "Prefer", "wait=5"};
    }

    @Test
    void decisionsATitleAndAReleaseAreSeenAtOnceByWhoeverSendsTheirToken() {
        var stage = new Stage(callers);
        stage.venue("Hall", "Attic");
        var base = "/api/v1/editions/" + stage.edition;
        var proposals =
                TITLES.stream().map(title -> stage.proposal(title, ORGANIZER)).toList();
        try (var http = new HttpCaller(callers.url())) {
            var sessions = new ArrayList<String>();
            var token = "";
            for (var proposal : proposals) {
                var decided = once(
                        http,
                        SECRETARIAT,
                        "POST",
                        Stage.of(proposal) + "/decision",
                        Map.of("outcome", "ACCEPTED", "reason", "It fits."));
                sessions.add(decided.json().get("sessionId").asString());
                token = decided.header("Consistency-Token");
            }
            for (var session : sessions) {
                once(http, SECRETARIAT, "GET", "/api/v1/sessions/" + session, null, with(token));
            }
            var moves = List.of(
                    move(sessions.get(0), "hall", NINE),
                    move(sessions.get(1), "attic", NINE),
                    move(sessions.get(2), "hall", LATER),
                    move(sessions.get(3), "attic", LATER));
            once(http, SECRETARIAT, "POST", base + "/placements", Map.of("items", moves), with(token));

            var first = proposals.getFirst();
            stage.awaitAsked(first);
            var etag = once(http, SECRETARIAT, "GET", Stage.of(first), null).header("ETag");
            var renamed = once(
                    http, SECRETARIAT, "PATCH", Stage.of(first), Map.of("title", "Quays of courage"), "If-Match", etag);
            var released = once(
                    http,
                    SECRETARIAT,
                    "POST",
                    base + "/releases",
                    Map.of("note", "First"),
                    with(renamed.header("Consistency-Token")));

            assertThat(released.json().get("changes").size()).isEqualTo(TITLES.size());
            var releaseToken = released.header("Consistency-Token");
            assertThat(once(http, "tool", "GET", base + "/schedule", null, with(releaseToken))
                            .body())
                    .contains("\"title\":\"Quays of courage\"")
                    .doesNotContain("\"title\":\"Quays of care\"");
            for (var session : sessions) {
                assertThat(once(http, "tool", "GET", "/api/v1/sessions/" + session + "/seats", null, with(releaseToken))
                                .json()
                                .get("capacity")
                                .asInt())
                        .isEqualTo(50);
            }
            assertThat(feed(http, stage.edition)).hasSize(TITLES.size() + 1).endsWith("igf.programme.released.v1");
        }
    }

    @Test
    void theTokenOfAnAnnouncedBatchStandsForAllItsDecisions() {
        var stage = new Stage(callers);
        var base = "/api/v1/editions/" + stage.edition;
        var items = TITLES.stream()
                .map(title -> Map.of(
                        "proposalId",
                        stage.proposal(title, ORGANIZER),
                        "decision",
                        Map.of("outcome", "ACCEPTED", "reason", "It fits.")))
                .toList();
        try (var http = new HttpCaller(callers.url())) {
            var drafted = once(http, SECRETARIAT, "POST", base + "/decision-batches", Map.of("name", "First list"));
            var batch = base + "/decision-batches/" + drafted.json().get("id").asString();
            var entered = once(http, SECRETARIAT, "PUT", batch + "/entries", Map.of("items", items));
            once(http, SECRETARIAT, "POST", batch + "/seal", null, with(entered.header("Consistency-Token")));
            var announced = once(http, SECRETARIAT, "POST", batch + "/announcement", null);
            var sessions = once(
                    http, SECRETARIAT, "GET", base + "/sessions", null, with(announced.header("Consistency-Token")));
            assertThat(sessions.json().get("items").size()).isEqualTo(TITLES.size());
        }
    }

    private static List<String> feed(HttpCaller http, String edition) {
        var path = "/api/v1/feed?types=igf.session.scheduled.v1,igf.programme.released.v1&edition=" + edition;
        return await("the release in the feed")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> once(http, "tool", "GET", path, null)
                                .json()
                                .get("items")
                                .valueStream()
                                .map(item -> item.get("type").asString())
                                .toList(),
                        types -> types.contains("igf.programme.released.v1"));
    }
}
