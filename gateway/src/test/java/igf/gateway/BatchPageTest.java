package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Batches of decisions. */
class BatchPageTest extends SelectionPages {

    private static final String BATCH = "00000000-0000-0000-0000-0000000000ba";

    private static void batch(String state) {
        world.proposal.on("GET " + BATCHES + "/" + BATCH, 200, """
                {"id": "%s", "edition": "igf-2027", "name": "June <1>", "state": "%s", "pending": 0, "entries": [
                 {"proposalId": "%s", "outcome": "ACCEPTED", "reason": "Good", "conditions": [], "reasons": []},
                 {"proposalId": "%s", "outcome": "DECLINED", "reason": "Too many", "conditions": [], "reasons": []}]}
                """.formatted(BATCH, state, FIRST, SECOND));
        world.proposal.on("GET " + BATCHES + "/" + BATCH + "/check", 200, """
                {"blocked": false, "findings": [{"rule": "SLOTS_LEFT", "blocking": false, "sentence": "Slots <stay> free.", "numbers": []},
                  {"rule": "DUE_IN_THE_PAST", "blocking": true, "sentence": "The date is over.", "numbers": [7]}],
                 "chosen": {"GENDER/FEMALE": 0.25, "GENDER/MALE": 0.75}, "all": {"GENDER/FEMALE": 0.5, "GENDER/MALE": 0.5}}
                """);
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

    private static void listed() {
        world.proposal.on("GET " + EDITION + "/proposals", 200, """
                {"items": [{"id": "%s", "number": 7, "title": "Tides & <cables>", "state": "SCREENED_IN"},
                 {"id": "%s", "number": 12, "title": "Meshes", "state": "SCREENED_IN"},
                 {"id": "00000000-0000-0000-0000-000000000003", "number": 13, "title": "Reefs", "state": "ACCEPTED"}],
                 "next": null}
                """.formatted(FIRST, SECOND));
    }

    @Test
    void tickedProposalsOfTheListGetOneDecisionInANewBatchOrInADraft() throws Exception {
        listed();
        batches("{\"id\":\"" + BATCH
                + "\",\"name\":\"June <1>\",\"state\":\"DRAFT\",\"draftedAt\":\"2027-06-01T09:00:00Z\"}");
        world.proposal.on("POST " + BATCHES, 201, "{\"id\":\"" + BATCH + "\"}");
        world.proposal.on("PUT " + BATCHES + "/" + BATCH + "/entries", 200, "{}");
        String list = "/console/list/proposals?edition=igf-2027";

        String shown = world.get(list).body();
        assertThat(shown)
                .contains("aria-label=\"Select #7\"", "value=\"decide\">Draft a decision…")
                .as("no decision can be drafted on an accepted one")
                .doesNotContain("aria-label=\"Select #13\"", "??");
        HttpResponse<String> none = world.get(list + "&then=decide");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Select at least one row.");
        String page = World.location(world.get(list + "&then=decide&id=" + FIRST + "&id=" + SECOND));
        assertThat(page)
                .isEqualTo("/selection/igf-2027/batches/entries?id=" + FIRST + "&id=" + SECOND
                        + "&back=%2Fconsole%2Flist%2Fproposals%3Fedition%3Digf-2027");
        assertThat(world.get(page).body())
                .contains("Draft the same decision on 2 proposals</h1>", "Tides &amp; &lt;cables&gt;")
                .contains("Draft 2 decisions</button>")
                .contains("June &lt;1&gt;</option>", "value=\"Batch 2\"")
                .doesNotContain("left out", "??");

        String entries = "/selection/igf-2027/batches/entries";
        String[] decision = {"id", FIRST, "id", SECOND, "outcome", "DECLINED", "reason", "Too many"};
        assertThat(World.location(world.submit(page, entries, with(decision, "into", BATCH))))
                .isEqualTo("/selection/igf-2027/batches/" + BATCH + "?done=drafted");
        assertThat(world.proposal.seen("POST " + BATCHES)).isEmpty();
        assertThat(world.proposal
                        .seen("PUT " + BATCHES + "/" + BATCH + "/entries")
                        .getLast()
                        .body())
                .contains("\"proposalId\":\"" + FIRST, "\"proposalId\":\"" + SECOND)
                .contains("\"outcome\":\"DECLINED\",\"reason\":\"Too many\"");
        world.submit(page, entries, with(decision, "into", "", "name", "July"));
        assertThat(world.proposal.seen("POST " + BATCHES).getLast().body()).isEqualTo("{\"name\":\"July\"}");
    }

    @Test
    void cancellingManyDecisionsLeadsBackToTheSamePageOfTheListAndNowhereElse() throws Exception {
        listed();
        world.proposal.on("PUT " + BATCHES + "/" + BATCH + "/entries", 409, "{\"detail\":\"The batch is sealed.\"}");
        String list = "/console/list/proposals?edition=igf-2027&q=sea%20%26%20land&sort=-title&page=2";
        String cancel = "href=\"" + list.replace("&", "&amp;") + "\"";

        String page = World.location(world.get(list + "&then=decide&id=" + FIRST));
        assertThat(world.get(page).body()).contains(cancel);
        assertThat(world.submit(
                                page,
                                "/selection/igf-2027/batches/entries",
                                "id",
                                FIRST,
                                "into",
                                BATCH,
                                "outcome",
                                "DECLINED",
                                "back",
                                list)
                        .body())
                .contains("The batch is sealed.", cancel);
        String elsewhere = "/selection/igf-2027/batches/entries?id=" + FIRST + "&back=https://example.org/";
        assertThat(world.get(elsewhere).body())
                .contains("href=\"/console/list/proposals?edition=igf-2027\"")
                .doesNotContain("href=\"https://example.org");
    }

    @Test
    void whatTheServiceRefusesOfManyDecisionsKeepsWhatWasTypedAndWhoIsNotWaitingIsLeftOut() throws Exception {
        world.proposal.on("PUT " + BATCHES + "/" + BATCH + "/entries", 409, "{\"detail\":\"The batch is sealed.\"}");
        String page = "/selection/igf-2027/batches/entries?id=" + FIRST + "&id=00000000-0000-0000-0000-000000000003";

        assertThat(world.get(page).body())
                .contains("Draft a decision on 1 proposal</h1>", "1 selected proposal does not wait for a decision");
        HttpResponse<String> again = world.submit(
                page,
                "/selection/igf-2027/batches/entries",
                "id",
                FIRST,
                "into",
                BATCH,
                "outcome",
                "DECLINED",
                "reason",
                "Our <own>");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("The batch is sealed.", "Our &lt;own&gt;", "Draft one decision");
    }

    private static String[] with(String[] form, String... more) {
        return Stream.concat(Arrays.stream(form), Arrays.stream(more)).toArray(String[]::new);
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
    void aDraftShowsWhatACheckFoundAndCanBeSealed() throws Exception {
        batch("DRAFT");
        world.proposal.on("POST " + BATCHES + "/" + BATCH + "/seal", 200, "{}");
        String page = "/selection/igf-2027/batches/" + BATCH;

        assertThat(world.look(page).body())
                .contains("June &lt;1&gt;", "Accept 1, put 0 on the reserve list, decline 1.")
                .as("in the words of the service, which has some for each rule")
                .contains("Slots &lt;stay&gt; free.", "The date is over.")
                .contains("Seal 2 decisions", "25 %", "50 %")
                .doesNotContain("Announce 2 decisions", "SLOTS_LEFT", "??");
        assertThat(World.location(world.submit(page, page + "/seal"))).endsWith("?done=sealed");
    }

    @Test
    void aQuotaThatIsExceededNamesItsSubthemeInTheReadersLanguage() throws Exception {
        batch("DRAFT");
        world.proposal.on("POST " + BATCHES + "/" + BATCH + "/seal", (exchange, seen) -> {
            boolean arabic = seen.header("Accept-Language").getFirst().startsWith("ar");
            Service.send(exchange, 422, """
                    {"status": 422, "detail": "%1$s", "violations": [{"rule": "QUOTA_EXCEEDED", "pointer": "/entries",
                      "detail": "%1$s", "args": {"subtheme": "%2$s", "given": 2, "most": 1}}]}
                    """.formatted(
                            arabic ? "الثقة" : "2 workshops of Trust.", arabic ? "الثقة" : "Trust"));
        });
        String page = "/selection/igf-2027/batches/" + BATCH;

        assertThat(world.submit(page, page + "/seal").body()).contains("2 workshops of Trust.");
        world.submit(page, "/language", "lang", "ar", "back", page);
        try {
            assertThat(world.submit(page, page + "/seal").body()).contains("المحور الفرعي «الثقة» حصته (1)");
        } finally {
            world.submit(page, "/language", "lang", "en", "back", page);
        }
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
                .contains(
                        "2 decisions take effect at once, and 11 emails are written",
                        "9 of them are held until you release them")
                .contains("Welcome &lt;b&gt;", "Dear you", "Announce 2 decisions")
                .containsPattern("<summary class=\"button\"[^>]*>Announce 2 decisions…</summary>")
                .contains(kind("Accepted", 2), kind("Declined", 1), kind("To people who were invited", 8));
        assertThat(World.location(world.submit(page, page + "/announcement"))).endsWith("?done=announced");
        assertThat(world.proposal.seen("POST " + BATCHES + "/" + BATCH + "/announcement"))
                .hasSize(1);
    }
}
