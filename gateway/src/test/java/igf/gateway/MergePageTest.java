package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
class MergePageTest {

    private static final String TOKEN = "tok_en-merge-0123456789";
    private static final String INNER = "/api/v1/mergers/" + TOKEN;

    @Test
    void aMergeIsShownAndLookingAtItDoesNotAnswer(World world) throws Exception {
        ask(world, "[]");

        HttpResponse<String> page = world.get("/mergers/" + TOKEN, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("WS #3: Meshes &lt;b&gt;", "WS #8: Cables", "Both ask the same", ">Wed 22 Jul 2026, 23:59<")
                .contains("<form method=\"post\">", "value=\"AGREE\"", "value=\"REFUSE\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(world.proposal.seen("POST " + INNER + "/answer")).isEmpty();
    }

    @Test
    void aButtonAnswersForTheSideAndThePageSaysSo(World world) throws Exception {
        ask(world, "[]");
        world.proposal.on("POST " + INNER + "/answer", 200, "{}");

        HttpResponse<String> answer = form(world, "answer=AGREE");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(world.proposal.last().body()).isEqualTo("{\"answer\":\"AGREE\"}");
        ask(world, "[\"GOES_IN\"]");
        assertThat(world.get("/mergers/" + TOKEN + "?note=answered").body())
                .contains("role=\"status\"")
                .doesNotContain("value=\"AGREE\"");
    }

    @Test
    void anAnswerThatIsNoneSendsNothing(World world) throws Exception {
        ask(world, "[]");

        HttpResponse<String> answer = form(world, "answer=PERHAPS");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen("POST " + INNER + "/answer")).isEmpty();
    }

    @Test
    void anUnknownAndAnEndedLinkAreToldApart(World world) throws Exception {
        world.proposal.on("GET /api/v1/mergers/unknown", 404, "{}");
        world.proposal.on("GET /api/v1/mergers/ended", 410, "{}");

        assertThat(world.get("/mergers/unknown").statusCode()).isEqualTo(404);
        HttpResponse<String> ended = world.get("/mergers/ended");
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("nothing left to answer");
        assertThat(world.get("/mergers/ended?note=answered").body()).contains("Thank you");
    }

    private static void ask(World world, String agreed) {
        world.proposal.on("GET " + INNER, 200, """
            {"side": "GOES_IN", "number": 3, "title": "Meshes <b>", "withNumber": 8, "withTitle": "Cables",
             "reason": "Both ask the same", "state": "PROPOSED", "agreed": %s, "expiresAt": "2026-07-22T23:59:00Z"}
            """.formatted(agreed));
    }

    private static HttpResponse<String> form(World world, String form) throws Exception {
        return world.send("POST", "/mergers/" + TOKEN, form, "Content-Type", "application/x-www-form-urlencoded");
    }
}
