package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The decision on one proposal, with conditions, appeals, mergers and its dossier. */
class DecisionPageTest extends SelectionPages {

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
        assertThat(world.look(page).body()).contains("Uphold the appeal: accept the proposal with conditions");
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
                .contains("Uphold the appeal: accept the proposal")
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
                .contains("Another user has changed this", "Typed &lt;here&gt;", "value=\"DECLINED\" checked")
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
        var states = List.copyOf(new TreeSet<>(decisions.keySet()));
        for (var row : Combinations.all(List.of(states, conditions, mergers))) {
            requireShown(row.get(0), decisions.getOrDefault(row.get(0), ""), row.get(1), row.get(2), "");
        }
        var appeals = List.of("FILED", "UPHELD", "DISMISSED", "CLOSED");
        for (var row : Combinations.all(List.of(states, conditions, appeals))) {
            requireShown(row.get(0), decisions.getOrDefault(row.get(0), ""), row.get(1), mergers.getLast(), row.get(2));
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
}
