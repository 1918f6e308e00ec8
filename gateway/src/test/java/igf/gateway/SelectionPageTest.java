package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The board, the plan of places, and alternatives. */
class SelectionPageTest extends SelectionPages {

    @Test
    void theBoardRanksWithScoresFlagsAndACutAtThePlaces() throws Exception {
        HttpResponse<String> page = world.look("/selection/igf-2027");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tides &amp; &lt;cables&gt;", "4.26", "tie of 2", "divided (±1.20)", "Trust &amp; safety")
                .contains(
                        "Above this line: the one available place", "0 of 1 places taken", "Decide 2 together", "75 %")
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
                .contains("One result would change", "would be accepted", "different weights")
                .doesNotContain("??");
        assertThat(world.proposal.seen("POST " + EDITION + "/what-if").getLast().body())
                .isEqualTo("{\"weights\":{\"relevance\":3},\"normalised\":true}");
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
                .contains("submitted, for you to decide", "to be done", "href=\"/selection/igf-2027/" + FIRST + "\"")
                .contains("state=EVIDENCE", "state=OPEN")
                .as("nothing is overdue")
                .doesNotContain("state=OVERDUE", "null", "??");
        assertThat(mine).contains("Tides").doesNotContain("Add a region");
        assertThat(none).contains("No conditions here.");
    }
}
