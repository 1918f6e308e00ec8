package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalPageTest {

    private static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String ENTRY = "4f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String SESSION = "5f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String API = "/api/v1/proposals/" + ID;
    private static final String PAGE = "/proposals/" + ID;

    private static World world;
    private static OrganizerCaller organizer;

    @BeforeAll
    static void start() throws Exception {
        world = new World();
        organizer = new OrganizerCaller(world);
        organizer.signIn("organizer-1", "ORGANIZER");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void stub() {
        world.services().forEach(Service::forget);
        world.proposal.on(
                "GET /api/v1/editions/igf-2027",
                200,
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\","
                        + "\"call\":{\"state\":\"OPEN\",\"opensAt\":\"2027-01-01T09:00:00Z\",\"closesAt\":\"2027-03-01T09:00:00Z\"},"
                        + "\"rules\":{\"subthemes\":[{\"id\":\"data\",\"name\":\"Governing Data\"},{\"id\":\"safety\",\"name\":\"Safety\"}],"
                        + "\"formats\":[{\"type\":\"PANEL\",\"layouts\":[\"CIRCLE\"],\"minutes\":[60,90]}],"
                        + "\"asked\":[\"OUTCOMES\",\"SDGS\",\"SDG_TARGETS\"],"
                        + "\"compulsory\":[\"TITLE\",\"SUBTHEMES\",\"FORMAT\",\"DESCRIPTION\",\"POLICY_QUESTIONS\",\"HYBRID\"],"
                        + "\"limits\":{\"words\":{\"DESCRIPTION\":{\"max\":500}}}}}");
        for (String none : new String[] {"conditions", "appeal"}) {
            world.proposal.on("GET " + API + "/" + none, 404, "{}");
        }
        world.proposal.on("GET " + API + "/timeline", 200, "{\"items\":[]}");
        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 404, "{}");
        world.participation.on("GET /api/v1/sessions/" + SESSION + "/report", 403, "{}");
        proposal("DRAFT", "7", "Old words", "");
    }

    private static void proposal(String state, String version, String description, String more) {
        String json = json(state, description, more);
        world.proposal.on("GET " + API, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
            Service.send(exchange, 200, json);
        });
    }

    private static String json(String state, String description, String more) {
        return "{\"id\":\"" + ID + "\",\"edition\":\"igf-2027\",\"state\":\"" + state
                + "\",\"title\":\"Meshes <b>for</b> islands\",\"subthemes\":[\"data\"],"
                + "\"format\":{\"type\":\"PANEL\",\"layout\":null,\"minutes\":60},\"policyQuestions\":[\"Who pays?\"],"
                + "\"description\":\"" + description + "\",\"hybrid\":[],\"sdgs\":[9],\"sdgTargets\":[\"9.1\"],"
                + "\"roster\":[{\"id\":\"" + ENTRY
                + "\",\"role\":\"SPEAKER\",\"name\":\"Noor Halvard\",\"email\":\"noor@example.org\",\"state\":\"LISTED\"}],"
                + "\"openPoints\":[{\"code\":\"GENDER_MISSING\",\"pointer\":\"/roster/0/gender\",\"detail\":\"The gender is not given.\"},"
                + "{\"code\":\"HYBRID_MISSING\",\"pointer\":\"/hybrid\",\"detail\":\"x\"}],"
                + "\"unassigned\":[\"A line <from> the page\",\"Who pays?\"]" + more + "}";
    }

    /** What the form of the page says of itself. */
    private static String etag(HttpResponse<String> page) {
        Matcher found = Pattern.compile("name=\"etag\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static String[] form(String etag, String description, String... more) {
        String[] all = {
            "etag",
            etag,
            "title",
            "Meshes <b>for</b> islands",
            "subthemes",
            "data",
            "format",
            "PANEL",
            "format",
            "",
            "format",
            "60",
            "policyQuestions",
            "Who pays?",
            "policyQuestions",
            "",
            "description",
            description,
            "sdgs",
            "9",
            "sdgTargets",
            "9.1"
        };
        String[] whole = new String[all.length + more.length];
        System.arraycopy(all, 0, whole, 0, all.length);
        System.arraycopy(more, 0, whole, all.length, more.length);
        return whole;
    }

    private static void taken(String version, String description) {
        world.proposal.on("PATCH " + API, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
            Service.send(exchange, 200, json("DRAFT", description, ""));
        });
    }

    @Test
    void aDraftIsAFormOfWhatTheEditionAsksWithWhatIsOpenBesideIt() throws Exception {
        HttpResponse<String> page = organizer.look(PAGE);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Meshes &lt;b&gt;for&lt;/b&gt; islands", "Governing Data", "Safety", "Panel", "90 minutes")
                .contains("id=\"subthemes-0\"", "data-words=\"description\"", "at most 500", "9. Industry, innovation")
                .contains("The questions on hybrid participation are not answered.", "The gender is missing.")
                .contains("A line &lt;from&gt; the page", "data-autosave=\"" + PAGE + "/autosave\"")
                .as("a line that has its place is not told again")
                .doesNotContain("value=\"Who pays?\"")
                .doesNotContain("name=\"messages\"", "??", "UPPER");
    }

    @Test
    void onlyWhatWasChangedIsSentByTheVersionThatWasSeen() throws Exception {
        String etag = etag(organizer.look(PAGE));
        taken("8", "New words");

        HttpResponse<String> answer = organizer.send(PAGE, form(etag, "New\r\nwords"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(OrganizerCaller.location(answer)).endsWith(PAGE + "?note=saved");
        Service.Seen sent = world.proposal.seen("PATCH " + API).getFirst();
        assertThat(sent.body()).isEqualTo("{\"description\":\"New\\nwords\"}");
        assertThat(sent.header("If-Match")).containsExactly("\"7\"");
        assertThat(organizer.look(PAGE + "?note=saved").body()).contains("data-forget=\"keep:" + PAGE + "#content\"");
    }

    @Test
    void aFormWithoutAChangeSendsNothing() throws Exception {
        String etag = etag(organizer.look(PAGE));

        assertThat(organizer.send(PAGE, form(etag, "Old words")).statusCode()).isEqualTo(303);

        assertThat(world.proposal.seen("PATCH " + API)).isEmpty();
    }

    @Test
    void itIsSavedInTheBackgroundAndTheFormLearnsItsNewVersion() throws Exception {
        String etag = etag(organizer.look(PAGE));
        taken("8", "New words");

        HttpResponse<String> answer = organizer.sendInBackground(PAGE + "/autosave", form(etag, "New words"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(World.json(answer).path("etag").asString(""))
                .startsWith("8|")
                .isNotEqualTo(etag);
    }

    @Test
    void aLineOfThePageGoesBehindTheTextOfItsFieldWhenSavedAndNotBefore() throws Exception {
        String etag = etag(organizer.look(PAGE));
        taken("8", "x");
        String[] form = form(etag, "Old words", "line", "A line", "to", "description", "line", "Another", "to", "");

        organizer.sendInBackground(PAGE + "/autosave", form);
        assertThat(world.proposal.seen("PATCH " + API)).isEmpty();
        organizer.send(PAGE, form);

        assertThat(world.proposal.seen("PATCH " + API).getFirst().body())
                .isEqualTo("{\"description\":\"Old words\\n\\nA line\"}");
    }

    @Test
    void whereSomebodyElseHasChangedAnotherFieldBothStay() throws Exception {
        String etag = etag(organizer.look(PAGE));
        overtakenOnce();
        proposal("DRAFT", "8", "Old words", ",\"outcomes\":\"Theirs\"");

        HttpResponse<String> answer = organizer.send(PAGE, form(etag, "Mine"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Service.Seen second = world.proposal.seen("PATCH " + API).get(1);
        assertThat(second.header("If-Match")).containsExactly("\"8\"");
        assertThat(second.body()).isEqualTo("{\"description\":\"Mine\"}");
    }

    @Test
    void whereBothHaveChangedTheSameFieldOneChoosesAndNothingIsLost() throws Exception {
        String etag = etag(organizer.look(PAGE));
        overtakenOnce();
        proposal("DRAFT", "8", "Theirs", "");

        HttpResponse<String> panel = organizer.send(PAGE, form(etag, "Mine"));

        assertThat(panel.statusCode()).isEqualTo(412);
        assertThat(panel.body())
                .contains("Somebody else has changed this", "name=\"keep.description\" value=\"theirs\"")
                .contains(">Mine<", ">Theirs<", "data-forget");
        assertThat(world.proposal.seen("PATCH " + API)).hasSize(1);

        String next = etag(panel);
        assertThat(organizer
                        .send(PAGE, form(next, "Mine", "keep.description", "theirs"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(world.proposal.seen("PATCH " + API)).as("theirs stays").hasSize(1);
        organizer.send(PAGE, form(next, "Mine", "keep.description", "yours"));
        assertThat(world.proposal.seen("PATCH " + API).getLast().header("If-Match"))
                .containsExactly("\"8\"");
    }

    private static void overtakenOnce() {
        world.proposal.on("PATCH " + API, (exchange, seen) -> {
            boolean stale = seen.header("If-Match").contains("\"7\"");
            exchange.getResponseHeaders().add("ETag", "\"9\"");
            Service.send(exchange, stale ? 412 : 200, stale ? "{\"status\":412}" : json("DRAFT", "Mine", ""));
        });
    }

    @Test
    void everyViolationOfASubmissionLinksToItsFieldInTheSameWords() throws Exception {
        String etag = etag(organizer.look(PAGE));
        world.proposal.on(
                "POST " + API + "/submission",
                422,
                "{\"status\":422,\"title\":\"Rules are violated\",\"detail\":\"3 rules\",\"violations\":["
                        + "{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/hybrid\",\"detail\":\"At least 1 of HYBRID must be given.\"},"
                        + "{\"rule\":\"COUNT_TOO_LOW\",\"pointer\":\"/roster\",\"detail\":\"At least 3 of SPEAKERS, not 1.\"},"
                        + "{\"rule\":\"FIELD_REQUIRED\",\"pointer\":\"/roster/0/gender\",\"detail\":\"Everybody in this role must give it.\"}]}");

        HttpResponse<String> page = organizer.send(PAGE, form(etag, "Old words", "then", "submit"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#hybrid\"", "href=\"#roster\"", "href=\"#roster-0-gender\"")
                .contains("id=\"hybrid\"", "id=\"roster\"", "id=\"roster-0-gender\"")
                .contains("3 things are missing or wrong", "role=\"alert\"")
                .doesNotContain("SPEAKERS", "HYBRID");
        assertThat(page.body().split("At least 3 speakers are needed; there are 1\\.", -1))
                .hasSize(3);
    }

    @Test
    void aSubmissionEndsInAReceiptWithItsNumber() throws Exception {
        String etag = etag(organizer.look(PAGE));
        world.proposal.on("POST " + API + "/submission", 201, "{\"number\":41}");

        HttpResponse<String> answer = organizer.send(PAGE, form(etag, "Old words", "then", "submit", "once", "k-2"));

        assertThat(OrganizerCaller.location(answer)).endsWith(PAGE + "?note=submitted");
        assertThat(world.proposal.seen("POST " + API + "/submission").getFirst().header("Idempotency-Key"))
                .containsExactly("k-2");
        proposal(
                "SUBMITTED",
                "8",
                "Old words",
                ",\"number\":41,\"receipt\":{\"number\":41,\"submittedAt\":\"2027-02-01T09:00:00Z\",\"contentHash\":\"abc\",\"signature\":\"sig\"}");
        assertThat(organizer.look(PAGE + "?note=submitted").body())
                .contains("Your proposal is submitted: number 41", "Mon 1 Feb 2027, 12:00", "not invited yet")
                .contains("Withdraw proposal 41", "The secretariat screens it", "<code>abc</code>")
                .doesNotContain("??");
    }

    @Test
    void whoIsOnTheRosterIsChangedOnAPageOfTheirOwnAfterTheFormIsSaved() throws Exception {
        String etag = etag(organizer.look(PAGE));
        taken("8", "Mine");
        assertThat(OrganizerCaller.location(organizer.send(PAGE, form(etag, "Mine", "then", "people/" + ENTRY))))
                .endsWith(PAGE + "/people/" + ENTRY);
        assertThat(organizer.look(PAGE + "/people/" + ENTRY).body())
                .contains("value=\"Noor Halvard\"", "Take Noor Halvard off the list", "name=\"was.email\"");
        world.proposal.on("PATCH " + API + "/roster/" + ENTRY, 200, "{}");

        HttpResponse<String> answer = organizer.send(
                PAGE + "/people/" + ENTRY,
                "role",
                "SPEAKER",
                "was.role",
                "SPEAKER",
                "name",
                "Noor Halvard",
                "was.name",
                "Noor Halvard",
                "email",
                "noor@example.org",
                "was.email",
                "noor@example.org",
                "gender",
                "FEMALE",
                "was.gender",
                "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Service.Seen sent =
                world.proposal.seen("PATCH " + API + "/roster/" + ENTRY).getFirst();
        assertThat(sent.body()).isEqualTo("{\"gender\":\"FEMALE\"}");
        assertThat(sent.header("If-Match")).containsExactly("\"7\"");
    }

    @Test
    void aWrongPersonIsShownAgainAsTyped() throws Exception {
        organizer.look(PAGE + "/people/new?role=ORGANIZER");
        world.proposal.on(
                "POST " + API + "/roster",
                400,
                "{\"status\":400,\"detail\":\"x\",\"errors\":[{\"pointer\":\"/email\",\"code\":\"INVALID_VALUE\",\"detail\":\"bad\"}]}");

        HttpResponse<String> page =
                organizer.send(PAGE + "/people", "role", "ORGANIZER", "name", "Ama \"A\"", "email", "no");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "value=\"Ama &quot;A&quot;\"",
                        "value=\"no\"",
                        "href=\"#email\"",
                        "This is not as it should be.");
    }

    @Test
    void conditionsAreMetByWhatIsHandedInHere() throws Exception {
        proposal(
                "ACCEPTED_WITH_CONDITIONS",
                "9",
                "Words",
                ",\"number\":41,\"decision\":{\"outcome\":\"ACCEPTED_WITH_CONDITIONS\",\"reason\":\"Good <case>\",\"at\":\"2027-04-01T09:00:00Z\"}");
        world.proposal.on(
                "GET " + API + "/conditions",
                200,
                "{\"state\":\"OPEN\",\"dueAt\":\"2027-05-01T09:00:00Z\",\"items\":[{\"number\":1,\"condition\":\"Find a moderator\",\"evidence\":[\"Asked two\"],\"met\":null}]}");
        world.proposal.on("POST " + API + "/conditions/1/evidence", 201, "{}");
        assertThat(organizer.look(PAGE).body())
                .contains("Good &lt;case&gt;", "Find a moderator", "Asked two", "Sat 1 May 2027, 12:00")
                .contains("the secretariat looks at it", "being scheduled")
                .doesNotContain("??");

        HttpResponse<String> answer = organizer.send(PAGE + "/conditions/1", "text", "Ama moderates");

        assertThat(OrganizerCaller.location(answer)).endsWith("?note=handed-in");
        assertThat(world.proposal
                        .seen("POST " + API + "/conditions/1/evidence")
                        .getFirst()
                        .body())
                .isEqualTo("{\"text\":\"Ama moderates\"}");
    }

    @Test
    void anAppealThatIsRefusedKeepsWhatWasTyped() throws Exception {
        proposal(
                "DECLINED",
                "9",
                "Words",
                ",\"number\":41,\"decision\":{\"outcome\":\"DECLINED\",\"reason\":\"Others were better\",\"at\":\"2027-04-01T09:00:00Z\"}");
        organizer.look(PAGE);
        world.proposal.on(
                "POST " + API + "/appeal",
                400,
                "{\"status\":400,\"errors\":[{\"pointer\":\"/text\",\"code\":\"INVALID_VALUE\",\"detail\":\"x\"}]}");

        HttpResponse<String> page = organizer.send(PAGE + "/appeal", "text", "Not <fair>");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Not &lt;fair&gt;</textarea>", "href=\"#text\"", "Others were better");
    }

    @Test
    void theSessionTheReportAndTheHistoryAreToldInSentences() throws Exception {
        proposal(
                "ACCEPTED",
                "9",
                "Words",
                ",\"number\":41,\"sessionId\":\"" + SESSION
                        + "\",\"decision\":{\"outcome\":\"ACCEPTED\",\"reason\":\"\",\"at\":\"2027-04-01T09:00:00Z\"}");
        world.scheduling.on(
                "GET /api/v1/sessions/" + SESSION,
                200,
                "{\"state\":\"PLACED\",\"placement\":{\"roomName\":\"Great hall\",\"startsAt\":\"2027-10-01T06:00:00Z\",\"endsAt\":\"2027-10-01T07:00:00Z\"}}");
        world.participation.on(
                "GET /api/v1/sessions/" + SESSION + "/report",
                200,
                "{\"state\":\"DUE\",\"dueAt\":{\"SHORT\":\"2027-10-01T09:00:00Z\",\"FULL\":\"2027-10-15T09:00:00Z\"}}");
        world.proposal.on(
                "GET " + API + "/timeline",
                200,
                "{\"items\":[{\"at\":\"2027-02-01T09:00:00Z\",\"kind\":\"proposal.content-changed\",\"by\":\"ORGANIZER\",\"outcome\":null},"
                        + "{\"at\":\"2027-02-01T09:01:00Z\",\"kind\":\"proposal.content-changed\",\"by\":\"ORGANIZER\",\"outcome\":null},"
                        + "{\"at\":\"2027-02-02T09:00:00Z\",\"kind\":\"proposal.screened\",\"by\":\"SECRETARIAT\",\"outcome\":\"IN\"},"
                        + "{\"at\":\"2027-02-02T09:00:00Z\",\"kind\":\"proposal.of-tomorrow\",\"by\":\"SYSTEM\",\"outcome\":null}]}");

        HttpResponse<String> page = organizer.look(PAGE);

        assertThat(page.body())
                .contains("Great hall", "Fri 1 Oct 2027, 09:00", "not handed in yet", "Fri 1 Oct 2027, 12:00")
                .contains("The text was changed.", "(2×)", "It was screened: it meets the formal criteria.")
                .doesNotContain("of-tomorrow", "??", SESSION);
    }

    @Test
    void withdrawingAndTakingBackAreOneFormEach() throws Exception {
        proposal("SUBMITTED", "8", "Words", ",\"number\":41");
        organizer.look(PAGE);
        world.proposal.on("DELETE " + API + "/submission", 200, "{}");
        assertThat(OrganizerCaller.location(organizer.send(PAGE + "/withdrawal")))
                .endsWith("?note=withdrawn");
        proposal("WITHDRAWN", "9", "Words", ",\"number\":41");
        assertThat(organizer.look(PAGE).body()).contains("Make it a draft again");
        world.proposal.on("POST " + API + "/return", 200, "{}");
        assertThat(OrganizerCaller.location(organizer.send(PAGE + "/return"))).endsWith("?note=returned");
        assertThat(world.proposal.seen("POST " + API + "/return")).hasSize(1);
    }

    @Test
    void whoOnlySpeaksThereIsToldWhatIsTheirsAndOthersNothing() throws Exception {
        world.proposal.on("GET " + API, 403, "{}");
        world.proposal.on(
                "GET /api/v1/people/me/proposals",
                200,
                "{\"items\":[{\"id\":\"" + ID
                        + "\",\"edition\":\"igf-2027\",\"number\":41,\"title\":\"Meshes\",\"state\":\"ACCEPTED\",\"roles\":[\"SPEAKER\"]}]}");
        world.proposal.on(
                "GET /api/v1/people/me/invitations",
                200,
                "{\"items\":[{\"proposalId\":\"" + ID + "\",\"link\":\"/invitations/t0k\"}]}");
        assertThat(organizer.look(PAGE).body()).contains("Meshes", "speaker", "href=\"/invitations/t0k\"");

        world.proposal.on("GET /api/v1/people/me/proposals", 200, "{\"items\":[]}");
        assertThat(organizer.look(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesAreInArabicAndFrenchToo() throws Exception {
        assertThat(organizer.look(PAGE, "Accept-Language", "ar").body())
                .contains("تحقق وقدّم", "الجنس ناقص.")
                .doesNotContain("??");
        assertThat(organizer.look(PAGE, "Accept-Language", "fr").body())
                .contains("Vérifier et soumettre", "Le genre manque.")
                .doesNotContain("??");
    }
}
