package igf.gateway;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One gateway with an edition whose proposals wait for decisions, for the tests of these pages. */
abstract class SelectionPages {

    static final String FIRST = "00000000-0000-0000-0000-000000000001";
    static final String SECOND = "00000000-0000-0000-0000-000000000002";
    static final String EDITION = "/api/v1/editions/igf-2027";
    static final String BATCHES = EDITION + "/decision-batches";
    static World world;

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

    static void batches(String items) {
        world.proposal.on("GET " + BATCHES, 200, "{\"items\":[" + items + "]}");
    }

    static void decidedAs(String state, String decision, String more) {
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST,
                200,
                "{\"number\":7,\"title\":\"Tides\",\"state\":\"" + state + "\"," + more + "\"decision\":" + decision
                        + "}");
    }

    static String kind(String name, int count) {
        return name + "</span>: <strong>" + count + "</strong>";
    }

    static String decision(String outcome) {
        return "{\"outcome\":\"%s\",\"reason\":\"Good\",\"conditions\":[\"A moderator\"],\"dueAt\":\"2027-07-01T09:00:00Z\",\"reasons\":[\"OWN\"]}"
                .formatted(outcome);
    }

    static String merger(String from, int number, String into, int intoNumber, String state) {
        return "{\"proposalId\":\"%s\",\"number\":%d,\"into\":\"%s\",\"intoNumber\":%d,\"state\":\"%s\"}"
                .formatted(from, number, into, intoNumber, state);
    }
}
