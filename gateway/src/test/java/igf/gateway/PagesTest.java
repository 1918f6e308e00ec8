package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(Shared.class)
class PagesTest {

    private static final String TOKEN = "tok_en-0123456789abcdef";
    private static final String INNER = "/api/v1/invitations/" + TOKEN;

    @Test
    void anInvitationIsShownAndLookingAtItDoesNotAnswer(World world) throws Exception {
        invite(world);

        HttpResponse<String> page = world.get("/invitations/" + TOKEN, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Meshes &lt;b&gt;for&lt;/b&gt; islands", "speaker", "Noor Halvard", ">Tue 1 Sep 2026, 00:00<")
                .doesNotContain("SPEAKER", "INVITED", ">2026-09-01T")
                .contains("<form method=\"post\">", "value=\"CONFIRM\"", "value=\"TENTATIVE\"", "value=\"DECLINE\"");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(world.proposal.seen("POST " + INNER + "/answer")).isEmpty();
    }

    @Test
    void aButtonAnswersAndThePageSaysSo(World world) throws Exception {
        invite(world);
        world.proposal.on("POST " + INNER + "/answer", 200, "{}");

        HttpResponse<String> answer = form(world, "answer=CONFIRM&attendance=ONLINE");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/invitations/" + TOKEN + "?note=answered"));
        assertThat(world.proposal.last().body()).isEqualTo("{\"answer\":\"CONFIRM\",\"attendance\":\"ONLINE\"}");
        assertThat(world.get("/invitations/" + TOKEN + "?note=answered").body()).contains("role=\"status\"");
    }

    @Test
    void whatSomebodyAnsweredIsStillChosenWhenTheyComeBack(World world) throws Exception {
        world.proposal.on("GET " + INNER, 200, """
                {"proposalTitle": "Meshes", "role": "SPEAKER", "name": "Noor", "edition": "e", "state": "CONFIRMED", "attendance": "ONLINE"}""");
        assertThat(chosen(world)).isEqualTo("ONLINE");

        world.proposal.on("GET " + INNER, 200, """
                {"proposalTitle": "Meshes", "role": "SPEAKER", "name": "Noor", "edition": "e", "state": "INVITED", "attendance": "ONLINE"}""");
        assertThat(chosen(world)).as("what others think is no answer").isEmpty();
    }

    private static String chosen(World world) throws Exception {
        return Pattern.compile("value=\"([A-Z]+)\"[^>]*checked")
                .matcher(world.get("/invitations/" + TOKEN, "Accept", "text/html")
                        .body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    @Test
    void whoTakesPartIsAskedWhenTheyCan() throws Exception {
        try (World world = new World()) {
            askWhenTheyCan(world);
        }
    }

    private static void askWhenTheyCan(World world) throws Exception {
        String edition =
                "{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-04\",\"timeZone\":\"Europe/Oslo\"}";
        world.proposal
                .on("GET /api/v1/editions", 200, "{\"items\":[" + edition + "]}")
                .on("GET " + INNER, 200, """
                        {"proposalTitle": "Meshes", "role": "SPEAKER", "name": "Noor", "edition": "e", "state": "CONFIRMED",
                         "attendance": "ONLINE", "expiresAt": "2027-09-01T00:00:00Z"}""")
                .on("GET " + INNER + "/availability", 200, """
                        {"timeZone": "Europe/Oslo", "unavailable": [], "online": {"earliest": "20:00", "latest": "02:00"}}""")
                .on("PUT " + INNER + "/availability", 200, "{}");
        String path = "/invitations/" + TOKEN;

        assertThat(world.get(path, "Accept", "text/html").body())
                .contains("action=\"" + path + "/availability\"", "You do not have to", "value=\"20:00\"")
                .contains("value=\"Europe/Oslo\" selected");
        HttpResponse<String> saved = world.send(
                "POST",
                path + "/availability",
                "timeZone=Europe%2FOslo&from=2027-10-05T09%3A00&to=2027-10-05T12%3A00&from=&to=&earliest=&latest=",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(World.location(saved)).endsWith(path + "?note=saved#availability");
        assertThat(world.proposal.last().body())
                .isEqualTo("{\"timeZone\":\"Europe/Oslo\",\"unavailable\":"
                        + "[{\"from\":\"2027-10-05T09:00\",\"to\":\"2027-10-05T12:00\"}],\"online\":null}");
        assertThat(world.get(path + "?note=saved").body()).contains("The times have been saved.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer=CONFIRM", "answer=CONFIRM&attendance=MOON", "answer=YES&attendance=ONLINE", ""})
    void aHalfFilledFormAsksAgainAndSendsNothing(String form, World world) throws Exception {
        invite(world);

        HttpResponse<String> answer = form(world, form);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?note=choose"));
        assertThat(world.proposal.seen("POST " + INNER + "/answer")).isEmpty();
        assertThat(world.get("/invitations/" + TOKEN + "?note=choose").body()).contains("role=\"alert\"");
    }

    @Test
    void decliningNeedsNoChoiceOfPlace(World world) throws Exception {
        invite(world);

        form(world, "answer=DECLINE");

        assertThat(world.proposal.last().body()).isEqualTo("{\"answer\":\"DECLINE\"}");
    }

    @Test
    void anUnknownAndAnEndedLinkAreToldApart(World world) throws Exception {
        world.proposal.on("GET /api/v1/invitations/unknown", 404, "{}");
        world.proposal.on("GET /api/v1/invitations/ended", 410, "{}");

        HttpResponse<String> unknown = world.get("/invitations/unknown");
        HttpResponse<String> ended = world.get("/invitations/ended");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("not valid");
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("has ended");
    }

    @Test
    void theDocumentationListsEveryServiceAndLoadsNothingFromElsewhere(World world) throws Exception {
        world.scheduling.on(
                "GET /v3/api-docs", 200, "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://inner:1\"}]}");

        HttpResponse<String> page = world.get("/docs/reference", "Accept", "text/html");
        JsonNode document = World.json(world.get("/docs/openapi/scheduling"));

        assertThat(page.body())
                .contains("data-services=\"proposal scheduling participation notification\"")
                .doesNotContain("https://");
        assertThat(world.get("/docs/assets/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(world.get("/console/assets/docs.js").statusCode()).isEqualTo(200);
        assertThat(document.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertProblem(world.get("/docs/openapi/other"), 404, "not-found");
    }

    @Test
    void anIncompleteDocumentIsRefusedAndNamesTheServicesThatItLacks(World world) throws Exception {
        for (Service service : List.of(world.proposal, world.scheduling, world.notification)) {
            service.on("GET /v3/api-docs", 200, "{\"openapi\":\"3.1.0\"}");
        }
        world.participation.on("GET /v3/api-docs", 503, "{}");

        HttpResponse<String> answer = world.get("/docs/openapi.json");

        assertProblem(answer, 503, "unavailable");
        assertThat(World.json(answer).path("services").toString()).isEqualTo("[\"participation\"]");
        assertThat(World.json(answer).path("detail").asString()).contains("participation");
        HttpResponse<String> own = world.get("/docs/openapi/participation");
        assertProblem(own, 503, "unavailable");
        assertThat(World.json(own).path("detail").asString()).contains("participation");
    }

    @Test
    void theDocumentationOpensOnTheGuideAndItsLinksLeadOn(World world) throws Exception {
        HttpResponse<String> page = world.get("/docs", "Accept", "text/html");

        assertThat(page.body())
                .contains("<h2 id=\"errors\">Errors</h2>", "href=\"/docs/reference\"", "href=\"/docs/events\"")
                .contains("href=\"/docs/programs/feed_follower.py\"");
        var program = world.get("/docs/programs/feed_follower.py");
        assertThat(program.body()).contains("def follow(");
        assertThat(program.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(world.get("/docs/programs/programme-app.mjs").headers().firstValue("Content-Type"))
                .hasValue("text/javascript;charset=UTF-8");
        assertThat(world.get("/docs/integrating.md").body()).contains("](programs/feed_follower.py)");
        assertProblem(world.get("/docs/programs/other.py"), 404, "not-found");
    }

    @Test
    void everyProblemHasARowThatALinkLeadsTo(World world) throws Exception {
        HttpResponse<String> page = world.get("/docs/problems", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<code id=\"not-found\">not-found</code>", "<code id=\"BEYOND_HEAD\">")
                .contains("href=\"/docs/integrating.md#errors\"");
        assertThat(world.get("/docs/imports", "Accept", "text/html").body())
                .contains("<code id=\"CHANGED_NOT_TAKEN\">", "href=\"/docs/problems#CALL_CLOSED\"");
        assertThat(world.get("/docs/client", "Accept", "text/html").body())
                .contains("/docs/maven/igf/client/", "href=\"/docs/programs/WebhookReceiver.java\"");
        assertProblem(world.get("/docs/other"), 404, "not-found");
    }

    @Test
    void everyEventIsListedWithItsMembers(World world) throws Exception {
        world.notification.on("GET /internal/docs/asyncapi", 200, """
                {"components": {
                  "messages": {"igf.session.moved.v1": {"summary": "It moves.", "description": "For tools. Schema: `x`."}},
                  "schemas": {"igf.session.moved.v1": {"required": ["edition"], "properties": {
                    "edition": {"type": "string", "description": "The edition's <slug>."},
                    "people": {"type": "array", "items": {"$ref": "#/a/PersonRef"}},
                    "dueAt": {"type": ["string", "null"], "format": "date-time"}}}}}}""");

        HttpResponse<String> page = world.get("/docs/events", "Accept", "text/html");

        assertThat(page.body())
                .contains("id=\"igf.session.moved.v1\"", "It moves.", "For tools.", "The edition&#39;s &lt;slug&gt;.")
                .contains("array of PersonRef", "string or null (date-time)", "may be missing")
                .doesNotContain("Schema: ");
    }

    @Test
    void theMailboxIsForTheSecretariat(World world) throws Exception {
        world.notification.on(
                "GET /test-mailbox",
                200,
                "{\"items\":[{\"id\":1,\"from\":\"igf@example.org\",\"to\":\"noor@example.org\",\"subject\":\"Old\","
                        + "\"date\":\"2026-01-01T00:00:00Z\",\"text\":\"hello\",\"html\":null},"
                        + "{\"id\":2,\"from\":\"igf@example.org\",\"to\":[\"pat@example.org\"],\"subject\":\"New\","
                        + "\"date\":\"2026-01-02T00:00:00Z\",\"text\":\"hi\",\"html\":\"<p>hi</p>\"}]}");
        String[] secretariat = world.as(world.tokens.secretariat());

        JsonNode all = World.json(world.get("/mailbox", secretariat[0], secretariat[1], "Accept", "application/json"));
        JsonNode some = World.json(world.get(
                "/mailbox?to=noor@example.org", secretariat[0], secretariat[1], "Accept", "application/json"));

        assertThat(all.path("items")
                        .valueStream()
                        .map(mail -> mail.path("subject").asString()))
                .containsExactly("New", "Old");
        world.notification.on("GET /test-mailbox/1", 200, "{\"id\":1,\"subject\":\"Old\",\"receivedAt\":\"x\"}");
        world.notification.on("GET /test-mailbox/9", 404, "{}");
        assertThat(World.json(world.get("/mailbox/1", secretariat[0], secretariat[1], "Accept", "application/json"))
                        .path("subject")
                        .asString())
                .isEqualTo("Old");
        assertProblem(world.get("/mailbox/9", secretariat), 404, "not-found");
        assertThat(some.path("items")
                        .valueStream()
                        .map(mail -> mail.path("text").asString()))
                .containsExactly("hello");
        String[] tool = world.as(world.tokens.of("tool", List.of(), "feed:read"));
        assertProblem(world.get("/mailbox", tool), 403, "forbidden");
        HttpResponse<String> visitor = world.get("/mailbox", "Accept", "text/html");
        assertThat(visitor.statusCode()).isEqualTo(302);
        assertThat(visitor.headers().firstValue("Location")).contains(World.OUTWARD + "/console/login/console");
    }

    @Test
    void theMailboxSaysWhenThereIsMoreAndLeadsThere(World world) throws Exception {
        String mail =
                "{\"id\":41,\"to\":\"noor@example.org\",\"subject\":\"Old\",\"receivedAt\":\"x\",\"text\":\"hello\"}";
        world.notification.on("GET /test-mailbox", 200, "{\"items\":[" + mail + "],\"more\":true}");
        String[] secretariat = world.as(world.tokens.secretariat());

        JsonNode all = World.json(
                world.get("/mailbox?to=noor@", secretariat[0], secretariat[1], "Accept", "application/json"));
        assertThat(all.path("next").asString()).isEqualTo("/mailbox?to=noor%40&before=41");
        assertThat(world.notification.last().uri()).isEqualTo("/test-mailbox?limit=1000&to=noor%40&before=");
        assertThat(world.get("/mailbox", secretariat[0], secretariat[1], "Accept", "text/html")
                        .body())
                .contains("Older emails");

        world.notification.on("GET /test-mailbox", 200, "{\"items\":[" + mail + "],\"more\":false}");
        HttpResponse<String> end =
                world.get("/mailbox?before=42", secretariat[0], secretariat[1], "Accept", "text/html");
        assertThat(world.notification.last().uri()).isEqualTo("/test-mailbox?limit=1000&to=&before=42");
        assertThat(end.body()).contains("noor@example.org").doesNotContain("Older emails");
    }

    @Test
    void linksInAMailCanBeFollowedFromTheMailbox(World world) throws Exception {
        world.notification.on(
                "GET /test-mailbox/7",
                200,
                "{\"id\":7,\"subject\":\"Will you?\",\"receivedAt\":\"x\",\"text\":\"Answer:"
                        + " http://gateway.test/invitations/t0k.\\n"
                        + "<script>\",\"html\":\"<p><a href='http://gateway.test/invitations/t0k'>Answer</a></p>\"}");
        String[] secretariat = world.as(world.tokens.secretariat());

        String page = world.get("/mailbox/7", secretariat[0], secretariat[1], "Accept", "text/html")
                .body();

        assertThat(page)
                .contains("href=\"http://gateway.test/invitations/t0k\"", "rel=\"noopener noreferrer\"")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", "src=\"/mailbox/7/formatted\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "allow-scripts", "allow-same-origin");
        HttpResponse<String> formatted = world.get("/mailbox/7/formatted", secretariat);
        assertThat(formatted.body()).startsWith("<base target=\"_blank\"><p><a href=");
        assertThat(formatted.headers().allValues("Content-Security-Policy"))
                .as("its own styles show, and nothing of it runs")
                .singleElement()
                .asString()
                .contains("default-src 'none'; style-src 'unsafe-inline'", "sandbox allow-popups");
    }

    @Test
    void aPageThatIsNotThereSendsNobodyToTheDocumentationOfCalls(World world) throws Exception {
        assertThat(world.get("/invitation/x", "Accept", "text/html").body())
                .contains("link in an email")
                .doesNotContain("/docs");
        assertThat(world.get("/invitation/x", "Accept", "application/json").body())
                .contains("/docs");
    }

    @Test
    void aBrowserGetsAProblemAsAPage(World world) throws Exception {
        HttpResponse<String> page = world.get("/nothing", "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1>Not found</h1>");
    }

    private static void invite(World world) {
        world.proposal.on(
                "GET " + INNER,
                200,
                "{\"proposalTitle\":\"Meshes <b>for</b> islands\",\"role\":\"SPEAKER\",\"name\":\"Noor Halvard\","
                        + "\"state\":\"INVITED\",\"expiresAt\":\"2026-09-01T00:00:00Z\"}");
    }

    private static HttpResponse<String> form(World world, String form) throws Exception {
        return world.send("POST", "/invitations/" + TOKEN, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void whoseSessionHasEndedUnderAFormSignsInAndComesBackToIt() throws Exception {
        try (World fresh = new World()) {
            String page = "/reviews/p?edition=e";
            HttpResponse<String> sent = fresh.send(
                    "POST",
                    "/reviews/p",
                    "comment=typed",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Referer",
                    "http://127.0.0.1:" + fresh.port() + page);

            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(World.location(sent)).contains("/console/login/");
            String cookie = sent.headers().allValues("Set-Cookie").stream()
                    .filter(each -> each.startsWith("REDIRECT_URI="))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("REDIRECT_URI=([^;]+).*", "$1");
            assertThat(new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8))
                    .endsWith(page);
        }
    }
}
