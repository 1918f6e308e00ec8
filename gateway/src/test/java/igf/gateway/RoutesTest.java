package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Shared.class)
class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/editions, proposal",
        "/api/v1/editions/igf-2026, proposal",
        "/api/v1/editions/igf-2026/reviewers, proposal",
        "/api/v1/editions/igf-2026/proposals?state=DRAFT, proposal",
        "/api/v1/editions/igf-2026/review-assignments, proposal",
        "/api/v1/editions/igf-2026/ranking, proposal",
        "/api/v1/proposals/7/reviews/mine, proposal",
        "/api/v1/reviews/assigned?edition=igf-2026, proposal",
        "/api/v1/invitations/abc/answer, proposal",
        "/api/v1/choices/abc/choice, proposal",
        "/api/v1/mergers/abc/answer, proposal",
        "/api/v1/rule-presets/igf-2022, proposal",
        "/me/agenda/cal_abc.ics, participation",
        "/api/v1/api-keys/mine, participation",
        "/api/v1/editions/igf-2026/registrations/search, participation",
        "/api/v1/editions/igf-2026/rooms, scheduling",
        "/api/v1/editions/igf-2026/rooms/hall-a, scheduling",
        "/api/v1/editions/igf-2026/rooms/hall-a.ics, scheduling",
        "/api/v1/editions/igf-2026/clashes, scheduling",
        "/api/v1/editions/igf-2026/speakers, scheduling",
        "/api/v1/editions/igf-2026/speakers/7, scheduling",
        "/api/v1/editions/igf-2026/speakers/7.ics, scheduling",
        "/api/v1/editions/igf-2026/subthemes, scheduling",
        "/api/v1/editions/igf-2026/subthemes/resilience.ics, scheduling",
        "/api/v1/editions/igf-2026/grid, scheduling",
        "/api/v1/editions/igf-2026/sessions, scheduling",
        "/api/v1/editions/igf-2026/plans, scheduling",
        "/api/v1/editions/igf-2026/plan-weights, scheduling",
        "/api/v1/editions/igf-2026/placements, scheduling",
        "/api/v1/editions/igf-2026/programme/changes?from=1, scheduling",
        "/api/v1/editions/igf-2026/releases/2/changes?since=1, scheduling",
        "/api/v1/editions/igf-2026/releases/2.zip, scheduling",
        "/api/v1/editions/igf-2026/schedule, scheduling",
        "/api/v1/editions/igf-2026/schedule.xml?release=1, scheduling",
        "/api/v1/editions/igf-2026/schedule.ics, scheduling",
        "/api/v1/editions/igf-2026/schedule.frab.json, scheduling",
        "/api/v1/sessions/7, scheduling",
        "/api/v1/sessions/7.ics, scheduling",
        "/api/v1/sessions/7/placement, scheduling",
        "/api/v1/sessions/7/options, scheduling",
        "/api/v1/sessions/7/cost, scheduling",
        "/api/v1/sessions/7/pin, scheduling",
        "/api/v1/sessions/7/swap-requests, scheduling",
        "/api/v1/editions/igf-2026/swap-requests, scheduling",
        "/api/v1/editions/igf-2026/swap-policy, scheduling",
        "/api/v1/swap-requests/abc/answer, scheduling",
        "/api/v1/editions/igf-2026/registrations, participation",
        "/api/v1/editions/igf-2026/attendance, participation",
        "/api/v1/editions/igf-2026/seats, participation",
        "/api/v1/editions/igf-2026/reports?state=DUE, participation",
        "/api/v1/editions/igf-2026/report-reminders, participation",
        "/api/v1/registrations/9, participation",
        "/api/v1/sessions/7/seats, participation",
        "/api/v1/sessions/7/seats/3, participation",
        "/api/v1/sessions/7/attendance, participation",
        "/api/v1/sessions/7/floor/3/grant, participation",
        "/api/v1/sessions/7/interest, participation",
        "/api/v1/sessions/7/report, participation",
        "/api/v1/erasures/r, participation",
        "/api/v1/people/me, participation",
        "/api/v1/people/me/export, participation",
        "/api/v1/people/me/proposals, proposal",
        "/api/v1/people/me/invitations, proposal",
        "/api/v1/people/me/tasks, proposal",
        "/api/v1/people/me/availability?edition=igf-2026, proposal",
        "/api/v1/invitations/abc/availability, proposal",
        "/api/v1/editions/igf-2026/availability, proposal",
        "/api/v1/editions/igf-2026/availability/7, proposal",
        "/api/v1/editions/igf-2026/people/search, proposal",
        "/api/v1/messages?state=HELD, notification",
        "/api/v1/feed?after=0, notification",
        "/api/v1/webhooks/1/deliveries, notification",
        "/api/v1/letters/invitation/preview, notification",
        "/api/v1/editions/igf-2026/mail-policy, notification",
        "/api/v1/editions/igf-2026/letters, notification",
        "/api/v1/editions/igf-2026/letters/receipt/en, notification",
        "/.well-known/openid-configuration, identity",
        "/oauth2/authorize?x=1, identity",
        "/login, identity"
    })
    void eachCallGoesToTheServiceThatOwnsIt(String path, String service, World world) throws Exception {
        HttpResponse<String> answer = world.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(World.json(answer).path("service").asString()).isEqualTo(service);
    }

    @Test
    void anAnswerInPiecesLeavesWholeWithItsLength(World world) throws Exception {
        world.proposal.on("GET /api/v1/proposals/in-pieces", (exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"one\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getResponseBody().write("1}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        HttpResponse<String> answer = world.get("/api/v1/proposals/in-pieces");

        assertThat(answer.body()).isEqualTo("{\"one\":1}");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("9");
    }

    @Test
    void methodPathQueryBodyAndStatusKeepTheirMeaning(World world) throws Exception {
        world.proposal.on("PATCH /api/v1/proposals/x", (exchange, seen) -> {
            exchange.getResponseHeaders().add("ETag", "\"8\"");
            exchange.getResponseHeaders().add("Consistency-Token", "t1");
            Service.send(exchange, 412, seen.body());
        });

        HttpResponse<String> answer = world.send(
                "PATCH",
                "/api/v1/proposals/x?asOf=2026-10-10T09:00:00%2B02:00&q=a%26b",
                "{\"title\":\"Ünï ✓\"}",
                "If-Match",
                "\"7\"",
                "Content-Type",
                "application/merge-patch+json");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo("{\"title\":\"Ünï ✓\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"8\"");
        assertThat(answer.headers().firstValue("Consistency-Token")).contains("t1");
        assertThat(world.proposal.last().uri()).endsWith("?asOf=2026-10-10T09:00:00%2B02:00&q=a%26b");
        assertThat(world.proposal.last().header("If-Match")).containsExactly("\"7\"");
        assertThat(world.proposal.last().header("Content-Type")).containsExactly("application/merge-patch+json");
    }

    @Test
    void aFormArrivesAsItWasSent(World world) throws Exception {
        world.send(
                "POST",
                "/oauth2/token",
                "grant_type=client_credentials&scope=a+b",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Basic dG9vbDp0b29sLXNlY3JldA==");

        assertThat(world.identity.last().body()).isEqualTo("grant_type=client_credentials&scope=a+b");
        assertThat(world.identity.last().header("Authorization")).containsExactly("Basic dG9vbDp0b29sLXNlY3JldA==");
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/token?x=1, identity",
        "/oauth2/token?x=%C3%A9&grant_type=no, identity",
        "/api/v1/proposals/1/submit?x=1, proposal",
        "/api/v1/sessions/1/seats?x=1, participation"
    })
    void aFormWithAQueryArrivesWholeAndTheNextCallToo(String path, String service, World world) throws Exception {
        String form = "grant_type=client_credentials&scope=a+b";
        Service behind = Stream.concat(world.services().stream(), Stream.of(world.identity))
                .filter(one -> one.name.equals(service))
                .findFirst()
                .orElseThrow();
        behind.on("POST " + URI.create(path).getPath(), 200, "{}");

        for (int call = 0; call < 2; call++) {
            HttpResponse<String> answer =
                    world.send(world.request(path, "Content-Type", "application/x-www-form-urlencoded")
                            .timeout(Duration.ofSeconds(10))
                            .POST(HttpRequest.BodyPublishers.ofString(form)));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(behind.last().uri()).isEqualTo(path);
            assertThat(behind.last().body()).isEqualTo(form);
            assertThat(behind.last().header("Content-Length")).containsExactly(Integer.toString(form.length()));
            assertThat(world.get("/api/v1/editions").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/editions",
                "/internal/projections",
                "/internal/demo/clock",
                "/actuator/health",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/api/v1/internal/projections",
                "/api/v1/admin/people"
            })
    void whatIsNotNamedIsNotThere(String path, World world) throws Exception {
        assertProblem(world.get(path), 404, "not-found");

        assertThat(world.services())
                .allSatisfy(service -> assertThat(service.seen("GET " + path)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/editions/..%2f..%2f..%2finternal/projections",
                "/api/v1/editions/../../../internal/projections",
                "/api/v1/editions/x;/../../../../internal/projections",
                "/api/v1/editions//internal/projections",
                "/api/v1/editions/%2e%2e/%2e%2e/actuator"
            })
    void aPathThatClimbsReachesNoInnerAddress(String path, World world) throws Exception {
        HttpResponse<String> answer = world.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(world.services())
                .allSatisfy(service ->
                        assertThat(service.seen("GET /internal/projections")).isEmpty());
    }

    @Test
    void aQueryThatIsNotEncodedIsMalformedAndGoesNowhere(World world) throws Exception {
        assertThat(RawCall.status(world.port(), "GET /api/v1/editions?state=%zz HTTP/1.1"))
                .isEqualTo(400);
        assertThat(RawCall.status(world.port(), "GET /api/v1/editions?state=%C3 HTTP/1.1"))
                .isEqualTo(400);
        assertThat(world.proposal.seen()).isEmpty();
        assertThat(RawCall.status(world.port(), "GET /api/v1/editions?=&&a HTTP/1.1"))
                .isLessThan(500);
    }

    @Test
    void anAddressInDisguiseIsNoWayAroundTheTokenCheck(World world) throws Exception {
        assertThat(RawCall.status(
                        world.port(), "GET /%61pi/v1/editions HTTP/1.1\r\nAuthorization: Bearer no.such.token"))
                .isEqualTo(401);
        assertThat(world.proposal.seen()).isEmpty();
    }

    @Test
    void aWrongMethodOnOurOwnAddressIsSaid(World world) throws Exception {
        var answer = world.send("DELETE", "/health", "");
        assertThat(assertProblem(answer, 405, "method-not-allowed")
                        .path("detail")
                        .asString())
                .contains("/docs/reference");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(assertProblem(world.get("/nothing-here"), 404, "not-found")
                        .path("detail")
                        .asString())
                .contains("/docs/reference");
    }
}
