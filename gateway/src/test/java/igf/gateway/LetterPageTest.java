package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The words of emails as a browser without a script sees and changes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterPageTest {

    private static final String LETTERS = "/api/v1/editions/e/letters";
    private static final String WORDS = LETTERS + "/declined/fr";
    private static final String PAGE = "/mails/e/letters/declined/fr";
    private static final String PROPOSAL = "10000000-0000-0000-0000-000000000007";

    private final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"}]}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    @BeforeEach
    void letters() {
        world.notification.on("GET /api/v1/letters", 200, """
                {"items":[{"kind":"receipt","group":"CALL","readers":"ORGANIZERS","placeholders":[]},
                 {"kind":"declined","group":"SELECTION","readers":"ORGANIZERS",
                  "placeholders":[{"name":"title","required":true},{"name":"edition","required":false}]},
                 {"kind":"declined-guest","group":"SELECTION","readers":"NAMED","placeholders":[]},
                 {"kind":"invitation-roles","group":"CALL","readers":"NAMED","placeholders":[]}]}""");
        world.notification.on("GET " + LETTERS, 200, "{\"items\":[{\"kind\":\"declined\",\"language\":\"fr\"}]}");
        world.proposal.on(
                "GET /api/v1/editions/e/proposals", 200, "{\"items\":[{\"id\":\"" + PROPOSAL + "\",\"number\":7}]}");
        wordsAre("\"2-0f\"", "Bonjour <{title}>", "**Non** à {title}", true);
        world.notification.forget();
    }

    private void wordsAre(String etag, String subject, String text, boolean own) {
        world.notification.on("GET " + WORDS, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", etag);
            Service.send(
                    exchange, 200, "{\"subject\":\"%s\",\"text\":\"%s\",\"own\":%s}".formatted(subject, text, own));
        });
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void theListShowsWhichKindsHaveOwnWordsInWhichLanguages() throws Exception {
        assertThat(world.get("/mails/e").body()).contains("href=\"/mails/e/letters\"");
        String page = world.get("/mails/e/letters").body();
        assertThat(page)
                .contains("<h2 id=\"group-SELECTION\">Selection</h2>", "A proposal is declined.")
                .containsPattern("href=\"/mails/e/letters/declined/en\"><span>Declined</span></a>")
                .containsPattern("Declined</span> – <span>To people who were invited</span>")
                .containsPattern("Invitation to take part</span> – <span>for several roles in one email</span>")
                .contains("href=\"/mails/e/letters/declined/fr\"><span lang=\"fr\" dir=\"ltr\">Français</span>")
                .contains("Standard words")
                .doesNotContain("??", "/declined/ar\"");
    }

    @Test
    void aKindShowsItsWordsItsPlaceholdersAndAFrameWithThePreview() throws Exception {
        String page = world.get(PAGE).body();
        assertThat(page)
                .contains("<h1><span>Declined</span>", "Own words</span>", "A proposal is declined.")
                .contains(">Bonjour &lt;{title}&gt;</textarea>", ">**Non** à {title}</textarea>", "lang=\"fr\"")
                .contains("<code dir=\"ltr\">{title}</code>", "Title of the proposal or session", ">required</span>")
                .contains("src=\"" + PAGE + "/preview\"", "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .containsPattern("aria-current=\"page\"><span lang=\"fr\"")
                .doesNotContain("??", "allow-scripts", "allow-same-origin");
        world.notification.on(
                "POST " + LETTERS + "/declined/preview",
                200,
                "{\"subject\":\"Bonjour <Mers>\",\"html\":\"<p>Non</p>\",\"to\":\"ada@people.example\"}");
        HttpResponse<String> frame = world.get(PAGE + "/preview");
        assertThat(frame.body()).contains("Bonjour &lt;Mers&gt;</p><p>Non</p>");
        assertThat(frame.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox ")
                        .doesNotContain("script-src"));
        assertThat(world.notification
                        .seen("POST " + LETTERS + "/declined/preview")
                        .getLast()
                        .body())
                .isEqualTo("{\"language\":\"fr\",\"about\":null,\"subject\":null,\"text\":null}");
        world.notification.on("GET " + LETTERS, 200, "{\"items\":[]}");
        wordsAre("\"0-0f\"", "Standard", "Standard", false);
        assertThat(world.get(PAGE).body())
                .contains("Standard words</span>")
                .as("nothing to return from")
                .doesNotContain(PAGE + "/standard\"");
    }

    @Test
    void typedWordsArePreviewedWithTheDataOfAProposalAndSentToTheViewer() throws Exception {
        String call = "POST " + LETTERS + "/declined/";
        world.notification.on(call + "preview", 200, "{\"subject\":\"S\",\"html\":\"<p>H</p>\"}");
        world.notification.on(call + "test", 200, "{\"to\":\"me@example.org\"}");
        String[] typed = {"subject", "Un\r\nsujet", "text", "Le texte", "number", "#7", "once", "k-1"};

        assertThat(world.submit(PAGE, PAGE + "/preview", typed).body()).contains("<p>H</p>");
        HttpResponse<String> tested = world.submit(PAGE, PAGE + "/test", typed);

        String sent = "{\"language\":\"fr\",\"about\":\"%s\",\"subject\":\"Un sujet\",\"text\":\"Le texte\"}"
                .formatted(PROPOSAL);
        assertThat(world.notification.seen(call + "preview").getLast().body()).isEqualTo(sent);
        Service.Seen test = world.notification.seen(call + "test").getLast();
        assertThat(test.body()).isEqualTo(sent);
        assertThat(test.header("Idempotency-Key")).containsExactly("k-1");
        assertThat(tested.statusCode()).isEqualTo(200);
        assertThat(tested.body())
                .contains("A test was sent to me@example.org.", ">Le texte</textarea>", "value=\"#7\"")
                .as("nothing is saved")
                .doesNotContain("Your words are saved");
        world.proposal.on("GET /api/v1/editions/e/proposals", 200, "{\"items\":[]}");
        assertThat(world.submit(PAGE, PAGE + "/preview", typed).body())
                .contains("There is no email about a proposal with this number yet.");
        HttpResponse<String> unknown = world.submit(PAGE, PAGE + "/test", typed);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("href=\"#number\"", ">Le texte</textarea>");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        world.notification.on("PUT " + WORDS, 422, """
                {"detail":"2 rules are violated","violations":[
                 {"pointer":"/subject","rule":"UNKNOWN_PLACEHOLDER","detail":"{x} is not a placeholder.","args":{"given":"{x}"}},
                 {"pointer":"/text","rule":"MISSING_PLACEHOLDER","detail":"{title} is missing.","args":{"given":"{title}"}},
                 {"pointer":"/text","rule":"IMAGE_NOT_ALLOWED","detail":"No images."}]}""");

        HttpResponse<String> answer = world.submit(PAGE, PAGE, "subject", "{x}", "text", "<b>Moi</b>", "etag", "\"2\"");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#subject\"", "href=\"#text\"", ">{x}</textarea>", "&lt;b&gt;Moi&lt;/b&gt;</textarea>");
        assertThat(answer.body().split("\\{title} is missing\\.|No images\\.", -1))
                .as("both in the summary and at the field")
                .hasSize(5);
        assertThat(world.notification.seen("PUT " + WORDS).getLast().header("If-Match"))
                .containsExactly("\"2\"");
    }

    @Test
    void wordsAreSavedUnlessSomebodyElseHasChangedThemAndTheStandardOnesComeBack() throws Exception {
        world.notification.on(
                "PUT " + WORDS,
                (exchange, seen) -> Service.send(
                        exchange,
                        seen.header("If-Match").equals(java.util.List.of("\"3\"")) ? 200 : 412,
                        "{\"status\":412,\"detail\":\"It has changed.\"}"));
        world.notification.on("DELETE " + WORDS, 204, "");
        wordsAre("\"3-0f\"", "Le leur", "**Non** à {title}", true);

        HttpResponse<String> panel =
                world.submit(PAGE, PAGE, "subject", "Le mien", "text", "**Non** à {title}", "etag", "\"2\"");

        assertThat(panel.statusCode()).isEqualTo(412);
        assertThat(panel.body())
                .contains("name=\"keep.subject\"", ">Le mien<", ">Le leur<", "value=\"&quot;3&quot;\"")
                .doesNotContain("keep.text", "??");
        HttpResponse<String> chosen = world.submit(
                PAGE, PAGE, "subject", "Le mien", "text", "Moi", "keep.subject", "theirs", "etag", "\"3\"");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(world.notification.seen("PUT " + WORDS).getLast().body())
                .isEqualTo("{\"subject\":\"Le leur\",\"text\":\"Moi\"}");
        assertThat(world.get(PAGE + "?done=saved").body())
                .contains("Your words are saved.", "data-forget=\"keep:" + PAGE + "#words\"");

        HttpResponse<String> restored = world.submit(PAGE, PAGE + "/standard", "etag", "\"3\"");
        assertThat(restored.statusCode()).isEqualTo(303);
        assertThat(world.notification.seen("DELETE " + WORDS).getLast().header("If-Match"))
                .containsExactly("\"3\"");
        assertThat(world.get(PAGE + "?done=standard").body()).contains("has its standard words again");
    }
}
