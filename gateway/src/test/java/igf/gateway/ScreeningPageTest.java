package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Screening as a browser without a script sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningPageTest {

    private static final String ONE = "10000000-0000-0000-0000-000000000001";
    private static final String TWO = "10000000-0000-0000-0000-000000000002";
    private static final String THREE = "10000000-0000-0000-0000-000000000003";
    private static final String PAGE = "/screening/e/" + TWO;
    private static final String SCREENING = "/api/v1/proposals/" + TWO + "/screening";

    private static final String SPEAKERS = "ENOUGH_SPEAKERS";

    /** Where its reason is typed as long as nobody has judged it. */
    private static final String REASON = "reason." + SPEAKERS + ".0";

    private static final String ON_TOPIC = "/criteria/ON_TOPIC";

    private final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\",\"timeZone\":\"Europe/Oslo\"}]}");
        world.proposal.on(
                "GET /api/v1/editions/e",
                200,
                "{\"rules\":{\"subthemes\":[{\"id\":\"access\",\"name\":\"Access for all\"}]}}");
        world.proposal.on("GET /api/v1/editions/e/screening/progress", 200, """
                {"waiting":[{"proposalId":"%s","number":7,"title":"Tides & <cables>","submittedAt":"2027-03-01T08:00:00Z"},
                            {"proposalId":"%s","number":8,"title":"Shutdowns","submittedAt":"2027-03-02T08:00:00Z"},
                            {"proposalId":"%s","number":9,"title":"Meshes","submittedAt":"2027-03-03T08:00:00Z"}],
                 "screened":[{"proposalId":"p5","number":5,"title":"Before","state":"SCREENED_OUT","outcome":"OUT","at":"2027-03-04T08:00:00Z"},
                             {"proposalId":"p4","number":4,"title":"Long before","state":"ACCEPTED","outcome":"IN","at":"2027-03-04T07:00:00Z"}]}
                """.formatted(ONE, TWO, THREE));
        world.proposal.on("GET /api/v1/editions/e/screening", 200, """
                {"items":[{"proposalId":"%s","criteria":[{"rule":"A","met":false},{"rule":"B","met":null}]},
                          {"proposalId":"%s","criteria":[{"rule":"A","met":true}]}]}""".formatted(ONE, TWO));
        readable();
        world.logIn("secretariat", "SECRETARIAT");
    }

    private void readable() {
        world.proposal.on("GET /api/v1/proposals/" + TWO, 200, """
                {"id":"%s","number":8,"title":"Shutdowns <b>","state":"SUBMITTED","subthemes":["access"],"sdgs":[9,16],
                 "format":{"type":"PANEL","minutes":60},"description":"First & second.","policyQuestions":["Who decides?"],
                 "roster":[{"role":"SPEAKER","name":"Noor Halvard","affiliation":"Reef","stakeholderGroup":"CIVIL_SOCIETY",
                            "region":"WEOG","gender":"FEMALE","attendance":"ONSITE","state":"CONFIRMED"}],
                 "receipt":{"submittedAt":"2027-03-02T08:00:00Z"}}""".formatted(TWO));
    }

    @BeforeEach
    void allIsMet() {
        readable();
        found("true", "null");
        world.proposal.on("POST " + SCREENING, 201, "{}");
        world.proposal.forget();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    /** What is known of the one criterion that data answer, and of the one that people do. */
    private void found(String byData, String byPeople) {
        world.proposal.on("GET " + SCREENING, 200, """
                {"criteria":[
                  {"rule":"ENOUGH_SPEAKERS","name":"At least three speakers","met":%s,"found":%s,"judged":null,"citations":[],
                   "evidence":"2 speakers, at least 3 are asked for; stakeholder groups {CIVIL_SOCIETY=2}, regions {WEOG=2}.",
                   "code":"SPEAKERS","args":{"given":2,"least":3,"groups":{"CIVIL_SOCIETY":2},"regions":{"WEOG":2}}},
                  {"rule":"COMPLETE","name":"Complete","met":true,"found":false,"judged":{"met":true,"reason":"It came by mail"},"citations":[],
                   "evidence":"Missing: GENDER, HYBRID","code":"INCOMPLETE","args":{"fields":["GENDER","HYBRID"]}},
                  {"rule":"PROPOSALS_PER_PERSON","name":"Few of each","met":true,"found":true,"judged":null,"citations":[],
                   "evidence":"x","code":"PER_PERSON","args":{"given":2,"most":3}},
                  {"rule":"REPORTS_FILED","name":"Reports filed","met":true,"found":false,"judged":{"met":true,"reason":"It came by post"},
                   "evidence":"Owed: FULL report, due 2027-01-01T00:00:00Z","citations":[{"edition":"f","proposalId":"%s","number":3,
                   "title":"Old <tide>","kind":"FULL","dueAt":"2027-01-01T00:00:00Z","people":["Noor Halvard"],"organizations":["Reef"]}]},
                  {"rule":"ON_TOPIC","name":"About Internet governance","met":%s,"found":null,"judged":null,"citations":[],
                   "evidence":"For people to answer."}],
                 "excess":[{"rule":"PROPOSALS_PER_PERSON","args":{"most":3}}],
                 "outcome":null}""".formatted(byData, byData, THREE, byPeople));
    }

    @Test
    void theQueueShowsWhoHasWaitedLongestFirstAndWhatTheDataSayAndWhatWasDoneToday() throws Exception {
        String page = world.get("/screening/e").body();

        assertThat(page)
                .contains("3 wait", "Begin with #7", "Tides &amp; &lt;cables&gt;", "1 criterion not met")
                .contains("nothing against it", "Mon 1 Mar 2027, 09:00", "Screened today: 2")
                .contains("href=\"/screening/e/p5\" aria-label")
                .as("what went on is not undone here")
                .doesNotContain("action=\"/screening/e/p4/undo\"")
                .doesNotContain("??", "SCREENED_OUT");
        assertThat(page.indexOf("Tides")).isLessThan(page.indexOf("Meshes"));
    }

    @Test
    void nothingWaitingSaysWhatComesNext() throws Exception {
        try (World quiet = new World()) {
            quiet.proposal.on(
                    "GET /api/v1/editions",
                    200,
                    "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\"}]}");
            quiet.proposal.on("GET /api/v1/editions/e/screening/progress", 200, "{\"waiting\":[],\"screened\":[]}");
            quiet.logIn("secretariat", "SECRETARIAT");

            assertThat(quiet.get("/screening/e").body())
                    .contains("Nothing waits to be screened.", "href=\"/reviewing/e\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void aProposalIsReadBesideItsCriteriaWithEvidenceInWords() throws Exception {
        String page = world.get(PAGE).body();

        assertThat(page)
                .contains(
                        "Shutdowns &lt;b&gt;", "Access for all", "First &amp; second.", "Who decides?", "Noor Halvard")
                .contains("2 speakers; at least 3 are asked for. Stakeholder groups: Civil society 2. Regions: Western")
                .contains("Western European and Others Group 2.", "for you to judge")
                .contains("Missing: Gender of each person, Answers on hybrid participation.")
                .contains("The person with the most proposals in this edition has 2. At most: 3.")
                .contains(
                        "An organizer has more than 3 proposals in this edition.",
                        "Full report owed of",
                        "Old &lt;tide&gt;",
                        "Noor Halvard, Reef",
                        "You decided otherwise")
                .contains("data-key=\"i\"", "data-key=\"o\"", "data-key=\"l\" href=\"/screening/e/" + THREE + "\"")
                .doesNotContain("??", "CIVIL_SOCIETY", "2027-01-01T00:00:00Z, due", "null");
    }

    @Test
    void whatTheDataSayIsSaidInTheReadersLanguage() throws Exception {
        assertThat(world.get(PAGE, "Accept-Language", "fr").body())
                .contains(
                        "2 intervenants ; il en faut au moins 3. Groupes : ",
                        "La personne qui a le plus",
                        "Au plus : 3.")
                .doesNotContain("are asked for", "Missing:", "??");
        assertThat(world.get(PAGE, "Accept-Language", "ar").body())
                .contains("المتحدثون: ")
                .doesNotContain("are asked for", "??");
    }

    @Test
    void inOpensTheNextWithAWayBack() throws Exception {
        HttpResponse<String> answer = world.submit(PAGE, PAGE, "outcome", "IN", "note", "", "once", "k-1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/screening/e/" + THREE + "?done=" + TWO));
        Service.Seen sent = world.proposal.seen("POST " + SCREENING).getLast();
        assertThat(sent.body()).isEqualTo("{\"outcome\":\"IN\"}");
        assertThat(sent.header("Idempotency-Key")).containsExactly("k-1");
        assertThat(world.get("/screening/e?done=p5").body())
                .contains("#5 is out:", "data-key=\"u\" href=\"/screening/e/p5\"")
                .as("its organizers got a mail: the proposal's page asks before the next")
                .doesNotContain("action=\"/screening/e/p5/undo\"");
    }

    @Test
    void outNeedsACriterionThatIsNotMetAndNothingTypedIsLost() throws Exception {
        HttpResponse<String> answer = world.submit(PAGE, PAGE, "outcome", "OUT", "note", "Off <topic>");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "It goes out only if a criterion is not met.")
                .contains("href=\"#reason-5\"", "Judge it: About Internet governance", "Off &lt;topic&gt;")
                .as("what the link says is what it opens")
                .contains("href=\"#reason-1\"", "Decide otherwise: At least three speakers", "id=\"reason-1\"")
                .as("a key or a press opens one")
                .doesNotContain("<details open=\"open\">\n            <summary data-key");
        assertThat(world.proposal.seen("POST " + SCREENING)).isEmpty();

        found("true", "false");
        assertThat(world.submit(PAGE, PAGE, "outcome", "OUT", "note", "Off topic")
                        .statusCode())
                .isEqualTo(303);
        assertThat(world.proposal.seen("POST " + SCREENING).getLast().body())
                .contains("\"outcome\":\"OUT\"", "\"note\":\"Off topic\"");
    }

    @Test
    void whatDataFindNotMetIsNotPassedOverButOverriddenWithAReason() throws Exception {
        found("false", "null");
        String rule = "/criteria/" + SPEAKERS;
        world.proposal.on("PUT " + SCREENING + rule, 200, "{}");

        HttpResponse<String> in = world.submit(PAGE, PAGE, "outcome", "IN");
        assertThat(in.statusCode()).isEqualTo(422);
        assertThat(in.body()).contains("Not met: At least three speakers", "href=\"#reason-1\"");
        assertThat(world.proposal.seen("POST " + SCREENING)).isEmpty();

        HttpResponse<String> bare =
                world.submit(PAGE, PAGE, "keep", SPEAKERS, "met." + SPEAKERS + ".0", "true", REASON, " ");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Say why.", "id=\"reason-1-flaw\"");

        HttpResponse<String> reasoned = world.submit(
                PAGE, PAGE, "keep", SPEAKERS, "met." + SPEAKERS + ".0", "true", REASON, "A fourth has joined");
        assertThat(reasoned.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen("PUT " + SCREENING + rule).getLast().body())
                .contains("\"met\":true", "\"reason\":\"A fourth has joined\"");
    }

    @Test
    void outTakesTheReasonsThatAreTypedInOnePress() throws Exception {
        world.proposal.on("PUT " + SCREENING + "/criteria/" + SPEAKERS, 200, "{}");
        world.proposal.on("PUT " + SCREENING + ON_TOPIC, 200, "{}");
        assertThat(world.get(PAGE).body())
                .as("one form, so that a browser without a script sends all of it")
                .containsOnlyOnce("id=\"outcome\"")
                .contains("name=\"" + REASON + "\"", "name=\"reason.ON_TOPIC.0\"")
                .doesNotContain("/criteria/");

        HttpResponse<String> answer = world.submit(
                PAGE,
                PAGE,
                "outcome",
                "OUT",
                "note",
                "Try a workshop",
                "met." + SPEAKERS + ".0",
                "false",
                REASON,
                "Two are one person",
                "met.COMPLETE.0",
                "false",
                "reason.COMPLETE.0",
                " ",
                "met.ON_TOPIC.0",
                "false",
                "reason.ON_TOPIC.0",
                "It is about fish");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(World.location(answer)).endsWith("/screening/e/" + THREE + "?done=" + TWO);
        assertThat(world.proposal
                        .seen("PUT " + SCREENING + "/criteria/" + SPEAKERS)
                        .getLast()
                        .body())
                .contains("\"met\":false", "\"reason\":\"Two are one person\"");
        assertThat(world.proposal.seen("PUT " + SCREENING + ON_TOPIC).getLast().body())
                .contains("\"met\":false", "\"reason\":\"It is about fish\"");
        assertThat(world.proposal.seen("PUT " + SCREENING + "/criteria/COMPLETE"))
                .as("no reason")
                .isEmpty();
        assertThat(world.proposal.seen("POST " + SCREENING).getLast().body())
                .contains("\"outcome\":\"OUT\"", "\"note\":\"Try a workshop\"");
    }

    @Test
    void whatIsTypedIsThereAgainWhereInOrOutDoesNotAgreeWithIt() throws Exception {
        world.proposal.on("PUT " + SCREENING + ON_TOPIC, 200, "{}");

        for (String[] press : new String[][] {{"IN", "false"}, {"OUT", "true"}}) {
            HttpResponse<String> answer = world.submit(
                    PAGE,
                    PAGE,
                    "outcome",
                    press[0],
                    "met.ON_TOPIC.0",
                    press[1],
                    "reason.ON_TOPIC.0",
                    "It is about <fish>");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#reason-5\"", ">It is about &lt;fish&gt;</textarea>");
            assertThat(answer.body()).containsPattern("<details open=\"open\">\\s*<summary data-key=\"5\">");
        }
        assertThat(world.proposal.seen("PUT " + SCREENING + ON_TOPIC))
                .as("nothing is recorded that was not meant")
                .isEmpty();

        HttpResponse<String> in = world.submit(
                PAGE, PAGE, "outcome", "IN", "met.ON_TOPIC.0", "true", "reason.ON_TOPIC.0", "Fish use cables");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen("PUT " + SCREENING + ON_TOPIC).getLast().body())
                .contains("\"met\":true", "\"reason\":\"Fish use cables\"");
    }

    @Test
    void aReasonThatTheServiceRefusesIsShownAgainWithWhatIsWrong() throws Exception {
        world.proposal.on(
                "PUT " + SCREENING + ON_TOPIC,
                422,
                "{\"title\":\"No\",\"violations\":[{\"pointer\":\"/reason\",\"detail\":\"Too short.\"}]}");

        HttpResponse<String> answer = world.submit(
                PAGE, PAGE, "outcome", "OUT", "note", "Sorry", "met.ON_TOPIC.0", "false", "reason.ON_TOPIC.0", "Fish");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#reason-5\"", "id=\"reason-5-flaw\"", ">Fish</textarea>", ">Sorry</textarea>");
        assertThat(world.proposal.seen("POST " + SCREENING)).isEmpty();
    }

    @Test
    void keepingAReasonKeepsTheNoteAndRecordsNothingTwice() throws Exception {
        String complete = "reason.COMPLETE." + Integer.toHexString("It came by mail".hashCode());

        HttpResponse<String> answer = world.submit(
                PAGE,
                PAGE,
                "keep",
                "COMPLETE",
                "note",
                "Sorry",
                complete.replace("reason", "met"),
                "true",
                complete,
                "It came by mail");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("name=\"" + complete + "\"", ">Sorry</textarea>");
        assertThat(world.proposal.seen("PUT " + SCREENING + "/criteria/COMPLETE"))
                .isEmpty();
    }

    @Test
    void whatTheServiceRefusesIsSaidAndStaysOnThePage() throws Exception {
        world.proposal.on(
                "POST " + SCREENING, 409, "{\"title\":\"Not now\",\"detail\":\"The call is open until Friday.\"}");

        HttpResponse<String> answer = world.submit(PAGE, PAGE, "outcome", "IN", "note", "Fine");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The call is open until Friday.", ">Fine</textarea>");
    }

    @Test
    void whatIsScreenedHasItsCriteriaButNoFormForThem() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + ONE, 200, """
                {"id":"%s","number":7,"title":"Tides","state":"SCREENED_OUT","written":{"organizers":3,"invited":0}}""".formatted(ONE));
        world.proposal.on("GET /api/v1/proposals/" + ONE + "/screening", 200, """
                {"criteria":[{"rule":"ON_TOPIC","name":"On topic","met":false,"found":null,"judged":{"met":false,"reason":"Fish"}}],
                 "outcome":"OUT","at":"2027-03-04T08:00:00Z"}""");

        assertThat(world.get("/screening/e/" + ONE).body())
                .contains("id=\"criterion-1\"", "Fish", "id=\"overrule\"")
                .contains("3 mails go:", "In after all</span>: <strong>3</strong>")
                .doesNotContain("id=\"outcome\"", "name=\"keep\"", "??");
    }

    @Test
    void aSingleKeyOnlyAsksWhereMailsGo() throws Exception {
        String open = "{\"id\":\"" + TWO + "\",\"number\":8,\"title\":\"S\",\"state\":\"%s\",\"written\":"
                + "{\"organizers\":3,\"invited\":8}}";
        for (String language : java.util.List.of("en", "ar", "es", "fr", "ru", "zh")) {
            world.proposal.on("GET /api/v1/proposals/" + TWO, 200, open.formatted("SUBMITTED"));
            found("true", "null");
            assertThat(world.get(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .contains("<summary class=\"button\" data-key=\"o\">", "<strong>3</strong>", "value=\"OUT\"")
                    .doesNotContain("<button data-key=\"o\"", "<strong>8</strong>", "??");
            world.proposal.on("GET /api/v1/proposals/" + TWO, 200, open.formatted("SCREENED_OUT"));
            world.proposal.on(
                    "GET " + SCREENING, 200, "{\"criteria\":[],\"outcome\":\"OUT\",\"at\":\"2027-03-04T08:00:00Z\"}");
            assertThat(world.get(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .contains("<summary class=\"button\" data-key=\"u\">", "<strong>3</strong>")
                    .doesNotContain("class=\"second\" data-key=\"u\"", "??");
        }
        world.proposal.on("GET /api/v1/proposals/" + TWO, 200, open.formatted("SCREENED_IN"));
        world.proposal.on(
                "GET " + SCREENING, 200, "{\"criteria\":[],\"outcome\":\"IN\",\"at\":\"2027-03-04T08:00:00Z\"}");
        assertThat(world.get(PAGE).body())
                .as("nobody heard that it goes on")
                .contains("class=\"second\" data-key=\"u\"")
                .doesNotContain("<summary class=\"button\" data-key=\"u\">");

        found("true", "false");
        assertThat(world.submit(PAGE, PAGE, "then", "OUT", "note", "Off topic").statusCode())
                .isEqualTo(303);
        assertThat(world.proposal.seen("POST " + SCREENING).getLast().body()).contains("\"outcome\":\"OUT\"");
    }

    @Test
    void undoingOpensTheProposalAgain() throws Exception {
        world.proposal.on("DELETE " + SCREENING, 200, "{}");

        HttpResponse<String> answer = world.submit(PAGE, PAGE + "/undo");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(PAGE));
        assertThat(world.proposal.seen("DELETE " + SCREENING)).hasSize(1);
    }

    @Test
    void itIsTheSecretariatsAlone() throws Exception {
        try (World other = new World()) {
            other.logIn("mag-1", "MAG");

            assertThat(other.get("/screening/e", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/mails/e", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/search?q=1", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/people/e/" + ONE, "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.get("/operations", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(other.notification.seen()).as("nothing was asked").isEmpty();
        }
    }
}
