package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What is asked before a decision sends mails. */
class DecisionMailsTest extends SelectionPages {

    private static final String WRITTEN = "\"written\":{\"organizers\":3,\"invited\":8},";

    private static String shown(String state, String decision) throws Exception {
        decidedAs(state, decision, WRITTEN);
        return world.look("/selection/igf-2027/" + FIRST).body();
    }

    /** The key opens the question, and a press there sends. */
    @Test
    void whatGoesToSeveralPeopleIsAskedFirstWithTheNumberAndTheKinds() throws Exception {
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[]}");
        assertThat(shown("SCREENED_IN", "null"))
                .contains("<summary class=\"button\" data-key=\"ctrl+enter\">", kind("Accepted", 3))
                .contains(kind("On the reserve list", 3), kind("Declined", 11), "One of these emails will be sent")
                .doesNotContain("<button data-key=\"ctrl+enter\"", "??");
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"declined\"]}");
        assertThat(shown("SCREENED_IN", "null"))
                .as("what is only decided is asked about no more than before")
                .contains("<button data-key=\"ctrl+enter\" name=\"announce\" value=\"false\"", kind("Declined", 11))
                .doesNotContain("<summary class=\"button\" data-key");

        assertThat(shown("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":false}"))
                .contains("11 emails will be sent:", kind("Declined", 3), kind("To people who were invited", 8))
                .doesNotContain("Decision withdrawn</span>");
        assertThat(shown("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":true}"))
                .contains(
                        "11 emails will be sent:",
                        kind("Decision withdrawn", 3),
                        kind("To people who were invited", 8));
        world.proposal.on(
                "GET /api/v1/proposals/" + FIRST + "/appeal",
                200,
                "{\"state\":\"FILED\",\"text\":\"Why?\",\"filedAt\":\"2027-06-18T15:00:00Z\"}");
        assertThat(shown("DECLINED", "{\"outcome\":\"DECLINED\",\"reason\":\"No\",\"announced\":true}"))
                .contains(kind("Appeal dismissed", 3), kind("Accepted", 11), "One of these emails will be sent");
        world.proposal.on("GET /api/v1/proposals/" + FIRST + "/appeal", 404, "{}");
        assertThat(shown("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":true}"))
                .contains("3 emails will be sent:", kind("Decision withdrawn", 3))
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
        String giveUp = "Give up this place: the next proposal on the reserve list may get it</button>";
        next(2, true);
        decidedAs("SCREENED_IN", "null", kept);
        assertThat(world.look("/selection/igf-2027/" + FIRST).body())
                .contains("2 emails will be sent:", kind("Accepted", 2), giveUp)
                .as("what is declined gives the place up")
                .contains(kind("Declined", 13), kind("On the reserve list", 5), kind("Accepted", 3));
        next(1, true);
        assertThat(world.look("/selection/igf-2027/" + FIRST).body())
                .contains(giveUp)
                .doesNotContain("One email will be sent:", kind("Accepted", 1));
        next(2, false);
        assertThat(world.look("/selection/igf-2027/" + FIRST).body())
                .as("nobody is told of a decision that is not announced")
                .doesNotContain("2 emails will be sent:", kind("Accepted", 2));
        next(2, true);
        assertThat(shown("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":true}"))
                .contains("At most 5 emails will be sent:", kind("Decision withdrawn", 3), kind("Accepted", 2));
        assertThat(shown("ACCEPTED", "{\"outcome\":\"ACCEPTED\",\"reason\":\"Yes\",\"announced\":false}"))
                .contains("At most 2 emails will be sent:", kind("Accepted", 2))
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
                        "5 emails will be sent:",
                        kind("Question: merge into another proposal?", 3),
                        kind("Question: merge another proposal into this one?", 2))
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
                        "16 emails will be sent:",
                        kind("Merger undone", 5),
                        kind("To people who were invited", 8),
                        kind("Accepted", 3));
        world.proposal.on(
                "GET /api/v1/proposals/" + SECOND,
                200,
                "{\"number\":12,\"written\":{\"organizers\":2,\"invited\":1},\"decision\":{\"cause\":{\"kind\":\"PROMOTION\",\"by\":\""
                        + FIRST + "\"}}}");
        assertThat(world.look(page).body())
                .as("it got the place of what was merged into it")
                .contains("20 emails will be sent:", kind("Decision withdrawn", 2), kind("On the reserve list", 2));
        world.proposal.on("GET /api/v1/proposals/" + SECOND, 404, "{}");
    }

    @Test
    void whereDecisionMailsAreHeldADecisionIsTakenWithoutAnnouncingIt() throws Exception {
        String path = "POST /api/v1/proposals/" + FIRST + "/decision";
        world.proposal.on(path, 201, "{}");
        String page = "/selection/igf-2027/" + FIRST;
        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"scheduled\"]}");
        assertThat(world.look(page).body())
                .contains("name=\"then\" value=\"announce\"", "Decide on #7 and inform the organizers")
                .doesNotContain("announce it later");
        world.submit(page, page + "/decision", "outcome", "DECLINED", "reason", "No", "then", "announce");
        assertThat(world.proposal.seen(path).getLast().body()).contains("\"announce\":true");

        world.notification.on("GET " + EDITION + "/mail-policy", 200, "{\"hold\":[\"reserved\"]}");
        for (String language : EveryState.LANGUAGES) {
            assertThat(world.look(page, "Accept-Language", language).body())
                    .as(language)
                    .contains("name=\"announce\" value=\"false\"")
                    .doesNotContain("??");
        }
        assertThat(world.look(page).body()).contains("Decision emails of this edition are held", "announce it later");
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
                .contains("not announced", "Announce the decision on #7", "so nobody is informed")
                .doesNotContain("What happens to its place?", "??");
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
        for (String language : EveryState.LANGUAGES) {
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
}
