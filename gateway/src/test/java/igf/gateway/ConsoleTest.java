package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private World world;

    @BeforeEach
    void start() {
        world = new World("--igf.console.refresh=50ms");
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\"},"
                        + "{\"edition\":\"igf-2026\",\"name\":\"IGF 2026\",\"startsOn\":\"2026-10-01\"}]}");
        world.proposal.on(
                "GET /api/v1/editions/igf-2027/overview",
                200,
                "{\"edition\":\"igf-2027\",\"asOf\":\"2026-11-01T10:00:00Z\",\"position\":\"1234\","
                        + "\"counts\":{\"SUBMITTED\":17,\"ACCEPTED_WITH_CONDITIONS\":2}}");
        world.notification.on("GET /api/v1/editions/igf-2027/overview", 200, "{\"counts\":{\"HELD\":3,\"FAILED\":0}}");
        // As participation-service writes it: its names are members, not states.
        world.participation.on(
                "GET /api/v1/editions/igf-2027/overview",
                200,
                "{\"asOf\":\"2026-11-01T10:00:05.123456789Z\",\"counts\":{\"reportsOverdue\":24,\"seatsConfirmed\":7}}");
        world.scheduling.on("GET /api/v1/editions/igf-2027/overview", 404, "{}");
        world.scheduling.on(
                "GET /internal/projections",
                200,
                "{\"items\":[{\"name\":\"programme\",\"position\":\"40\",\"head\":\"42\",\"lag\":2,\"deadLetters\":5}]}");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void whoIsNotLoggedInIsSentToTheProviderWithAProofKey() throws Exception {
        HttpResponse<String> first = world.get("/home", "Accept", "text/html");
        HttpResponse<String> second = world.get("/console/login/console");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(World.location(first)).isEqualTo(World.OUTWARD + "/console/login/console");
        assertThat(World.location(second))
                .startsWith(World.OUTWARD + "/oauth2/authorize?")
                .contains("client_id=console", "code_challenge_method=S256", "nonce=")
                .contains("redirect_uri=" + World.OUTWARD + "/console/code/console");
        assertThat(first.headers().allValues("Set-Cookie"))
                .as("only who logs in gets a session")
                .noneMatch(cookie -> cookie.startsWith("IGF_CONSOLE="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(second.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("IGF_CONSOLE=", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theSecretariatSeesWhatNeedsItAndHowFreshThatIs() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");

        HttpResponse<String> page = world.get("/today/igf-2027", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<strong>17</strong> <span>Proposals waiting for screening</span>")
                .contains("<strong>3</strong> <span>Emails waiting for release</span>")
                .contains(
                        "<strong>24</strong> <span>Overdue reports</span>", "seats confirmed", "Sun 1 Nov 2026, 10:00")
                .contains("<strong>5</strong> <span>Events set aside after an error</span>")
                .contains("accepted with conditions", "datetime=\"2026-11-01T10:00:00Z\"")
                .contains("No numbers at the moment")
                .doesNotContain("Emails that could not be sent", "https://", "??");
        assertThat(world.proposal
                        .seen("GET /api/v1/editions/igf-2027/overview")
                        .getLast()
                        .header("Authorization")
                        .getFirst())
                .startsWith("Bearer ey");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
    }

    private String today() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        return world.get("/today/igf-2027", "Accept", "text/html").body();
    }

    private void nothingWaits() {
        world.services()
                .forEach(service -> service.on("GET /api/v1/editions/igf-2027/overview", 200, "{\"counts\":{}}")
                        .on("GET /internal/projections", 200, "{\"items\":[],\"setAside\":0}"));
    }

    @Test
    void whereNothingWaitsAndEverybodyHasAnsweredThePageSaysSo() throws Exception {
        nothingWaits();

        assertThat(today()).contains("Nothing at the moment.").doesNotContain("Some services did not respond");
    }

    /** Reactions set aside what no read model knows of. */
    @Test
    void whatReactionsHaveSetAsideNeedsSomebody() throws Exception {
        nothingWaits();
        world.notification.on("GET /internal/projections", 200, "{\"items\":[],\"setAside\":113}");

        assertThat(today())
                .contains("<strong>113</strong> <span>Events set aside after an error</span>")
                .doesNotContain("Nothing at the moment.");
    }

    @Test
    void appealsAndWhatWasHandedInForConditionsNeedSomebody() throws Exception {
        nothingWaits();
        world.proposal.on("GET /api/v1/editions/igf-2027/appeals", 200, "{\"items\":[{\"state\":\"FILED\"}]}");
        world.proposal.on("GET /api/v1/editions/igf-2027/conditions", 200, "{\"items\":[{},{}]}");

        assertThat(today())
                .contains("<strong>1</strong> <span>Appeals waiting for an answer</span>")
                .contains("<strong>2</strong> <span>Conditions waiting for your decision</span>")
                .contains("href=\"/selection/igf-2027/conditions?state=EVIDENCE\"")
                .doesNotContain("Nothing at the moment.");
    }

    @Test
    void whereAServiceDoesNotCountNobodySaysThatNothingWaits() throws Exception {
        nothingWaits();
        world.participation.on("GET /api/v1/editions/igf-2027/overview", 503, "{}");

        assertThat(today()).contains("Some services did not respond").doesNotContain("Nothing at the moment.");
        assertThat(world.get("/home", "Accept", "text/html").body())
                .contains("Some services did not respond")
                .doesNotContain("You have nothing to do");
    }

    @Test
    void whereAServiceDoesNotTellWhatItSetAsideNobodySaysThatNothingWaits() throws Exception {
        nothingWaits();
        world.notification.on("GET /internal/projections", 503, "{}");

        assertThat(today()).contains("Some services did not respond").doesNotContain("Nothing at the moment.");
    }

    @Test
    void whereNobodyTellsWhichEditionsThereAreNoneIsSaidToBeMissing() throws Exception {
        world.proposal.on("GET /api/v1/editions", 503, "{}");

        assertThat(world.get("/", "Accept", "text/html").body())
                .contains("The editions cannot be shown at the moment.")
                .doesNotContain("No edition has been opened yet.");
        world.logIn("secretariat", "SECRETARIAT");
        assertThat(world.get("/today/igf-2027", "Accept", "text/html").statusCode())
                .isEqualTo(503);
    }

    @Test
    void anotherEditionCanBeChosenAndAnUnknownOneIsNotFound() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");

        assertThat(world.get("/today/igf-2026").body())
                .contains("data-edition=\"igf-2026\"", "href=\"/today/igf-2027\"");
        assertThat(world.get("/today/igf-1999").statusCode()).isEqualTo(404);
    }

    @Test
    void aNumberLeadsToItsQueueAndElseToItsList() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions/igf-2027/proposals",
                200,
                "{\"items\":[{\"id\":\"p-7\",\"number\":7,\"title\":\"Tides & <cables>\",\"state\":\"ACCEPTED_WITH_CONDITIONS\"}],"
                        + "\"next\":null}");
        world.logIn("secretariat", "SECRETARIAT");

        assertThat(world.get("/today/igf-2027").body())
                .contains("href=\"/screening/igf-2027\"", "href=\"/mails/igf-2027?state=HELD\"")
                .contains("href=\"/console/list/proposals?edition=igf-2027&amp;state=ACCEPTED_WITH_CONDITIONS\"");
        HttpResponse<String> list =
                world.get("/console/list/proposals?edition=igf-2027&state=ACCEPTED_WITH_CONDITIONS");

        assertThat(list.body())
                .contains("Tides &amp; &lt;cables&gt;", "#7<", "href=\"/proposals/p-7\"", "accepted with conditions")
                .doesNotContain("??")
                .doesNotContainPattern(">[^<]*ACCEPTED_WITH");
        assertThat(world.proposal.seen().stream().map(Service.Seen::uri))
                .contains("/api/v1/editions/igf-2027/proposals?limit=1000&state=ACCEPTED_WITH_CONDITIONS");
    }

    @Test
    void anOpenPageIsToldWhatChanged() throws Exception {
        AtomicInteger held = new AtomicInteger(1);
        world.notification.on(
                "GET /api/v1/editions/igf-2027/overview",
                (exchange, _) ->
                        Service.send(exchange, 200, "{\"counts\":{\"HELD\":" + held.getAndIncrement() / 3 + "}}"));
        world.logIn("secretariat", "SECRETARIAT");

        HttpResponse<InputStream> live = world.send(
                world.request("/console/live?edition=igf-2027", "Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines()
                            .filter(line -> line.contains("Emails waiting for release"))
                            .limit(2)
                            .map(line -> line.replaceAll(".*<strong>(\\d+)</strong>.*", "$1")))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void anOpenPageIsToldNothingAnyMoreOnceItsUserHasSignedOut() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        HttpResponse<InputStream> live = world.send(
                world.request("/console/live?edition=igf-2027", "Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isNotNull();

            signOut();

            assertThat(CompletableFuture.supplyAsync(() -> lines.lines().count()))
                    .as("how much comes until it ends")
                    .succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void oneUserHasSoManyLivePagesAndTheServicesAreAskedForOne() throws Exception {
        try (World slow = new World("--igf.console.refresh=1m", "--igf.streams.per-person=3")) {
            slow.logIn("secretariat", "SECRETARIAT");
            slow.proposal.forget();
            for (int page = 0; page < 3; page++) {
                HttpResponse<InputStream> live = slow.send(
                        slow.request("/console/live?edition=igf-2027", "Accept", "text/event-stream"),
                        HttpResponse.BodyHandlers.ofInputStream());
                assertThat(live.statusCode()).isEqualTo(200);
                assertThat(live.body().read()).isPositive();
                live.body().close();
            }

            HttpResponse<String> fourth = slow.get("/console/live?edition=igf-2027", "Accept", "text/event-stream");

            assertProblem(fourth, 429, "too-many-requests");
            assertThat(fourth.headers().firstValue("Retry-After")).isPresent();
            assertThat(slow.proposal.seen("GET /api/v1/editions/igf-2027/overview"))
                    .hasSize(1);
        }
    }

    @Test
    void withoutASessionNothingIsStreamed() throws Exception {
        assertProblem(world.get("/console/live", "Accept", "text/event-stream"), 401, "unauthenticated");
    }

    @Test
    void aReviewerIsToldThatThisIsNotTheirs() throws Exception {
        world.logIn("mag-1", "MAG");

        HttpResponse<String> page = world.get("/today/igf-2027", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("/console/sign-out");
        assertThat(world.proposal.seen("GET /api/v1/editions/igf-2027/overview"))
                .isEmpty();
    }

    @Test
    void signingOutNeedsTheFormAndEndsTheSessionAtTheProviderToo() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        assertProblem(world.send("POST", "/console/sign-out", ""), 403, "forbidden");

        HttpResponse<String> out = signOut();

        assertThat(World.location(out)).startsWith(World.OUTWARD + "/oauth2/logout?id_token_hint=");
        assertThat(world.get("/home", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormMayLeadOnFromTheProviderToAnotherOne() throws Exception {
        HttpResponse<String> page = world.get("/", "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).endsWith("form-action 'self' https: " + World.OUTWARD));
    }

    private HttpResponse<String> signOut() throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(world.get("/console/sign-out").body());
        assertThat(csrf.find()).isTrue();
        return world.send(
                "POST",
                "/console/sign-out",
                "_csrf=" + csrf.group(1),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void aCodeThatNobodyAskedForLogsNobodyIn() throws Exception {
        assertProblem(world.get("/console/code/console?code=x&state=forged"), 401, "unauthenticated");
    }
}
