package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmitPageTest {

    private static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String POST = "POST /api/v1/editions/igf-2027/proposals";

    private static World world;

    @BeforeAll
    static void start() throws Exception {
        world = new World();
        world.logIn("organizer-1", "ORGANIZER");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void open() {
        world.proposal.forget();
        world.proposal.on("GET /api/v1/people/me/proposals", 200, "{\"items\":[]}");
        call("OPEN");
        world.proposal.on(POST, 201, "{\"id\":\"" + ID + "\",\"state\":\"DRAFT\"}");
    }

    private static void call(String state) {
        world.proposal.on(
                "GET /api/v1/editions/igf-2027",
                200,
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\",\"call\":{\"state\":\""
                        + state
                        + "\",\"opensAt\":\"2027-01-01T09:00:00Z\",\"closesAt\":\"2027-03-01T09:00:00Z\",\"graceUntil\":\"2027-03-01T11:00:00Z\"},"
                        + "\"phases\":[{\"phase\":\"SCREENING\",\"from\":\"2027-03-05T09:00:00Z\"}],\"rules\":{}}");
    }

    @Test
    void anOpenCallIsAnsweredByPastingOrByTyping() throws Exception {
        HttpResponse<String> page = world.look("/submit/igf-2027");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Submit a proposal to IGF 2027", "Mon 1 Mar 2027, 12:00", "Africa/Addis_Ababa")
                .contains("<textarea id=\"text\"", "Read this text into the form", "Start with an empty form")
                .as("its grace is not for organizers to plan with")
                .doesNotContain("14:00", "2027-03-01T11", "??");
    }

    @Test
    void earlierProposalsStandByEditionTheLastFirstAndWithTheirNumbers() throws Exception {
        String before =
                "{\"edition\":\"igf-20%1$d\",\"name\":\"IGF 20%1$d\",\"startsOn\":\"20%1$d-10-01\",\"timeZone\":\"UTC\"}";
        world.proposal.on(
                "GET /api/v1/editions", 200, "{\"items\":[" + before.formatted(25) + "," + before.formatted(26) + "]}");
        world.proposal.on("GET /api/v1/people/me/proposals", 200, """
                {"items": [
                  {"id": "a", "edition": "igf-2025", "title": "Tides", "number": 4, "state": "DECLINED", "roles": ["OWNER"], "link": ""},
                  {"id": "b", "edition": "igf-2026", "title": "Tides", "number": 9, "state": "ACCEPTED", "roles": ["OWNER"], "link": ""},
                  {"id": "c", "edition": "igf-2026", "title": "Spoken only", "number": 7, "state": "ACCEPTED", "roles": ["SPEAKER"], "link": ""}]}""");

        assertThat(world.look("/submit/igf-2027").body())
                .containsSubsequence(
                        "<optgroup label=\"IGF 2026\"><option value=\"b\">#9 Tides</option></optgroup>",
                        "<optgroup label=\"IGF 2025\"><option value=\"a\">#4 Tides</option></optgroup>")
                .doesNotContain("Spoken only");
    }

    @Test
    void aClosedAndAPlannedCallSayWhatComesNextAndWhen() throws Exception {
        call("CLOSED");
        HttpResponse<String> closed = world.look("/submit/igf-2027");
        call("PLANNED");
        HttpResponse<String> planned = world.look("/submit/igf-2027");

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body())
                .contains("The call for proposals closed on", "What comes next", "screening", "Fri 5 Mar 2027, 12:00")
                .doesNotContain("<textarea", "??");
        assertThat(planned.statusCode()).isEqualTo(200);
        assertThat(planned.body())
                .contains("The call for proposals opens on", "Fri 1 Jan 2027, 12:00")
                .doesNotContain("<textarea");
    }

    @Test
    void aPastedTextIsSentAsItIsAndLeadsToItsForm() throws Exception {
        world.look("/submit/igf-2027");

        HttpResponse<String> answer =
                world.press("/submit/igf-2027", "how", "text", "text", "Title: Meshes\nأهلا & <b>", "once", "k-1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(World.location(answer)).endsWith("/proposals/" + ID + "?note=read");
        Service.Seen sent = world.proposal.seen(POST).getFirst();
        assertThat(sent.body()).isEqualTo("Title: Meshes\nأهلا & <b>");
        assertThat(sent.header("Content-Type").getFirst()).startsWith("text/plain");
        assertThat(sent.header("Idempotency-Key")).containsExactly("k-1");
    }

    @Test
    void typingBeginsWithATitleAndNothingElse() throws Exception {
        world.look("/submit/igf-2027");

        HttpResponse<String> answer = world.press("/submit/igf-2027", "how", "form", "title", " Meshes ");

        assertThat(World.location(answer)).endsWith("/proposals/" + ID + "?note=begun");
        assertThat(world.proposal.seen(POST).getFirst().body()).isEqualTo("{\"title\":\"Meshes\"}");
    }

    @Test
    void whoseSignInDoesNotAllowItIsToldHowAndKeepsTheText() throws Exception {
        world.proposal.on(POST, 403, "{\"status\":403,\"title\":\"Forbidden\"}");
        world.look("/submit/igf-2027");

        HttpResponse<String> pasted = world.press("/submit/igf-2027", "how", "text", "text", "All <of> it");
        HttpResponse<String> typed = world.press("/submit/igf-2027", "how", "form", "title", "Only this");

        assertThat(pasted.statusCode()).isEqualTo(403);
        assertThat(pasted.body()).contains("All &lt;of&gt; it", "href=\"/links?purpose=SUBMIT\"", "role=\"alert\"");
        assertThat(typed.statusCode()).isEqualTo(403);
        assertThat(typed.body()).contains("value=\"Only this\"");
    }

    @Test
    void anEmptyTextIsNotSent() throws Exception {
        world.look("/submit/igf-2027");

        HttpResponse<String> answer = world.press("/submit/igf-2027", "how", "text", "text", " \n ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Paste the text first.");
        assertThat(world.proposal.seen(POST)).isEmpty();
    }

    @Test
    void theLinkThatIsAskedForIsOneToSubmitBy() throws Exception {
        assertThat(world.look("/links?purpose=SUBMIT").body()).contains("name=\"purpose\" value=\"SUBMIT\"");
        assertThat(world.look("/links?purpose=ADMIN").body()).contains("name=\"purpose\" value=\"ME\"");
    }

    @Test
    void eachDraftOfTheirsSaysWhatItStillLacks() throws Exception {
        String draft = "/api/v1/proposals/" + ID;
        world.proposal.on(
                "GET /api/v1/people/me/proposals",
                200,
                "{\"items\":[{\"id\":\"" + ID
                        + "\",\"edition\":\"igf-2027\",\"title\":\"Meshes\",\"state\":\"DRAFT\",\"roles\":[\"OWNER\"],\"link\":\"/proposals/"
                        + ID + "\"},"
                        + "{\"id\":\"4\",\"edition\":\"igf-2027\",\"title\":\"Tides\",\"number\":4,\"state\":\"SUBMITTED\",\"roles\":[\"OWNER\"],\"link\":\"/proposals/4\"}]}");
        world.proposal.on(
                "GET " + draft,
                200,
                "{\"id\":\"" + ID
                        + "\",\"edition\":\"igf-2027\",\"state\":\"DRAFT\",\"roster\":[{\"name\":\"Noor Halvard\",\"role\":\"SPEAKER\"}]}");
        world.proposal.on(
                "POST " + draft + "/submission",
                200,
                "{\"violations\":[{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/roster/0/gender\",\"detail\":\"x\"}]}");

        HttpResponse<String> page = world.look("/submit/igf-2027");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("One thing is still missing:", "Noor Halvard: The gender is missing.")
                .contains("href=\"/proposals/" + ID + "#roster-0\"")
                .doesNotContain("??");
        assertThat(world.proposal.seen("POST /api/v1/proposals/4/submission?dryRun=true"))
                .as("what was submitted is not asked about")
                .isEmpty();
    }
}
