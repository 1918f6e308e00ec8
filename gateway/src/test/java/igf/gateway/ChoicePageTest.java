package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
class ChoicePageTest {

    private static final String TOKEN = "tok_en-choice";
    private static final String INNER = "/api/v1/choices/" + TOKEN;
    private static final String ASKED = """
        {"name": "Noor Halvard", "limit": 1, "expiresAt": "2026-09-01T00:00:00Z", "sessions": [
          {"proposalId": "00000000-0000-0000-0000-000000000001", "number": 7, "title": "Meshes <b>for</b> islands", "role": "SPEAKER"},
          {"proposalId": "00000000-0000-0000-0000-000000000002", "number": 9, "title": "Seas", "role": "MODERATOR"}]}\
        """;

    @Test
    void theSessionsAreShownAndLookingChoosesNothing(World world) throws Exception {
        world.proposal.on("GET " + INNER, 200, ASKED);

        HttpResponse<String> page = world.get("/choices/" + TOKEN, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "WS #7: Meshes &lt;b&gt;for&lt;/b&gt; islands",
                        "speaker",
                        "value=\"00000000-0000-0000-0000-000000000002\"",
                        "Noor Halvard");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(world.proposal.seen("POST " + INNER + "/choice")).isEmpty();
    }

    @Test
    void whatIsTickedIsKeptAndTheUsedLinkThanksForIt(World world) throws Exception {
        world.proposal.on("POST " + INNER + "/choice", 200, "{}");

        HttpResponse<String> chosen = form(world, "keep=00000000-0000-0000-0000-000000000001&keep=p-3");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?note=chosen"));
        assertThat(world.proposal.last().body())
                .isEqualTo("{\"keep\":[\"00000000-0000-0000-0000-000000000001\",\"p-3\"]}");
        world.proposal.on("GET " + INNER, 410, "{}");
        assertThat(world.get("/choices/" + TOKEN + "?note=chosen").body()).contains("Your choice has been recorded");
    }

    @Test
    void aChoiceThatIsRefusedIsAskedForAgain(World world) throws Exception {
        world.proposal.on("GET " + INNER, 200, ASKED);
        world.proposal.on("POST " + INNER + "/choice", 422, "{}");

        HttpResponse<String> refused = form(world, "");

        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?note=choose"));
        assertThat(world.get("/choices/" + TOKEN + "?note=choose").body()).contains("role=\"alert\"", "at most 1");
    }

    @Test
    void anUnknownAndAnEndedLinkAreToldApart(World world) throws Exception {
        world.proposal.on("GET /api/v1/choices/unknown", 404, "{}");
        world.proposal.on("GET /api/v1/choices/ended", 410, "{}");

        assertThat(world.get("/choices/unknown").statusCode()).isEqualTo(404);
        HttpResponse<String> ended = world.get("/choices/ended");
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("nothing left to choose");
    }

    private static HttpResponse<String> form(World world, String body) throws Exception {
        return world.send("POST", "/choices/" + TOKEN, body, "Content-Type", "application/x-www-form-urlencoded");
    }
}
