package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The secretariat's pages of a round of reviews. */
class ReviewingPageTest extends SelectionPages {

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
    void theSecretariatSeesWhatReviewersDeclaredAndLetsOneDeclareAnew() throws Exception {
        String reopening = EDITION + "/review-conflicts/00000000-0000-0000-0000-0000000000aa/reopening";
        world.proposal.on("POST " + reopening, 200, "{}");
        assertThat(world.look("/reviewing/igf-2027").body())
                .contains(
                        "House &amp; Sons",
                        "one proposal",
                        "Let Ada &lt;b&gt; change the declaration",
                        "Erased&#39;s house")
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
                .contains(
                        "4 of 6 reviews given",
                        "Ada &lt;b&gt;",
                        "Send an email to one reviewer",
                        "2 reviews will not be given")
                .contains("one more reviewer is needed")
                .doesNotContain("??", "Send an email to one reviewer…");
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
        assertThat(before.body()).contains("One review would change", "#7 Tides", "Restore one review");
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
                .containsPattern("<summary class=\"button\"[^>]*>Send an email to 2 reviewers…</summary>")
                .contains("2 reviewers get an email; 6 reviews are still to be given.")
                .contains("Reminder of reviews</span>: <strong>2</strong>")
                .doesNotContain("??");
    }

    @Test
    void allReviewsAreGivenOnlyWhereSomeWereAskedFor() throws Exception {
        round(0);
        assertThat(world.look("/reviewing/igf-2027").body())
                .contains("No review was given and none was requested.")
                .doesNotContain("All requested reviews");
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
                .contains("expertise in", "Trust &amp; safety", "had 2 to review", "belongs to the same organization")
                .contains("another reviewer had less to do", "the draw")
                .doesNotContain("SAME_ORGANIZATION", "??");
    }
}
