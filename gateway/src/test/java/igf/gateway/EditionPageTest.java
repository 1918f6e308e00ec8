package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditionPageTest {

    private static final String PROPOSAL = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String PUT = "PUT /api/v1/editions/igf-2027";
    private static final String RULES =
            "{\"version\":2,\"preset\":\"igf-2022\",\"subthemes\":[{\"id\":\"a\",\"name\":\"Access <all>\"}],\"writeIn\":false,"
                    + "\"formats\":[{\"type\":\"PANEL\",\"minutes\":[60,90]}],\"criteria\":[{\"id\":\"c\",\"name\":\"Content\",\"weight\":1}],"
                    + "\"scale\":{\"min\":1,\"max\":5},\"asked\":[],\"compulsory\":[\"TITLE\",\"GAIN\"],"
                    + "\"limits\":{\"words\":{%s},\"characters\":{},\"counts\":{\"SPEAKERS\":{\"min\":3}},\"onsiteModerators\":1,\"onsiteSpeakers\":0,"
                    + "\"sessionsPerPerson\":3,\"reportLookBack\":2,\"minimumReviews\":1},\"screening\":[],\"ties\":[\"MORE_REVIEWS\"],\"reasons\":[],"
                    + "\"reasonsRequired\":{},\"reporting\":{\"shortHours\":2,\"fullDays\":14},\"invitations\":{},\"conditions\":{},\"gates\":[],"
                    + "\"codeOfConduct\":{\"version\":\"1\",\"url\":\"https://example.org\"},"
                    + "\"sources\":{\"/subthemes\":{\"source\":\"Call 2022 [C22w]\",\"known\":\"YES\"},\"/limits\":{\"source\":\"RP18a\",\"known\":\"INHERITED\",\"from\":2018}}}";

    private World world;

    @BeforeEach
    void start() throws Exception {
        world = new World();
        String edition =
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"theme\":\"T\",\"city\":\"Addis\",\"timeZone\":\"Africa/Addis_Ababa\","
                        + "\"startsOn\":\"2027-10-04\",\"endsOn\":\"2027-10-08\",\"phase\":\"CALL_CLOSED\",\"reviewers\":2,\"publicNames\":\"CONFIRMED\","
                        + "\"call\":{\"opensAt\":\"2027-01-01T06:00:00Z\",\"closesAt\":\"2027-03-01T06:00:00Z\",\"graceUntil\":\"2027-03-01T07:00:00Z\",\"state\":\"CLOSED\"},"
                        + "\"phases\":[{\"phase\":\"SCREENING\",\"from\":\"2027-03-05T06:00:00Z\"}],\"rules\":"
                        + RULES.formatted("\"DESCRIPTION\":{\"max\":300}") + "}";
        world.proposal
                .on("GET /api/v1/editions", 200, "{\"items\":[" + edition + "]}")
                .on("GET /api/v1/editions/igf-2027", (exchange, _) -> {
                    exchange.getResponseHeaders().add("ETag", "\"9\"");
                    Service.send(exchange, 200, edition);
                })
                .on("GET /api/v1/rule-presets", 200, "{\"items\":[\"igf-2021\",\"igf-2022\"]}")
                .on(
                        "GET /api/v1/rule-presets/igf-2022",
                        200,
                        "{\"name\":\"igf-2022\",\"rules\":" + RULES.formatted("") + "}")
                .on(
                        "GET /api/v1/editions/igf-2027/extensions",
                        200,
                        "{\"items\":[{\"proposalId\":null,\"until\":\"2027-03-01T06:00:00Z\",\"reason\":\"A storm <x>\",\"by\":\"secretariat\",\"at\":\"2027-02-20T06:00:00Z\"}]}")
                .on(PUT, 200, "{}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private JsonNode put() {
        return JsonMapper.shared().readTree(world.proposal.seen(PUT).getLast().body());
    }

    @Test
    void rulesAreSentencesAndSayWhereTheyAreKnownFrom() throws Exception {
        assertThat(world.look("/edition/igf-2027").body())
                .contains("Proposals have one subtheme: Access &lt;all&gt;.", "Call 2022 [C22w]")
                .contains("from a page of that year", "taken over from 2018", "Speakers: at least 3.", "Panel (60/90)")
                .contains("The short report is due 2 hours after the session.", "Description: at most 300 words.")
                .contains("aria-current=\"step\"", "Fri 5 Mar 2027, 09:00", "A storm &lt;x&gt;", "for all")
                .doesNotContain("??", "MORE_REVIEWS", "INHERITED", "GAIN,");
    }

    @Test
    void aCallThatHasClosedIsNotSaidToClose() throws Exception {
        assertThat(world.look("/edition/igf-2027/extension").body())
                .contains("the call closed on")
                .doesNotContain("the call closes on");
    }

    /** The edition's own change lies below the address that a past year's page tells of. */
    @Test
    void aRuleThatTheEditionHasSetIsNotSaidToBeTakenOver() throws Exception {
        String edition = "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"UTC\",\"rules\":"
                + RULES.formatted("\"DESCRIPTION\":{\"min\":50,\"max\":300}")
                        .replace("\"reasonsRequired\":{}", "\"reasonsRequired\":{\"atOrBelow\":2}")
                        .replace(
                                "\"sources\":{",
                                "\"sources\":{\"/reasonsRequired\":{\"source\":\"RR\",\"known\":\"INHERITED\",\"from\":2022},"
                                        + "\"/reasonsRequired/atOrBelow\":{\"source\":\"Set by the edition\",\"known\":\"CHANGED\"},"
                                        + "\"/limits/words/DESCRIPTION/max\":{\"source\":\"Set by the edition\",\"known\":\"CHANGED\"},"
                                        + "\"/codeOfConduct\":{\"source\":\"COC2\",\"known\":\"YES\"},"
                                        + "\"/codeOfConduct/version\":{\"source\":\"Set by the edition\",\"known\":\"CHANGED\"},"
                                        + "\"/compulsory\":{\"source\":\"R21\",\"known\":\"NO\"},"
                                        + "\"/compulsory/TITLE\":{\"source\":\"P22\",\"known\":\"YES\"},")
                + "}";
        world.proposal.on("GET /api/v1/editions/igf-2027", 200, edition);

        String page = world.look("/edition/igf-2027").body();

        assertThat(origin(page, "A score of 2 or lower needs a reason."))
                .contains("set by this edition")
                .doesNotContain("taken over");
        assertThat(origin(page, "Description: at most 300 words."))
                .contains("set by this edition")
                .doesNotContain("taken over");
        assertThat(origin(page, "Description: at least 50 words.")).contains("taken over from 2018");
        assertThat(origin(page, "Participants accept the code of conduct"))
                .contains("set by this edition", "from a page of that year");
        assertThat(origin(page, "A proposal must have:")).contains("from a page of that year", "our own default");
    }

    /** What the page shows beside a rule. */
    private static String origin(String page, String rule) {
        assertThat(page).contains(rule);
        String rest = page.substring(page.indexOf(rule));
        return rest.substring(0, rest.indexOf("</li>"));
    }

    @Test
    void whatDiffersFromAnotherYearStandsSideBySide() throws Exception {
        String compared = world.look("/edition/igf-2027?with=igf-2022").body();

        assertThat(compared.substring(compared.indexOf("id=\"compare\"")))
                .contains("Description: at most 300 words.", "nothing of this")
                .doesNotContain("Speakers: at least 3.");
    }

    @Test
    void twoVersionsOfItsRulesStandSideBySide() throws Exception {
        world.proposal
                .on(
                        "GET /api/v1/editions/igf-2027/rules",
                        200,
                        "{\"items\":[{\"version\":1,\"at\":\"2026-12-01T06:00:00Z\",\"by\":\"secretariat\"},{\"version\":2,\"at\":\"2027-01-01T06:00:00Z\",\"by\":\"secretariat\"}]}")
                .on(
                        "GET /api/v1/editions/igf-2027/rules/1",
                        200,
                        "{\"version\":1,\"rules\":" + RULES.formatted("\"DESCRIPTION\":{\"max\":200}") + "}")
                .on(
                        "GET /api/v1/editions/igf-2027/rules/2",
                        200,
                        "{\"version\":2,\"rules\":" + RULES.formatted("\"DESCRIPTION\":{\"max\":300}") + "}");

        String now = world.look("/edition/igf-2027?with=:1").body();
        String past = world.look("/edition/igf-2027?of=1&with=:2").body();

        assertThat(now.substring(now.indexOf("id=\"compare\"")))
                .contains("Version 1, since Tue 1 Dec 2026, 09:00", "value=\":1\" selected=\"selected\"")
                .containsSubsequence("Description: at most 300 words.", "Description: at most 200 words.")
                .doesNotContain("Speakers: at least 3.", "??");
        assertThat(past.substring(past.indexOf("id=\"compare\"")))
                .contains(", version 1</span>", ">version 2</span>")
                .containsSubsequence("Description: at most 200 words.", "Description: at most 300 words.");
    }

    @Test
    void anEditionIsSetUpFromAPastYearInItsOwnTime() throws Exception {
        world.proposal.on("GET /api/v1/editions/igf-2028", 404, "{}");
        world.proposal.on("PUT /api/v1/editions/igf-2028", 201, "{}");
        assertThat(world.look("/edition/new").body())
                .contains("<option value=\"igf-2022\" selected=\"selected\">", "Africa/Nairobi")
                .doesNotContain("??");
        String[] typed = {
            "edition",
            "igf-2028",
            "preset",
            "igf-2022",
            "name",
            "IGF 2028",
            "timeZone",
            "Africa/Nairobi",
            "opensAt",
            "2028-01-10T09:00",
            "phase.SCREENING",
            "2028-03-10T09:00"
        };

        HttpResponse<String> made = world.press("/edition/new", typed);

        assertThat(World.location(made)).endsWith("/edition/igf-2028?note=made");
        JsonNode body = JsonMapper.shared()
                .readTree(world.proposal
                        .seen("PUT /api/v1/editions/igf-2028")
                        .getFirst()
                        .body());
        assertThat(body.path("rules").asString()).isEqualTo("igf-2022");
        assertThat(body.at("/call/opensAt").asString()).isEqualTo("2028-01-10T06:00:00Z");
        assertThat(body.at("/phases/0/from").asString()).isEqualTo("2028-03-10T06:00:00Z");
        typed[1] = "igf-2027";
        HttpResponse<String> taken = world.press("/edition/new", typed);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("value=\"IGF 2028\"", "short name already", "href=\"#edition\"");
    }

    @Test
    void whomPublicPagesNameIsChosenOnTheEditionsPageAndKeptByEveryOtherChange() throws Exception {
        assertThat(world.look("/edition/igf-2027").body())
                .contains("Names on public pages", "only those who have confirmed");
        assertThat(world.look("/edition/igf-2027/form").body())
                .contains("value=\"CONFIRMED\" checked=\"checked\"", "value=\"LISTED\"")
                .doesNotContain("??");

        world.press(
                "/edition/igf-2027/form",
                "etag",
                "\"9\"",
                "name",
                "IGF 2027",
                "timeZone",
                "Africa/Addis_Ababa",
                "publicNames",
                "LISTED");
        assertThat(put().path("publicNames").asString()).isEqualTo("LISTED");

        world.press("/edition/igf-2027/rules", "etag", "\"9\"", "words", "200");
        assertThat(put().path("publicNames").asString())
                .as("a change of the rules keeps it")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void changingDatesKeepsTheRulesThatThisEditionHasSet() throws Exception {
        world.look("/edition/igf-2027/form");

        HttpResponse<String> saved = world.press(
                "/edition/igf-2027/form", "etag", "\"9\"", "name", "IGF 2027!", "timeZone", "Africa/Addis_Ababa");

        assertThat(World.location(saved)).endsWith("?note=saved");
        assertThat(put().at("/rules/preset").asString()).isEqualTo("igf-2022");
        assertThat(put().at("/rules/changes").toString())
                .isEqualTo("{\"limits\":{\"words\":{\"DESCRIPTION\":{\"max\":300}}}}");
        assertThat(world.proposal.seen(PUT).getFirst().header("If-Match")).containsExactly("\"9\"");
    }

    @Test
    void otherDaysAreAskedAboutWhereSessionsWouldStayBehind() throws Exception {
        world.scheduling.on("GET /api/v1/editions/igf-2027/sessions", 200, """
                {"items": [{"id": "a", "placement": {"start": "2027-10-01T09:00"}},
                 {"id": "b", "placement": {"start": "2027-10-02T09:00"}}]}
                """);
        world.look("/edition/igf-2027/form");
        int before = world.proposal.seen(PUT).size();

        HttpResponse<String> asked = world.press(
                "/edition/igf-2027/form",
                "etag",
                "\"9\"",
                "name",
                "IGF 2027!",
                "timeZone",
                "Africa/Addis_Ababa",
                "startsOn",
                "2027-10-02",
                "endsOn",
                "2027-10-05");

        assertThat(asked.body())
                .contains(
                        "One session is placed on days",
                        "name=\"outside\" value=\"1\"",
                        "Save all the same",
                        "IGF 2027!")
                .doesNotContain("??");
        assertThat(world.proposal.seen(PUT)).hasSize(before);
        HttpResponse<String> saved = world.press(
                "/edition/igf-2027/form",
                "etag",
                "\"9\"",
                "outside",
                "1",
                "name",
                "IGF 2027!",
                "timeZone",
                "Africa/Addis_Ababa",
                "startsOn",
                "2027-10-02",
                "endsOn",
                "2027-10-05");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(world.proposal.seen(PUT)).hasSize(before + 1);
    }

    @Test
    void whoIsOvertakenSeesWhatSomebodyElseSavedAndLosesNothing() throws Exception {
        world.proposal.on(PUT, 412, "{\"status\":412,\"detail\":\"Changed.\"}");
        world.look("/edition/igf-2027/form");

        HttpResponse<String> refused = world.press(
                "/edition/igf-2027/form", "etag", "\"8\"", "name", "Mine", "timeZone", "Africa/Addis_Ababa");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("value=\"Mine\"", "<bdi>IGF 2027</bdi>", "value=\"&quot;9&quot;\"");
    }

    @Test
    void rulesAreChangedByAFormAndOnlyWhatDiffersIsSent() throws Exception {
        assertThat(world.look("/edition/igf-2027/rules").body())
                .contains("Access &lt;all&gt;", "name=\"words\"", "value=\"300\"", "Save as version 3")
                .doesNotContain("??");

        HttpResponse<String> saved = world.press(
                "/edition/igf-2027/rules",
                "etag",
                "\"9\"",
                "subthemes",
                "Access <all>\n Léon & sea ",
                "compulsory.TITLE",
                "true",
                "compulsory.OUTCOMES",
                "true",
                "speakers",
                "4",
                "words",
                "",
                "onsiteModerators",
                "1",
                "onsiteSpeakers",
                "0",
                "sessionsPerPerson",
                "3",
                "minimumReviews",
                "1",
                "shortHours",
                "2",
                "fullDays",
                "14",
                "codeVersion",
                "1",
                "codeUrl",
                "https://example.org");

        assertThat(World.location(saved)).endsWith("?note=rules#rules");
        JsonNode changes = put().at("/rules/changes");
        assertThat(changes.at("/subthemes").toString())
                .isEqualTo("[{\"id\":\"a\",\"name\":\"Access <all>\"},{\"id\":\"leon-sea\",\"name\":\"Léon & sea\"}]");
        assertThat(changes.at("/compulsory").toString())
                .as("what the form does not know stays")
                .isEqualTo("[\"TITLE\",\"GAIN\",\"OUTCOMES\"]");
        assertThat(changes.at("/limits").toString()).isEqualTo("{\"counts\":{\"SPEAKERS\":{\"min\":4}}}");
        assertThat(changes.has("reporting")).isFalse();
    }

    @Test
    void moreTimeIsGivenWithAReasonToAllOrToOneByItsNumber() throws Exception {
        String extend = "POST /api/v1/editions/igf-2027/extensions";
        world.proposal
                .on(extend, 201, "{}")
                .on(
                        "GET /api/v1/editions/igf-2027/proposals",
                        200,
                        "{\"items\":[{\"id\":\"" + PROPOSAL + "\",\"number\":7}]}");
        assertThat(world.look("/edition/igf-2027/extension").body()).contains("Mon 1 Mar 2027, 09:00");

        HttpResponse<String> unknown = world.press(
                "/edition/igf-2027/extension", "until", "2027-03-09T09:00", "reason", "A storm", "number", "8");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("A storm", "href=\"#number\"");
        assertThat(World.location(world.press(
                        "/edition/igf-2027/extension",
                        "until",
                        "2027-03-09T09:00",
                        "reason",
                        "A storm",
                        "number",
                        "7")))
                .endsWith("?note=extended");

        JsonNode body = JsonMapper.shared()
                .readTree(world.proposal.seen(extend).getFirst().body());
        assertThat(body.path("until").asString()).isEqualTo("2027-03-09T06:00:00Z");
        assertThat(body.path("proposalId").asString()).isEqualTo(PROPOSAL);
    }

    @Test
    void reviewersAreAddedAloneOrPastedAndTheOthersStay() throws Exception {
        String put = "PUT /api/v1/editions/igf-2027/reviewers";
        world.proposal
                .on(
                        "GET /api/v1/editions/igf-2027/reviewers",
                        200,
                        "{\"items\":[{\"name\":\"Ada <i>\",\"email\":\"ada@example.org\",\"stakeholderGroup\":\"GOVERNMENT\",\"subthemes\":[]}]}")
                .on(
                        put,
                        400,
                        "{\"status\":400,\"detail\":\"No.\",\"errors\":[{\"pointer\":\"/items/1/email\",\"code\":\"X\",\"detail\":\"Not one.\"}]}");
        assertThat(world.look("/edition/igf-2027/reviewers").body())
                .contains("Ada &lt;i&gt;", "One reviewer is named.", "Government")
                .doesNotContain("??");

        HttpResponse<String> refused =
                world.press("/edition/igf-2027/reviewers", "name", "Ben", "email", "ben", "affiliation", "Sea");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#email\"", "Not one.", "value=\"Ben\"");

        world.proposal.on(put, 200, "{}");
        world.press("/edition/igf-2027/reviewers", "many", "Ben; ben@example.org; Sea\nADA, ada@example.org");
        JsonNode items = JsonMapper.shared()
                .readTree(world.proposal.seen(put).getLast().body())
                .path("items");
        assertThat(items.findValuesAsString("email")).containsExactly("ben@example.org", "ada@example.org");
        assertThat(items.at("/0/affiliation").asString()).isEqualTo("Sea");
        assertThat(world.look("/edition/igf-2027/reviewers/reviewers.csv").body())
                .contains("Ada <i>,ada@example.org,,GOVERNMENT,");
    }

    @Test
    void peopleAreOneListWithFiltersAndTwoAreSaidToBeOne() throws Exception {
        String other = PROPOSAL.replace('3', '4');
        String link = "PUT /api/v1/people/" + PROPOSAL + "/links/" + other;
        String search = "POST /api/v1/editions/igf-2027/registrations/search";
        world.participation
                .on(
                        search,
                        200,
                        "{\"items\":[{\"id\":\"" + other + "\",\"personId\":\"" + PROPOSAL
                                + "\",\"state\":\"CANCELLED\",\"name\":\"Noor <i>\",\"email\":\"noor@example.org\",\"attendance\":\"ONSITE\"}],\"next\":null}")
                .on(link, 200, "{}");
        world.proposal.on(
                "POST /api/v1/editions/igf-2027/people/search",
                200,
                "{\"items\":[{\"personId\":\"" + PROPOSAL
                        + "\",\"names\":[\"Pat\"],\"emails\":[],\"affiliations\":[],\"proposals\":[{\"id\":\"p\",\"number\":7,\"title\":\"T\",\"role\":\"SPEAKER\",\"answer\":\"CONFIRMED\"}]}]}");
        assertThat(world.look("/people/igf-2027?attendance=ONSITE").body())
                .contains("Noor &lt;i&gt;", "Cancelled", "In the room", "One person.")
                .doesNotContain("??", "ONSITE<");
        assertThat(world.participation.seen().getLast().body()).isEqualTo("{\"attendance\":\"ONSITE\"}");
        assertThat(world.look("/people/igf-2027?who=SPEAKER").body()).contains("Pat", "#7", "takes part");

        assertThat(world.press("/people/igf-2027/link", "people", PROPOSAL).statusCode())
                .isEqualTo(422);
        HttpResponse<String> linked = world.press("/people/igf-2027/link", "people", PROPOSAL, "people", other);
        assertThat(linked.statusCode()).isEqualTo(303);
        assertThat(world.participation.seen(link)).hasSize(1);
        assertThat(world.look(World.location(linked).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("They count as one person", "Undo");
        HttpResponse<String> found = world.press("/people/igf-2027", "text", "noor");
        assertThat(found.body()).contains("value=\"noor\"");
        assertThat(world.look("/people/igf-2027/people.csv").body()).contains("Noor <i>,noor@example.org,,CANCELLED");
    }

    @Test
    void aRoomAsksBeforeItShrinksSoThatPeopleLoseTheirSeats() throws Exception {
        String id = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789a";
        String room = "PUT /api/v1/editions/igf-2027/rooms/loft";
        world.scheduling
                .on(
                        "GET /api/v1/editions/igf-2027/rooms",
                        200,
                        "{\"items\":[{\"room\":\"loft\",\"name\":\"Loft\",\"capacity\":9,\"layouts\":[]}]}")
                .on("GET /api/v1/editions/igf-2027/grid", 200, "{\"days\":[]}")
                .on(
                        "GET /api/v1/editions/igf-2027/sessions",
                        200,
                        ("{'items':[{'id':'" + id + "1','placement':{'room':'loft'}},{'id':'" + id
                                        + "2','placement':{'room':'loft'}},{'id':'" + id
                                        + "3','placement':{'room':'hall'}},{'id':'" + id
                                        + "4','placement':{'room':'loft'}}]}")
                                .replace('\'', '"'))
                .on(room, 200, "{}");
        world.participation.on(
                "GET /api/v1/editions/igf-2027/seats",
                200,
                ("{'items':[{'sessionId':'" + id + "1','confirmed':9,'fixed':false},{'sessionId':'" + id
                                + "2','confirmed':6,'fixed':false},{'sessionId':'" + id
                                + "3','confirmed':9,'fixed':false},{'sessionId':'" + id
                                + "4','confirmed':9,'fixed':true}]}")
                        .replace('\'', '"'));
        String[] smaller = {"room", "loft", "name", "Loft", "capacity", "5"};

        world.look("/edition/igf-2027/rooms");

        HttpResponse<String> asked = world.press("/edition/igf-2027/rooms", smaller);

        assertThat(asked.body())
                .contains("5 people lose a seat", "name=\"losing\" value=\"5\"", "Save all the same", "value=\"5\"")
                .doesNotContain("??");
        assertThat(world.scheduling.seen(room)).as("one press only asks").isEmpty();
        String[] stale = {"room", "loft", "name", "Loft", "capacity", "5", "losing", "4"};
        assertThat(world.press("/edition/igf-2027/rooms", stale).body())
                .as("another number is asked about again")
                .contains("name=\"losing\" value=\"5\"");
        String[] sure = {"room", "loft", "name", "Loft", "capacity", "5", "losing", "5"};
        assertThat(World.location(world.press("/edition/igf-2027/rooms", sure))).endsWith("?note=room");
        assertThat(world.scheduling.seen(room)).hasSize(1);
        assertThat(World.location(
                        world.press("/edition/igf-2027/rooms", "room", "loft", "name", "Loft", "capacity", "9")))
                .as("nobody loses anything")
                .endsWith("?note=room");
    }

    @Test
    void roomsAndTheTimesOfSessionsAreWrittenAsPeopleDoAndARefusedLineIsKept() throws Exception {
        String room = "PUT /api/v1/editions/igf-2027/rooms/great-hall";
        String grid = "PUT /api/v1/editions/igf-2027/grid";
        world.scheduling
                .on(
                        "GET /api/v1/editions/igf-2027/rooms",
                        200,
                        "{\"items\":[{\"room\":\"loft\",\"name\":\"Loft <i>\",\"capacity\":1,\"layouts\":[\"CIRCLE\"]}]}")
                .on(
                        "GET /api/v1/editions/igf-2027/grid",
                        200,
                        "{\"days\":[{\"date\":\"2027-10-05\",\"slots\":[{\"start\":\"09:00\",\"minutes\":60},{\"start\":\"10:15\",\"minutes\":90}]}]}")
                .on(room, 201, "{}")
                .on(
                        grid,
                        422,
                        "{\"status\":422,\"detail\":\"No.\",\"violations\":[{\"rule\":\"X\",\"pointer\":\"/days/1/slots/0\",\"detail\":\"They overlap.\"}]}");
        assertThat(world.look("/edition/igf-2027/rooms").body())
                .contains(
                        "Loft &lt;i&gt;",
                        "1 seat<",
                        "Circle",
                        "value=\"09:00 60, 10:15 90\"",
                        "name=\"day.2027-10-08\"")
                .doesNotContain("??");

        world.press("/edition/igf-2027/rooms", "name", "Great hall", "capacity", "80", "layouts", "CIRCLE");
        assertThat(world.scheduling.seen(room).getFirst().body())
                .isEqualTo("{\"name\":\"Great hall\",\"capacity\":80,\"layouts\":[\"CIRCLE\"]}");
        HttpResponse<String> refused = world.press(
                "/edition/igf-2027/rooms/grid",
                "day.2027-10-04",
                "09:00 60",
                "day.2027-10-05",
                "",
                "day.2027-10-06",
                "09:00 60; 09:30 60");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#day-2027-10-06\"", "They overlap.", "value=\"09:00 60; 09:30 60\"");
        assertThat(world.scheduling.seen(grid).getFirst().body())
                .contains("2027-10-04")
                .doesNotContain("2027-10-05");
        world.scheduling.on(grid, 200, "{}");
        assertThat(World.location(world.press("/edition/igf-2027/rooms/grid", "day.2027-10-04", "09:00 60")))
                .endsWith("?note=grid#days");
    }
}
