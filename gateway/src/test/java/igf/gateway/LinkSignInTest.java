package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Signing in by a mailed link, and signing out. */
class LinkSignInTest extends ParticipantPages {

    @Test
    void whoIsNotSignedInIsOfferedALinkAndComesToWhereTheyWanted() throws Exception {
        HttpResponse<String> wanted = world.look("/me/sessions/" + SESSION);
        assertThat(wanted.statusCode()).isEqualTo(302);
        assertThat(World.location(wanted)).endsWith("/links");

        HttpResponse<String> in = world.submit("/links", "/links/tok");

        assertThat(World.location(in)).endsWith("/me/sessions/" + SESSION);
        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("#7 Tides &amp; cables", "Hall A", "Take a seat in the room")
                .doesNotContain("??");
    }

    @Test
    void whoMeantToSignInAndThenTookALinkComesBackToThePage() throws Exception {
        world.look("/console/sign-in?to=/call/igf-2027?lang%3Dfr");

        assertThat(World.location(world.submit("/links", "/links/tok"))).endsWith("/call/igf-2027");
    }

    @Test
    void anotherSiteSignsNobodyIn() throws Exception {
        world.participation.on(
                "GET /api/v1/links/tok",
                200,
                "{\"purpose\":\"ME\",\"address\":\"n…@example.org\",\"expiresAt\":\"2027-10-01T10:00:00Z\"}");
        HttpResponse<String> forged = world.send(
                "POST",
                "/links/tok",
                "replace=true",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");
        assertProblem(forged, 403, "forbidden");
        assertThat(forged.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("IGF_PERSON"));
        assertProblem(
                world.send(
                        "POST",
                        "/links",
                        "email=noor%40example.org",
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                403,
                "forbidden");
        assertThat(world.participation.seen("POST /api/v1/links/tok")).isEmpty();
        assertThat(world.participation.seen("POST /api/v1/links")).isEmpty();

        assertThat(world.submit("/links/tok", "/links/tok").statusCode()).isEqualTo(303);
        assertThat(world.participation.seen("POST /api/v1/links/tok")).hasSize(1);
    }

    @Test
    void signingOutRevokesTheLinksCredential() throws Exception {
        world.participation.on("DELETE /api/v1/people/me/tokens/mine", 204, "");
        signIn();
        String bearer = bearerOf("GET /api/v1/people/me");

        assertThat(world.submit("/me", "/console/sign-out").statusCode()).isEqualTo(302);

        assertThat(bearerOf("DELETE /api/v1/people/me/tokens/mine")).isEqualTo(bearer);
        assertThat(world.look("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void aSignInThatReplacesAnotherRevokesTheCredentialOfThat() throws Exception {
        world.participation.on("DELETE /api/v1/people/me/tokens/mine", 204, "");
        signIn();
        String bearer = bearerOf("GET /api/v1/people/me");

        assertThat(world.submit("/links", "/links/tok", "replace", "true").statusCode())
                .isEqualTo(303);

        assertThat(bearerOf("DELETE /api/v1/people/me/tokens/mine")).isEqualTo(bearer);
    }

    @Test
    void whoSignsOutWhileTheServiceIsAwayIsSignedOutHereAllTheSame() throws Exception {
        world.participation.on("DELETE /api/v1/people/me/tokens/mine", 503, "{}");
        signIn();
        assertThat(world.submit("/me", "/console/sign-out").statusCode()).isEqualTo(302);
        assertThat(world.look("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void aSignOutDoesNotWaitForAServiceThatHangs() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (AutoCloseable _ = over::countDown) {
            world.participation.on("DELETE /api/v1/people/me/tokens/mine", (exchange, _) -> {
                Service.until(over);
                exchange.close();
            });
            signIn();
            String token = world.formToken("/me");

            HttpResponse<String> out =
                    world.send(world.request("/console/sign-out", "Content-Type", "application/x-www-form-urlencoded")
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token)));

            assertThat(out.statusCode()).isEqualTo(302);
            assertThat(world.participation.seen("DELETE /api/v1/people/me/tokens/mine"))
                    .hasSize(1);
            assertThat(world.look("/me").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aLinkForOnesOwnDataLeadsToOneForProposalsWhereThoseAreWanted() throws Exception {
        String proposal = "/proposals/" + SESSION;
        world.proposal
                .on("GET /api/v1" + proposal, 403, "{\"requiredScope\":\"submit\"}")
                .on(
                        "GET /api/v1/people/me/proposals",
                        200,
                        "{\"items\":[{\"id\":\"" + SESSION + "\",\"edition\":\"igf-2027\",\"roles\":[\"OWNER\"]}]}");
        signIn();

        HttpResponse<String> shut = world.look(proposal);

        assertThat(shut.statusCode()).isEqualTo(302);
        assertThat(World.location(shut)).endsWith("/links?purpose=SUBMIT&note=submit");
        assertThat(world.look("/links?purpose=SUBMIT&note=submit").body())
                .contains("name=\"purpose\" value=\"SUBMIT\"", "does not let you submit proposals");
        assertThat(World.location(world.submit("/links", "/links/tok", "replace", "true")))
                .endsWith(proposal);
    }

    /** By which the gateway has asked last. */
    private String bearerOf(String call) throws Exception {
        if (call.startsWith("GET")) {
            world.look("/me");
        }
        return world.participation.seen(call).getLast().header("Authorization").getFirst();
    }

    @Test
    void aLinkThatDoesNotComeIsSaidToBeLimitedAndALinkComesInTheLanguageOfThePage() throws Exception {
        world.participation.on("POST /api/v1/links", 202, "{}");
        HttpResponse<String> sent = world.submit("/links", "/links", "email", "noor@example.org", "purpose", "SUBMIT");
        assertThat(World.location(sent)).endsWith("/links?note=sent&purpose=SUBMIT");
        assertThat(world.participation.seen("POST /api/v1/links").getLast().header("Accept-Language"))
                .containsExactly("en");
        world.participation.on("POST /api/v1/links", 429, "{\"title\":\"Too many requests\"}");
        HttpResponse<String> limited = world.submit("/links", "/links", "email", "noor@example.org");
        assertThat(World.location(limited)).endsWith("/links?note=limited&purpose=ME");
        assertThat(world.get("/links?note=limited").body()).contains("No link was sent");
    }
}
