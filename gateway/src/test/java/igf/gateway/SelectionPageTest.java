package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionPageTest {

    private static final String FIRST = "00000000-0000-0000-0000-000000000001";
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";
    private static final String BATCH = "00000000-0000-0000-0000-0000000000ba";
    private static final String EDITION = "/api/v1/editions/igf-2027";
    private static final String BATCHES = EDITION + "/decision-batches";

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void forget() throws Exception {
        world.services().forEach(Service::forget);
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"startsOn\":\"2027-10-01\","
                        + "\"timeZone\":\"Africa/Addis_Ababa\"}]}");
        world.proposal.on("GET " + EDITION, 200, """
                {"rules": {"criteria": [{"id": "relevance", "name": "Relevance", "weight": 2}],
                 "scale": {"min": 1, "max": 5, "labels": []}, "reasons": [{"code": "OWN", "text": "Our <own> reason"}],
                 "subthemes": [{"id": "trust", "name": "Trust & safety"}]}}
                """);
        world.proposal.on("GET " + EDITION + "/ranking", 200, """
                {"items": [
                 {"rank": 1, "id": "%s", "number": 7, "title": "Tides & <cables>", "mean": 4.256, "reviews": 3,
                  "standardDeviation": 1.2, "histogram": {"4": 2, "5": 1}, "tie": {"among": 2}, "subthemes": ["trust"],
                  "state": "SCREENED_IN", "mergeWith": []},
                 {"rank": 2, "id": "%s", "number": 12, "title": "Meshes", "mean": 3, "reviews": 3,
                  "standardDeviation": 0.2, "histogram": {"3": 3}, "subthemes": ["trust"], "state": "SCREENED_IN",
                  "mergeWith": []}]}
                """.formatted(FIRST, SECOND));
        world.proposal.on("GET " + EDITION + "/reserve", 200, "{\"slots\":1,\"held\":0,\"items\":[]}");
        world.proposal.on(
                "GET " + EDITION + "/selection-plan",
                200,
                "{\"slots\":1,\"quotas\":{},\"reserveByTheme\":false,\"leastShares\":{\"GENDER/FEMALE\":0.4}}");
        batches("");
        world.proposal.on(
                "GET " + EDITION + "/appeals",
                200,
                "{\"items\":[{\"proposalId\":\"" + SECOND + "\",\"state\":\"FILED\"}]}");
        world.proposal.on("GET " + EDITION + "/proposals/statistics", 200, """
                {"rosters": {"byGender": {"FEMALE": 3, "MALE": 1, "UNSTATED": 4}, "byRegion": {}, "byStakeholderGroup": {}}}
                """);
        world.proposal.on("GET " + EDITION + "/review-progress", 200, """
                {"reviews": "OPEN", "perProposal": 3, "totals": {"assigned": 6, "given": 4, "open": 2, "missing": 1},
                 "reviewers": [{"reviewer": "00000000-0000-0000-0000-0000000000aa", "name": "Ada <b>", "affiliation": "X",
                  "assigned": 6, "given": 4, "drafts": 1, "recused": 0, "open": 2,
                  "conflicts": {"organizations": ["House & Sons"], "proposals": ["%s"], "reopened": false}},
                  {"reviewer": "00000000-0000-0000-0000-0000000000bb", "name": null, "affiliation": null,
                  "assigned": 0, "given": 0, "drafts": 0, "recused": 0, "open": 0,
                  "conflicts": {"organizations": ["Erased's house"], "proposals": [], "reopened": false}}],
                 "proposals": [{"proposalId": "%s", "number": 7, "title": "Tides", "state": "SCREENED_IN", "assigned": 3,
                  "given": 2, "missing": 1}], "rewinds": [], "closesAt": "2027-06-18T15:00:00Z", "remindAt": ["2027-06-10T09:00:00Z"]}
                """.formatted(SECOND, FIRST));
        world.proposal.on("POST " + EDITION + "/what-if", 200, """
                {"slots": 1, "chosen": 1, "wasChosen": 1,
                 "flips": [{"id": "%s", "number": 12, "comesIn": true, "because": ["WEIGHTS"], "sentence": "x"}],
                 "items": [{"id": "%s", "title": "Tides", "chosen": true, "rank": 1, "was": {"rank": 1}},
                  {"id": "%s", "title": "Meshes", "chosen": false, "rank": 1, "was": {"rank": 2}}]}
                """.formatted(SECOND, FIRST, SECOND));
        world.proposal.on("GET /api/v1/proposals/" + FIRST, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"41\"");
            Service.send(
                    exchange,
                    200,
                    "{\"number\":7,\"title\":\"Tides & <cables>\",\"state\":\"SCREENED_IN\",\"decision\":null}");
        });
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/conditions", 404, "{}");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/mergers", 200, "{\"items\":[]}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    private static void batches(String items) {
        world.proposal.on("GET " + BATCHES, 200, "{\"items\":[" + items + "]}");
    }

    private static void batch(String state) {
        world.proposal.on("GET " + BATCHES + "/" + BATCH, 200, """
                {"id": "%s", "edition": "igf-2027", "name": "June <1>", "state": "%s", "pending": 0, "entries": [
                 {"proposalId": "%s", "outcome": "ACCEPTED", "reason": "Good", "conditions": [], "reasons": []},
                 {"proposalId": "%s", "outcome": "DECLINED", "reason": "Too many", "conditions": [], "reasons": []}]}
                """.formatted(BATCH, state, FIRST, SECOND));
        world.proposal.on("GET " + BATCHES + "/" + BATCH + "/check", 200, """
                {"blocked": false, "findings": [{"rule": "SLOTS_LEFT", "blocking": false, "sentence": "x", "numbers": []}],
                 "chosen": {"GENDER/FEMALE": 0.25, "GENDER/MALE": 0.75}, "all": {"GENDER/FEMALE": 0.5, "GENDER/MALE": 0.5}}
                """);
    }

    @Test
    void theBoardRanksWithScoresFlagsAndACutAtThePlaces() throws Exception {
        HttpResponse<String> page = world.look("/selection/igf-2027");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tides &amp; &lt;cables&gt;", "4.26", "tie of 2", "divided (±1.20)", "Trust &amp; safety")
                .contains("Above this line: the one place", "0 of 1 places taken", "Decide 2 together", "75 %")
                .contains("One appeal waits for an answer", "/selection/igf-2027/" + SECOND)
                .contains("<path d=\"M61 10a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M84 10a6 6 0 1 0 12 0a6 6 0 1 0 -12 0\"/>")
                .doesNotContain("??", "SCREENED_IN");
        assertThat(page.body().indexOf("class=\"cut\""))
                .isBetween(page.body().indexOf("Tides"), page.body().indexOf("Meshes"));
    }

    @Test
    void theBoardSaysWhichDecisionsAreNotAnnounced() throws Exception {
        world.proposal.on("GET " + EDITION + "/ranking", 200, """
                {"items": [{"rank": 1, "id": "%s", "number": 7, "title": "Tides", "mean": 4, "reviews": 3, "histogram": {},
                  "subthemes": [], "state": "DECLINED", "announced": false, "mergeWith": []}]}
                """.formatted(FIRST));
        assertThat(world.look("/selection/igf-2027").body()).contains("not announced");
    }

    @Test
    void whatIfShowsWhoFlipsAndWhyAndSendsOnlyWhatIsOther() throws Exception {
        assertThat(world.look("/selection/igf-2027/what-if").body())
                .contains("Nothing is saved", "value=\"2\"", "Ada &lt;b&gt;");
        assertThat(world.proposal.seen("POST " + EDITION + "/what-if")).isEmpty();
        HttpResponse<String> page =
                world.look("/selection/igf-2027/what-if?slots=1&w-relevance=3&q-trust=&normalised=true");

        assertThat(page.body())
                .contains("One would flip", "comes in", "other weights")
                .doesNotContain("??");
        assertThat(world.proposal.seen("POST " + EDITION + "/what-if").getLast().body())
                .isEqualTo("{\"weights\":{\"relevance\":3},\"normalised\":true}");
    }

    @Test
    void oneIsDecidedWithAReasonAgainstWhatWasSeen() throws Exception {
        world.proposal.on("POST /api/v1/proposals/" + FIRST + "/decision", 201, "{}");
        String page = "/selection/igf-2027/" + FIRST;

        assertThat(world.look(page).body()).contains("Decide on #7", "Our &lt;own&gt; reason", "1 of 2");
        HttpResponse<String> decided = world.submit(
                page,
                page + "/decision",
                "outcome",
                "ACCEPTED_WITH_CONDITIONS",
                "reason",
                "Good",
                "conditions",
                "One\r\nTwo",
                "dueAt",
                "2027-07-01T12:00",
                "place",
                "4",
                "reasons",
                "OWN",
                "etag",
                "\"41\"",
                "once",
                "a-key-of-a-form");

        assertThat(decided.statusCode()).isEqualTo(303);
        Service.Seen seen = world.proposal
                .seen("POST /api/v1/proposals/" + FIRST + "/decision")
                .getLast();
        assertThat(seen.header("If-Match")).containsExactly("\"41\"");
        assertThat(seen.body())
                .contains("\"conditions\":[\"One\",\"Two\"]", "2027-07-01T09:00:00Z", "[\"OWN\"]", "\"place\":null");
    }

    private static void decidedAs(String state, String decision, String more) {
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST,
                200,
                "{\"number\":7,\"title\":\"Tides\",\"state\":\"" + state + "\"," + more + "\"decision\":" + decision
                        + "}");
    }

    private static final String WRITTEN = "\"written\":{\"organizers\":3,\"invited\":8},";

    private static String shown(String state, String decision) throws Exception {
        decidedAs(state, decision, WRITTEN);
        return world.look("/selection/igf-2027/" + FIRST).body();
    }

    private static String kind(String name, int count) {
        return name + "</span>: <strong>" + count + "</strong>";
    }

    /** The key opens the question, and a press there sends. */
    @Test
    void whatGoesToSeveralPeopleIsAskedFirstWithTheNumberAndTheKinds() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[]}");
        assertThat(shown("SCREENED_IN", "null"))
                .contains("<summary class=\"button\" data-key=\"ctrl+enter\">", kind("Accepted", 3))
                .contains(kind("On the reserve list", 3), kind("Declined", 11), "One of these goes")
                .doesNotContain("<button data-key=\"ctrl+enter\"", "??");
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"declined\"]}");
        assertThat(shown("SCREENED_IN", "null"))
                .as("what is only decided is asked about no more than before")
                .contains("<button data-key=\"ctrl+enter\" name=\"announce\" value=\"false\"", kind("Declined", 11))
                .doesNotContain("<summary class=\"button\" data-key");

        assertThat(shown("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":false}"))
                .contains("11 mails go:", kind("Declined", 3), kind("To people who were invited", 8))
                .doesNotContain("Decision withdrawn</span>");
        assertThat(shown("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":true}"))
                .contains("11 mails go:", kind("Decision withdrawn", 3), kind("To people who were invited", 8));
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST + "/appeal",
                200,
                "{\"state\":\"FILED\",\"text\":\"Why?\",\"filedAt\":\"2027-06-18T15:00:00Z\"}");
        assertThat(shown("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":true}"))
                .contains(kind("Appeal dismissed", 3), kind("Accepted", 11), "One of these goes");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        assertThat(shown("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":true}"))
                .contains("3 mails go:", kind("Decision withdrawn", 3))
                .doesNotContain(kind("To people who were invited", 8));
    }

    /** The proposal that moves up has organizers of its own. */
    @Test
    void aPlaceThatIsGivenUpIsAskedAboutWithTheMailsToTheNextInReserve() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[]}");
        world.proposal.on(
                "GET " + EDITION + "/reserve",
                200,
                "{\"slots\":1,\"held\":1,\"items\":[],\"next\":\"" + SECOND + "\"}");
        String kept = WRITTEN + "\"placeKept\":true,";
        String giveUp = "Give this place up: the next in reserve may get it</button>";
        next(2, true);
        decidedAs("SCREENED_IN", "null", kept);
        assertThat(world.look("/selection/igf-2027/" + FIRST).body())
                .contains("2 mails go:", kind("Accepted", 2), giveUp)
                .as("what is declined gives the place up")
                .contains(kind("Declined", 13), kind("On the reserve list", 5), kind("Accepted", 3));
        next(1, true);
        assertThat(world.look("/selection/igf-2027/" + FIRST).body())
                .contains(giveUp)
                .doesNotContain("One mail goes:", kind("Accepted", 1));
        next(2, false);
        assertThat(world.look("/selection/igf-2027/" + FIRST).body())
                .as("nobody is told of a decision that is not announced")
                .doesNotContain("2 mails go:", kind("Accepted", 2));
        next(2, true);
        assertThat(shown("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":true}"))
                .contains("At most 5 mails go:", kind("Decision withdrawn", 3), kind("Accepted", 2));
        assertThat(shown("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":false}"))
                .contains("At most 2 mails go:", kind("Accepted", 2))
                .doesNotContain("Decision withdrawn</span>");
        world.proposal.on("GET /api/v1/proposals/" + SECOND, 404, "{}");
    }

    private static void next(int organizers, boolean announced) {
        world.proposal.on(
                "GET /api/v1/proposals/" + SECOND,
                200,
                "{\"number\":12,\"decision\":{\"announced\":" + announced + "},\"written\":{\"organizers\":"
                        + organizers + ",\"invited\":1}}");
    }

    @Test
    void aMergerIsProposedToHowManyIsAskedFirst() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        decidedAs("SCREENED_IN", "null", WRITTEN);
        world.proposal.on(
                "GET /api/v1/proposals/" + SECOND, 200, "{\"number\":12,\"written\":{\"organizers\":2,\"invited\":1}}");
        String page = "/selection/igf-2027/" + FIRST;
        String path = "POST /api/v1/proposals/" + FIRST + "/merge";
        world.proposal.on(path, 201, "{}");
        HttpResponse<String> asked = world.submit(page, page + "/merge", "into", SECOND, "mergeReason", "Alike");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains(
                        "5 mails go:",
                        kind("Question: become a part of another", 3),
                        kind("Question: take another in", 2))
                .contains(
                        "<details class=\"ask\" open=\"open\">",
                        "name=\"askedInto\" value=\"" + SECOND + "\"",
                        ">Alike</textarea>");
        assertThat(world.proposal.seen(path)).isEmpty();
        HttpResponse<String> done = world.submit(
                page, page + "/merge", "into", SECOND, "mergeReason", "Alike", "then", "merge", "askedInto", SECOND);
        assertThat(World.location(done)).endsWith("done=merge");
        assertThat(world.proposal.seen(path)).hasSize(1);

        decidedAs("MERGED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":true}", WRITTEN);
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST + "/mergers",
                200,
                "{\"items\":[" + merger(FIRST, 7, SECOND, 12, "MERGED") + "]}");
        assertThat(world.look(page).body())
                .contains(
                        "16 mails go:",
                        kind("Merge undone", 5),
                        kind("To people who were invited", 8),
                        kind("Accepted", 3));
        world.proposal.on(
                "GET /api/v1/proposals/" + SECOND,
                200,
                "{\"number\":12,\"written\":{\"organizers\":2,\"invited\":1},\"decision\":{\"cause\":{\"kind\":\"PROMOTION\",\"by\":\""
                        + FIRST + "\"}}}");
        assertThat(world.look(page).body())
                .as("it got the place of what was merged into it")
                .contains("20 mails go:", kind("Decision withdrawn", 2), kind("On the reserve list", 2));
        world.proposal.on("GET /api/v1/proposals/" + SECOND, 404, "{}");
    }

    @Test
    void whereDecisionMailsAreHeldADecisionIsTakenWithoutAnnouncingIt() throws Exception {
        String path = "POST /api/v1/proposals/" + FIRST + "/decision";
        world.proposal.on(path, 201, "{}");
        String page = "/selection/igf-2027/" + FIRST;
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"scheduled\"]}");
        assertThat(world.look(page).body())
                .contains("name=\"then\" value=\"announce\"", "Decide on #7 and tell its organizers")
                .doesNotContain("announce it later");
        world.submit(page, page + "/decision", "outcome", "DECLINED", "reason", "No", "then", "announce");
        assertThat(world.proposal.seen(path).getLast().body()).contains("\"announce\":true");

        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"reserved\"]}");
        for (String language : List.of("en", "fr", "ar", "es", "ru", "zh")) {
            assertThat(world.look(page, "Accept-Language", language).body())
                    .as(language)
                    .contains("name=\"announce\" value=\"false\"")
                    .doesNotContain("??");
        }
        assertThat(world.look(page).body()).contains("Decision mails of this edition are held", "announce it later");
        HttpResponse<String> decided = world.submit(page, page + "/decision", "outcome", "DECLINED", "reason", "No");
        assertThat(decided.headers().firstValue("Location").orElse("")).endsWith("done=decided-later");
        assertThat(world.proposal.seen(path).getLast().body()).contains("\"announce\":false");
        assertThat(world.look(page + "?done=decided-later").body()).contains("Only the secretariat knows it");
    }

    @Test
    void aDecisionThatIsNotAnnouncedSaysSoAndIsAnnouncedFromItsPage() throws Exception {
        decidedAs("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":false}", "");
        String path = "POST /api/v1/proposals/" + FIRST + "/decision/announcement";
        world.proposal.on(path, 201, "{}");
        String page = "/selection/igf-2027/" + FIRST;
        assertThat(world.look(page).body())
                .contains("not announced", "Announce the decision on #7", "so nobody is told")
                .doesNotContain("What becomes of its place?", "??");
        assertThat(world.proposal.seen("GET /api/v1/proposals/" + FIRST + "/appeal"))
                .isEmpty();
        HttpResponse<String> done = world.submit(page, page + "/announcement");
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("done=announced");
        assertThat(world.proposal.seen(path)).hasSize(1);
    }

    @Test
    void takingAnAcceptanceBackAsksWhatBecomesOfItsPlace() throws Exception {
        decidedAs("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":true}", "");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        String page = "/selection/igf-2027/" + FIRST;
        String path = "DELETE /api/v1/proposals/" + FIRST + "/decision";
        world.proposal.on(path, 200, "{}");
        for (String language : List.of("en", "fr", "ar", "es", "ru", "zh")) {
            assertThat(world.look(page, "Accept-Language", language).body())
                    .as(language)
                    .contains("name=\"keepPlace\" value=\"true\" required")
                    .doesNotContain("??");
        }
        world.submit(page, page + "/undo", "why", "A word", "keepPlace", "true");
        assertThat(lastDeleted())
                .startsWith("/api/v1/proposals/" + FIRST + "/decision")
                .contains("keepPlace=true");
        world.submit(page, page + "/undo", "why", "A word", "keepPlace", "false");
        assertThat(lastDeleted()).doesNotContain("keepPlace=true");

        decidedAs("SCREENED_IN", "null", "\"placeKept\":true,");
        world.proposal.on("DELETE /api/v1/proposals/" + FIRST + "/place", 200, "{}");
        assertThat(world.look(page).body()).contains("A place is kept for this proposal");
        world.submit(page, page + "/place");
        assertThat(world.proposal.seen("DELETE /api/v1/proposals/" + FIRST + "/place"))
                .hasSize(1);
    }

    private static String lastDeleted() {
        return world.proposal.seen().stream()
                .filter(one -> one.method().equals("DELETE"))
                .toList()
                .getLast()
                .uri();
    }

    @Test
    void oneConditionIsGivenMoreTime() throws Exception {
        decidedAs(
                "ACCEPTED_WITH_CONDITIONS",
                "{\"outcome\":\"ACCEPTED_WITH_CONDITIONS\",\"reason\":\"Nearly\",\"announced\":true}",
                "");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/conditions", 200, """
                {"items": [{"number": 1, "condition": "Name a <speaker>", "evidence": [], "met": null, "note": null,
                  "dueAt": "2027-07-01T09:00:00Z"},
                 {"number": 2, "condition": "Shorten it", "evidence": ["done"], "met": true, "note": null,
                  "dueAt": "2027-07-01T09:00:00Z"}]}
                """);
        String page = "/selection/igf-2027/" + FIRST;
        String path = "PUT /api/v1/proposals/" + FIRST + "/conditions/1/deadline";
        world.proposal.on(path, 200, "{}");
        assertThat(world.look(page).body())
                .contains("Extend the deadline of condition 1", "Name a &lt;speaker&gt;")
                .doesNotContain("Extend the deadline of condition 2", "??");
        HttpResponse<String> done = world.submit(
                page, page + "/conditions/1/deadline", "until", "2027-08-01T12:00", "extendReason", "Floods");
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("done=extended");
        assertThat(world.proposal.seen(path).getLast().body())
                .isEqualTo("{\"dueAt\":\"2027-08-01T09:00:00Z\",\"reason\":\"Floods\"}");
        world.proposal.on(path, 422, """
                {"detail": "No", "violations": [{"rule": "NOT_LATER", "pointer": "/dueAt", "detail": "Later, please."}]}
                """);
        assertThat(world.submit(page, page + "/conditions/1/deadline", "until", "2027-06-01T12:00", "extendReason", "x")
                        .body())
                .contains("Later, please.", "href=\"#dueAt\"", "id=\"dueAt\"");
    }

    @Test
    void anAppealAgainstALapseCanWinConditionsAgain() throws Exception {
        decidedAs("LAPSED", "{\"outcome\":\"ACCEPTED_WITH_CONDITIONS\",\"reason\":\"Nearly\",\"announced\":true}", "");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 200, """
                {"state": "FILED", "text": "She was <ill>", "filedAt": "2027-06-18T15:00:00Z", "reason": null}
                """);
        String page = "/selection/igf-2027/" + FIRST;
        String path = "POST /api/v1/proposals/" + FIRST + "/appeal/decision";
        world.proposal.on(path, 200, "{}");
        assertThat(world.look(page).body()).contains("Uphold it: accept the proposal with conditions");
        world.submit(
                page,
                page + "/appeal",
                "answer",
                "ACCEPTED_WITH_CONDITIONS",
                "answerReason",
                "True",
                "conditions",
                "One\r\nTwo",
                "dueAt",
                "2027-07-01T12:00");
        assertThat(world.proposal.seen(path).getLast().body())
                .contains("\"conditions\":[\"One\",\"Two\"]", "\"dueAt\":\"2027-07-01T09:00:00Z\"");
        decidedAs("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":true}", "");
        assertThat(world.look(page).body())
                .contains("Uphold it: accept the proposal")
                .doesNotContain("accept the proposal with conditions");
    }

    @Test
    void aDecisionThatSomebodyElseHasOvertakenKeepsWhatWasTyped() throws Exception {
        world.proposal.on("POST /api/v1/proposals/" + FIRST + "/decision", 412, "{\"title\":\"stale\"}");
        String page = "/selection/igf-2027/" + FIRST;

        HttpResponse<String> again = world.submit(
                page, page + "/decision", "outcome", "DECLINED", "reason", "Typed <here>", "etag", "\"40\"");

        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(again.body())
                .contains("Somebody else has changed this", "Typed &lt;here&gt;", "value=\"DECLINED\" checked")
                .contains("name=\"etag\" value=\"&quot;41&quot;\"");
    }

    @Test
    void whatIsWrongWithADecisionStandsBesideItsField() throws Exception {
        world.proposal.on("POST /api/v1/proposals/" + FIRST + "/decision", 422, """
                {"detail": "No", "violations": [{"rule": "CONDITIONS_REQUIRED", "pointer": "/conditions", "detail": "Name one."},
                 {"rule": "DUE_IN_THE_PAST", "pointer": "/dueAt", "detail": "Later, please."}]}
                """);
        String page = "/selection/igf-2027/" + FIRST;

        HttpResponse<String> again =
                world.submit(page, page + "/decision", "outcome", "ACCEPTED_WITH_CONDITIONS", "reason", "Kept");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("href=\"#conditions\"", "href=\"#dueAt\"", ">Kept</textarea>");
        assertThat(again.body().split("Name one\\.", -1)).hasSize(3);
    }

    @Test
    void aBatchIsDraftedFromTheRankingThePlacesAndTheReserve() throws Exception {
        world.proposal.on("POST " + BATCHES, 201, "{\"id\":\"" + BATCH + "\"}");
        world.proposal.on("PUT " + BATCHES + "/" + BATCH + "/entries", 200, "{}");

        HttpResponse<String> drafted = world.submit(
                "/selection/igf-2027/batches",
                "/selection/igf-2027/batches",
                "name",
                "June",
                "reserve",
                "1",
                "accepted",
                "Good",
                "reserved",
                "Wait",
                "declined",
                "No");

        assertThat(World.location(drafted)).isEqualTo("/selection/igf-2027/batches/" + BATCH + "?done=drafted");
        assertThat(world.proposal
                        .seen("PUT " + BATCHES + "/" + BATCH + "/entries")
                        .getLast()
                        .body())
                .contains(FIRST, SECOND, "\"outcome\":\"ACCEPTED\",\"reason\":\"Good\"")
                .contains("\"outcome\":\"RESERVE\",\"reason\":\"Wait\"", "\"place\":1");
    }

    @Test
    void aBatchThatIsRefusedKeepsWhatWasTyped() throws Exception {
        world.proposal.on("POST " + BATCHES, 422, """
                {"detail": "No", "violations": [{"rule": "X", "pointer": "/name", "detail": "Another name, please."}]}
                """);
        String page = "/selection/igf-2027/batches";

        HttpResponse<String> again = world.submit(page, page, "name", "June", "reserve", "9", "accepted", "Our <own>");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"June\"", "value=\"9\"", ">Our &lt;own&gt;</textarea>");
        assertThat(again.body().split("Another name, please\\.", -1)).hasSize(3);
    }

    @Test
    void aNewDeadlineKeepsTheRemindersThatAreSetAndARefusedOneWhatWasTyped() throws Exception {
        String deadline = "PUT " + EDITION + "/reviews/deadline";
        world.proposal.on(deadline, 422, "{\"detail\":\"Too early.\"}");
        String page = "/reviewing/igf-2027";
        assertThat(world.look(page).body()).contains("value=\"2027-06-18T18:00\"", "value=\"2027-06-10T12:00\"");

        HttpResponse<String> again = world.press(
                page + "/deadline", "closesAt", "2027-06-25T18:00", "remindAt", "2027-06-10T12:00", "remindAt", "");

        assertThat(world.proposal.seen(deadline).getLast().body())
                .contains("\"closesAt\":\"2027-06-25T15:00:00Z\"", "\"remindAt\":[\"2027-06-10T09:00:00Z\"]");
        assertThat(again.body()).contains("value=\"2027-06-25T18:00\"", "value=\"2027-06-10T12:00\"");
    }

    @Test
    void aDraftShowsWhatACheckFoundAndCanBeSealed() throws Exception {
        batch("DRAFT");
        world.proposal.on("POST " + BATCHES + "/" + BATCH + "/seal", 200, "{}");
        String page = "/selection/igf-2027/batches/" + BATCH;

        assertThat(world.look(page).body())
                .contains("June &lt;1&gt;", "Accept 1, put 0 in reserve, decline 1.", "Places stay free.")
                .contains("Seal 2 decisions", "25 %", "50 %")
                .doesNotContain("Announce 2 decisions", "SLOTS_LEFT", "??");
        assertThat(World.location(world.submit(page, page + "/seal"))).endsWith("?done=sealed");
    }

    @Test
    void beforeAnnouncingItIsSaidHowManyMailsGoAndHowTheyLook() throws Exception {
        batch("SEALED");
        world.proposal.on("GET " + BATCHES + "/" + BATCH + "/letters", 200, """
                {"items": [{"proposalId": "%1$s", "outcome": "ACCEPTED", "kind": "accepted", "email": "a@x"},
                 {"proposalId": "%1$s", "outcome": "ACCEPTED", "kind": "accepted", "email": "b@x"},
                 {"proposalId": "%2$s", "outcome": "DECLINED", "kind": "declined", "email": "d@x"}],
                 "invited": 8}
                """.formatted(FIRST, SECOND));
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"declined\"]}");
        world.notification.on(
                "GET /api/v1/letters/accepted/preview",
                200,
                "{\"to\":\"a@x\",\"subject\":\"Welcome <b>\",\"text\":\"Dear you\"}");
        world.notification.on("GET /api/v1/letters/declined/preview", 404, "{}");
        world.proposal.on("POST " + BATCHES + "/" + BATCH + "/announcement", 200, "{}");
        String page = "/selection/igf-2027/batches/" + BATCH;

        assertThat(world.look(page).body())
                .contains("2 decisions are taken at once, and 11 mails go", "9 of them are held until you release them")
                .contains("Welcome &lt;b&gt;", "Dear you", "Announce 2 decisions")
                .containsPattern("<summary class=\"button\"[^>]*>Announce 2 decisions…</summary>")
                .contains(kind("Accepted", 2), kind("Declined", 1), kind("To people who were invited", 8));
        assertThat(World.location(world.submit(page, page + "/announcement"))).endsWith("?done=announced");
        assertThat(world.proposal.seen("POST " + BATCHES + "/" + BATCH + "/announcement"))
                .hasSize(1);
    }

    @Test
    void thePlanKeepsWhatThePageDoesNotShow() throws Exception {
        world.proposal.on("PUT " + EDITION + "/selection-plan", 200, "{}");

        world.submit("/selection/igf-2027/plan", "/selection/igf-2027/plan", "slots", "80", "quota-trust", "9");

        assertThat(world.proposal
                        .seen("PUT " + EDITION + "/selection-plan")
                        .getLast()
                        .body())
                .contains("\"slots\":80", "\"trust\":9", "\"GENDER/FEMALE\":0.4");
    }

    @Test
    void aDossierNamesReviewersByLetters() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/dossier", 200, """
                {"number": 7, "title": "Tides & <cables>", "stage": "ACCEPTED", "submission": {"at": "2027-05-01T10:00:00Z"},
                 "reviews": [{"reviewer": "00000000-0000-0000-0000-0000000000aa", "scores": {"relevance": 4}, "mean": 4.0}],
                 "recusals": [], "missingReviews": [], "result": {"rank": 1, "of": 2, "mean": 4.0},
                 "decisions": [{"at": "2027-06-01T10:00:00Z", "outcome": "ACCEPTED", "reason": "Good", "conditions": []}],
                 "remarks": [{"reviewer": "00000000-0000-0000-0000-0000000000aa", "text": "Fine <b>"}],
                 "hash": "cafe", "signature": "beef"}
                """);
        HttpResponse<String> page = world.look("/selection/igf-2027/" + FIRST + "/dossier");

        assertThat(page.body())
                .contains("Tides &amp; &lt;cables&gt;", "1 of 2", "Fine &lt;b&gt;", "<th scope=\"row\">A</th>", "cafe")
                .doesNotContain("0000000000aa", "??");
        assertThat(world.get("/selection/igf-2027/" + FIRST + "/dossier.json").body())
                .contains("\"signature\":\"beef\"", "0000000000aa");
    }

    @Test
    void theSecretariatSeesWhatReviewersDeclaredAndLetsOneDeclareAnew() throws Exception {
        String reopening = EDITION + "/review-conflicts/00000000-0000-0000-0000-0000000000aa/reopening";
        world.proposal.on("POST " + reopening, 200, "{}");
        assertThat(world.look("/reviewing/igf-2027").body())
                .contains("House &amp; Sons", "one proposal", "Let Ada &lt;b&gt; declare anew", "Erased&#39;s house")
                .contains("conflicts/00000000-0000-0000-0000-0000000000aa")
                .doesNotContain("conflicts/00000000-0000-0000-0000-0000000000bb", "??");
        HttpResponse<String> done = world.submit(
                "/reviewing/igf-2027",
                "/reviewing/igf-2027/conflicts/00000000-0000-0000-0000-0000000000aa",
                "reason",
                "A typing error");

        assertThat(World.location(done)).endsWith("?done=conflicts");
        assertThat(world.proposal.seen("POST " + reopening).getLast().body()).contains("A typing error");
    }

    @Test
    void theSecretariatFollowsARoundRemindsAndSeesWhatPuttingBackWouldChange() throws Exception {
        world.proposal.on("POST " + EDITION + "/review-reminders", 200, "{\"reminded\":[{},{}]}");
        world.proposal.on("POST " + EDITION + "/reviews/rewind", 200, """
                {"items": [{"proposalId": "%s", "reviewer": "00000000-0000-0000-0000-0000000000aa",
                 "before": {"state": "GIVEN", "mean": 4.0}, "after": {"state": "NONE", "mean": null}}]}
                """.formatted(FIRST));
        assertThat(world.look("/reviewing/igf-2027").body())
                .contains("4 of 6 reviews given", "Ada &lt;b&gt;", "Mail one reviewer", "2 reviews will not be given")
                .contains("one reviewer must still be found")
                .doesNotContain("??", "Mail one reviewer…");
        assertThat(World.location(world.submit("/reviewing/igf-2027", "/reviewing/igf-2027/reminder")))
                .endsWith("?done=reminded&n=2");
        HttpResponse<String> before = world.submit(
                "/reviewing/igf-2027/rewind",
                "/reviewing/igf-2027/rewind",
                "to",
                "2027-06-01T12:00",
                "reviewer",
                "",
                "reason",
                "A mistake");
        assertThat(before.body()).contains("One review would change", "#7 Tides", "Put one review back");
        assertThat(world.proposal
                        .seen("POST " + EDITION + "/reviews/rewind")
                        .getLast()
                        .body())
                .contains("\"dryRun\":true", "2027-06-01T09:00:00Z");
    }

    private static void round(int open) {
        String reviewer =
                "{\"reviewer\":\"00000000-0000-0000-0000-0000000000a%d\",\"name\":\"Ada\",\"assigned\":%d,\"given\":0,\"open\":%d}";
        world.proposal.on(
                "GET " + EDITION + "/review-progress",
                200,
                "{\"reviews\":\"OPEN\",\"perProposal\":3,\"totals\":{\"assigned\":%d,\"given\":0,\"open\":%d},\"reviewers\":[%s,%s]}"
                        .formatted(
                                2 * open,
                                2 * open,
                                reviewer.formatted(1, open, open),
                                reviewer.formatted(2, open, open)));
    }

    @Test
    void moreThanOneReviewerIsRemindedOnlyAfterAQuestionWithTheNumberAndTheKind() throws Exception {
        round(3);
        assertThat(world.look("/reviewing/igf-2027").body())
                .containsPattern("<summary class=\"button\"[^>]*>Mail 2 reviewers…</summary>")
                .contains("2 reviewers get a mail; 6 reviews are still to be given.")
                .contains("Reminder of reviews</span>: <strong>2</strong>")
                .doesNotContain("??");
    }

    @Test
    void allReviewsAreGivenOnlyWhereSomeWereAskedFor() throws Exception {
        round(0);
        assertThat(world.look("/reviewing/igf-2027").body())
                .contains("No review was given and none is asked for.")
                .doesNotContain("All reviews");
    }

    @Test
    void whoReviewsWhatIsExplainedInWords() throws Exception {
        world.proposal.on("GET " + EDITION + "/review-assignments/" + FIRST, 200, """
                {"number": 7, "missing": 0, "reviewers": [{"name": "Ada", "affiliation": "X", "why": {"subthemes": ["trust"],
                 "anyTheme": false, "loadBefore": 2, "newGroup": true}}],
                 "conflicts": [{"name": "Bo", "affiliation": "Y", "conflict": "SAME_ORGANIZATION"}],
                 "passedOver": [{"name": "Cy", "affiliation": "Z", "load": 5, "because": ["LOAD", "LOT"]}]}
                """);

        assertThat(world.look("/reviewing/igf-2027/" + FIRST).body())
                .contains("knows best", "Trust &amp; safety", "had 2 to review", "of the same organization")
                .contains("somebody else had less to do", "the draw")
                .doesNotContain("SAME_ORGANIZATION", "??");
    }

    @Test
    void theseAreTheSecretariatsPages() throws Exception {
        world.logIn("mag-1", "MAG");

        for (String page : new String[] {
            "/reviewing/igf-2027", "/selection/igf-2027", "/selection/igf-2027/batches", "/selection/igf-2027/" + FIRST
        }) {
            assertThat(world.look(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(world.proposal.seen("GET " + EDITION + "/ranking")).isEmpty();
    }

    @Test
    void theConditionsOfAllDecisionsAreListedByWhoseTurnItIs() throws Exception {
        world.proposal.on("GET " + EDITION + "/conditions", 200, """
                {"items": [
                 {"proposalId": "%s", "number": 7, "title": "Tides & <cables>", "condition": 1, "text": "Find a <moderator>",
                  "state": "EVIDENCE", "dueAt": "2027-05-01T09:00:00Z", "evidence": 1},
                 {"proposalId": "%s", "number": 12, "title": "", "condition": 2, "text": "Add a region",
                  "state": "OPEN", "dueAt": null, "evidence": 0}]}
                """.formatted(FIRST, SECOND));
        world.logIn("secretariat", "SECRETARIAT");

        String all = world.get("/selection/igf-2027/conditions").body();
        String mine = world.get("/selection/igf-2027/conditions?state=EVIDENCE").body();
        String none = world.get("/selection/igf-2027/conditions?state=OVERDUE").body();

        assertThat(all)
                .contains(
                        "Tides &amp; &lt;cables&gt;",
                        "Find a &lt;moderator&gt;",
                        "Add a region",
                        "Sat 1 May 2027, 12:00")
                .contains("handed in, for you to judge", "to be done", "href=\"/selection/igf-2027/" + FIRST + "\"")
                .contains("state=EVIDENCE", "state=OPEN")
                .as("nothing is overdue")
                .doesNotContain("state=OVERDUE", "null", "??");
        assertThat(mine).contains("Tides").doesNotContain("Add a region");
        assertThat(none).contains("None stands there.");
    }

    /** Each combination of state, condition and merger, and of state, condition and appeal. */
    @Test
    void aProposalIsShownInEveryCombinationOfStates() throws Exception {
        var decisions = Map.of(
                "SCREENED_IN", "null",
                "ACCEPTED", decision("ACCEPTED"),
                "ACCEPTED_WITH_CONDITIONS", decision("ACCEPTED_WITH_CONDITIONS"),
                "RESERVE", decision("RESERVE"),
                "DECLINED", decision("DECLINED"),
                "LAPSED", decision("ACCEPTED_WITH_CONDITIONS"),
                "MERGED", decision("ACCEPTED"));
        for (var unannounced : List.of("ACCEPTED", "ACCEPTED_WITH_CONDITIONS", "RESERVE", "DECLINED")) {
            var decision = decision(unannounced).replace("}", ",\"announced\":false}");
            requireShown(unannounced, decision, "", "", "");
            requireShown(unannounced, decision, "", merger(SECOND, 12, FIRST, 7, "MERGED"), "");
        }
        requireShown("SCREENED_IN", "null,\"placeKept\":true", "", "", "");
        var conditions = List.of(
                "",
                "{\"number\":1,\"condition\":\"A moderator\",\"evidence\":[],\"dueAt\":\"2027-07-01T09:00:00Z\"}",
                "{\"number\":1,\"condition\":\"A moderator\",\"evidence\":[\"Done\"],\"met\":true,\"note\":\"Good\"}",
                "{\"number\":1,\"condition\":\"A moderator\",\"evidence\":[],\"met\":false,\"note\":null}");
        var mergers = new ArrayList<>(List.of(""));
        for (var state : List.of("PROPOSED", "AGREED", "MERGED", "REFUSED", "EXPIRED", "IMPOSSIBLE", "UNDONE")) {
            mergers.add(merger(FIRST, 7, SECOND, 12, state));
            mergers.add(merger(SECOND, 12, FIRST, 7, state));
        }
        for (var decision : decisions.entrySet()) {
            for (var condition : conditions) {
                for (var merger : mergers) {
                    requireShown(decision.getKey(), decision.getValue(), condition, merger, "");
                }
                for (var appeal : List.of("FILED", "UPHELD", "DISMISSED", "CLOSED")) {
                    requireShown(decision.getKey(), decision.getValue(), condition, mergers.getLast(), appeal);
                }
            }
        }
    }

    private static void requireShown(String state, String decision, String condition, String merger, String appeal)
            throws Exception {
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST,
                200,
                "{\"number\":7,\"title\":\"Tides\",\"state\":\"%s\",\"written\":{\"organizers\":3,\"invited\":2},\"decision\":%s}"
                        .formatted(state, decision));
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/conditions", 200, "{\"items\":[" + condition + "]}");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/mergers", 200, "{\"items\":[" + merger + "]}");
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST + "/appeal",
                appeal.isEmpty() ? 404 : 200,
                "{\"state\":\"" + appeal + "\",\"text\":\"Why?\",\"filedAt\":\"2027-06-02T10:00:00Z\"}");

        var page = world.get("/selection/igf-2027/" + FIRST);

        var where = String.join(" ", state, condition, merger, appeal);
        assertThat(page.statusCode()).as(where).isEqualTo(200);
        assertThat(page.body().strip()).as(where).endsWith("</html>").doesNotContain("??");
    }

    private static String decision(String outcome) {
        return "{\"outcome\":\"%s\",\"reason\":\"Good\",\"conditions\":[\"A moderator\"],\"dueAt\":\"2027-07-01T09:00:00Z\",\"reasons\":[\"OWN\"]}"
                .formatted(outcome);
    }

    private static String merger(String from, int number, String into, int intoNumber, String state) {
        return "{\"proposalId\":\"%s\",\"number\":%d,\"into\":\"%s\",\"intoNumber\":%d,\"state\":\"%s\"}"
                .formatted(from, number, into, intoNumber, state);
    }
}
