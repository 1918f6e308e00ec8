package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** One browser, and gateways that come and go. */
class SessionsOutliveGatewayTest {

    private World world;

    @BeforeEach
    void start() {
        world = new World("--igf.console.refresh=50ms");
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\"}]}");
        world.services()
                .forEach(service -> service.on("GET /api/v1/editions/igf-2027/overview", 200, "{\"counts\":{}}")
                        .on("GET /internal/projections", 200, "{\"items\":[],\"setAside\":0}"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private HttpResponse<String> today() throws Exception {
        return world.look("/today/igf-2027");
    }

    @Test
    void aRestartSignsNobodyOutAndAPageOfTheFirstMaySendItsFormToTheSecond() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        assertThat(today().statusCode()).isEqualTo(200);
        world.formToken("/console/sign-out");

        world.turnTo(world.another()).close();

        assertThat(today().statusCode()).isEqualTo(200);
        assertThat(world.proposal
                        .seen("GET /api/v1/editions/igf-2027/overview")
                        .getLast()
                        .header("Authorization")
                        .getFirst())
                .startsWith("Bearer ey");
        HttpResponse<String> out = world.press("/console/sign-out");
        assertThat(World.location(out)).startsWith(World.OUTWARD + "/oauth2/logout?id_token_hint=");
    }

    @Test
    void aSignInThatBeganAtOneGatewayEndsAtAnother() throws Exception {
        world.logIn(
                "secretariat",
                "SECRETARIAT",
                () -> world.turnTo(world.another()).close());

        assertThat(today().statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutAtOneGatewayIsSignedOutAtTheOtherAtOnce() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        ConfigurableApplicationContext second = world.another();
        HttpResponse<InputStream> live = world.send(
                world.request("/console/live?edition=igf-2027", "Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isNotNull();
            String cookie = world.cookie("IGF_CONSOLE");

            ConfigurableApplicationContext first = world.turnTo(second);
            assertThat(today().statusCode()).isEqualTo(200);
            world.submit("/console/sign-out", "/console/sign-out");
            world.turnTo(first);

            assertThat(world.anotherBrowser("/today/igf-2027", "Cookie", "IGF_CONSOLE=" + cookie)
                            .statusCode())
                    .isEqualTo(302);
            assertThat(CompletableFuture.supplyAsync(() -> lines.lines().count()))
                    .as("an open page ends too")
                    .succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void aTokenThatOneGatewayRefreshedIsTheOthersToo() throws Exception {
        world.logInFor("secretariat", "SECRETARIAT", 1, "first-refresh");
        world.identity.forget();
        world.identity.on(
                "POST /oauth2/token",
                200,
                "{\"access_token\":\"" + world.tokens.of("secretariat", java.util.List.of("SECRETARIAT"), "admin")
                        + "\",\"refresh_token\":\"second-refresh\",\"token_type\":\"Bearer\",\"expires_in\":3600}");

        assertThat(today().statusCode()).isEqualTo(200);
        world.turnTo(world.another()).close();
        assertThat(today().statusCode()).isEqualTo(200);

        assertThat(world.identity.seen("POST /oauth2/token"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.body()).contains("refresh_token=first-refresh"));
    }

    @Test
    void noServiceCanReadWhatItKeepsForAGateway() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");

        assertThat(world.sessions.all())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(world.cookie("IGF_CONSOLE")))
                .allSatisfy(kept -> assertThat(new String(
                                java.util.Base64.getUrlDecoder().decode(kept.substring(kept.indexOf('=') + 1)),
                                StandardCharsets.ISO_8859_1))
                        .doesNotContain("secretariat", "springframework")
                        .as("a token")
                        .doesNotContainPattern("eyJ[\\w-]{8}"));
    }

    @Test
    void pagesGoOnWhileOneServiceOfFourIsAway() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        assertThat(today().statusCode()).isEqualTo(200);

        world.participation.close();

        assertThat(today().statusCode()).isEqualTo(200);
    }
}
