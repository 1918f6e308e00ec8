package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The report of a session. */
class ReportPageTest extends EventPages {

    private static final String FILE = "PUT /api/v1/sessions/" + FIRST + "/report";

    @Test
    void aReportIsHandedInAndOneThingStandsInEachParagraph() throws Exception {
        report("DUE", "\"4\"");
        world.participation.on(FILE, 200, "{}");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains("Theirs one\n\nTheirs two", "name=\"etag\" value=\"&quot;4&quot;\"", "Wed 6 Oct 2027, 09:00")
                .doesNotContain("??", "Publish the report");

        HttpResponse<String> filed = world.press(
                "/sessions/" + FIRST + "/report",
                "etag",
                "\"4\"",
                "keyTakeaways",
                "One\nline\n\nTwo",
                "callToAction",
                "Go",
                "summary",
                " ");

        assertThat(World.location(filed)).endsWith("?note=short");
        Service.Seen seen = world.participation.seen(FILE).getFirst();
        assertThat(seen.body()).isEqualTo("{\"keyTakeaways\":[\"One\\nline\",\"Two\"],\"callToAction\":[\"Go\"]}");
        assertThat(seen.header("If-Match")).containsExactly("\"4\"");
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsChosenByField() throws Exception {
        report("SHORT_FILED", "\"5\"");
        world.participation.on(FILE, 200, "{}");
        world.look("/sessions/" + FIRST);
        String[] mine = {"etag", "\"4\"", "keyTakeaways", "Mine", "callToAction", "Go", "summary", ""};

        HttpResponse<String> clash = world.press("/sessions/" + FIRST + "/report", mine);

        assertThat(clash.statusCode()).isEqualTo(412);
        assertThat(clash.body())
                .contains("name=\"keep.keyTakeaways\"", "Theirs one", ">Mine<")
                .doesNotContain("name=\"keep.callToAction\"");
        assertThat(world.participation.seen(FILE)).isEmpty();
        String[] chosen = {
            "etag", "\"4\"", "keyTakeaways", "Mine", "callToAction", "Go", "summary", "", "keep.keyTakeaways", "theirs"
        };
        assertThat(world.press("/sessions/" + FIRST + "/report", chosen).statusCode())
                .isEqualTo(303);
        assertThat(world.participation.seen(FILE).getFirst().body()).contains("Theirs one", "Theirs two");
    }

    @Test
    void theSecretariatPublishesAFullReportAndEverybodyWhoIsSignedInReadsIt() throws Exception {
        report("FULL_FILED", "\"6\"");
        world.participation.on("POST /api/v1/sessions/" + FIRST + "/report/publication", 200, "{}");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains(
                        "Publish the report",
                        "At most 4 emails will be sent:",
                        "Report published</span>: <strong>4</strong>");
        assertThat(World.location(world.press("/sessions/" + FIRST + "/publication")))
                .endsWith("?note=published");

        report(
                "PUBLISHED",
                "\"7\"",
                ",\"mayFile\":false,\"versions\":[{\"number\":1,\"publishedAt\":\"2027-11-02T10:00:00Z\"," + TEXT
                        + "}]");
        world.logIn("mag-1", "MAG");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains("<li dir=\"auto\">Theirs two</li>")
                .doesNotContain("<textarea", "Publish the report");
        world.participation.on(REPORT, 403, "{}");
        assertThat(world.look("/sessions/" + FIRST).body()).contains("has not been published");
    }

    @Test
    void aDraftIsSavedAndShownInTheForm() throws Exception {
        report(
                "DUE",
                "\"4\"",
                ",\"mayFile\":true,\"versions\":[],\"draft\":{\"keyTakeaways\":[\"Half a thought\"],\"callToAction\":[],"
                        + "\"summary\":null,\"savedAt\":\"2027-10-05T08:00:00Z\"}");
        world.participation.on(FILE + "/draft", 200, "{}");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains(">Half a thought<", "saved on Tue 5 Oct 2027, 11:00", "formaction=\"/sessions/" + FIRST)
                .doesNotContain("??", "Theirs one");

        HttpResponse<String> saved = world.press(
                "/sessions/" + FIRST + "/report/draft",
                "etag",
                "\"4\"",
                "keyTakeaways",
                "A whole thought",
                "callToAction",
                "",
                "summary",
                "");

        assertThat(World.location(saved)).endsWith("?note=draft");
        assertThat(world.participation.seen(FILE + "/draft").getFirst().body())
                .isEqualTo("{\"keyTakeaways\":[\"A whole thought\"],\"callToAction\":[]}");
        assertThat(world.look("/sessions/" + FIRST + "?note=draft").body()).contains("The draft has been saved.");
    }

    @Test
    void whoMayNotFileItSeesWhoDoes() throws Exception {
        report("DUE", "\"4\"", ",\"mayFile\":false,\"versions\":[]");
        world.logIn("organizer-1", "ORGANIZER");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains("The rapporteur of this session writes the report.")
                .doesNotContain("<textarea", "Waive it", "??");
        report("OVERDUE", "\"5\"", ",\"mayFile\":true,\"versions\":[]");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains("id=\"keyTakeaways\"")
                .doesNotContain("The rapporteur of this session writes");
    }

    @Test
    void theReportIsNotDueDuringTheSession() throws Exception {
        report("NOT_DUE", "\"1\"");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains("not due yet")
                .doesNotContain(">due<", "overdue<", "??");
    }

    @Test
    void theSecretariatReturnsExtendsAndWaivesWithAReason() throws Exception {
        report(
                "RETURNED",
                "\"8\"",
                ",\"mayFile\":true,\"versions\":[{\"number\":1,\"publishedAt\":\"2027-11-02T10:00:00Z\"," + TEXT + "}],"
                        + "\"remark\":{\"kind\":\"RETURNED\",\"reason\":\"A name <b> is wrong\",\"at\":\"2027-11-03T10:00:00Z\"}");
        world.participation
                .on("POST /api/v1/sessions/" + FIRST + "/report/return", 200, "{}")
                .on("PUT /api/v1/sessions/" + FIRST + "/report/deadline", 200, "{}")
                .on(
                        "POST /api/v1/sessions/" + FIRST + "/report/waiver",
                        422,
                        "{\"status\":422,\"detail\":\"Give a reason.\"}");
        assertThat(world.look("/sessions/" + FIRST).body())
                .contains(
                        "to be corrected", "A name &lt;b&gt; is wrong", "Version 1, published on Tue 2 Nov 2027, 13:00")
                .contains("Extend the deadline", "Waive it", "Return it for correction", "by email")
                .contains(
                        "One of these emails will be sent to each person",
                        "Report to be corrected</span>: <strong>4</strong>",
                        "Deadline for a report extended</span>: <strong>4</strong>",
                        "Report waived</span>: <strong>4</strong>")
                .doesNotContain("??");

        assertThat(World.location(world.press("/sessions/" + FIRST + "/return", "reason", "A name", "dueAt", "")))
                .endsWith("?note=returned");
        assertThat(World.location(
                        world.press("/sessions/" + FIRST + "/deadline", "reason", "Ill", "dueAt", "2027-12-01T10:00")))
                .endsWith("?note=extended");
        assertThat(world.participation
                        .seen("POST /api/v1/sessions/" + FIRST + "/report/return")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"A name\"}");
        assertThat(world.participation
                        .seen("PUT /api/v1/sessions/" + FIRST + "/report/deadline")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"Ill\",\"dueAt\":\"2027-12-01T07:00:00Z\"}");
        assertThat(world.press("/sessions/" + FIRST + "/waiver", "reason", "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoMayFileAReportThatIsMissingSeesItFirstAtHomeAndOnTheirOwnPage() throws Exception {
        world.proposal
                .on(
                        "GET /api/v1/people/me/tasks",
                        200,
                        "{\"items\":[{\"kind\":\"COMPLETE_DRAFT\",\"edition\":\"igf-2027\",\"title\":\"Later\","
                                + "\"dueAt\":\"2027-11-01T06:00:00Z\",\"link\":\"/proposals/" + SECOND + "\"}]}")
                .on("GET /api/v1/people/me/proposals", 200, "{\"items\":[]}")
                .on("GET /api/v1/people/me/invitations", 200, "{\"items\":[]}");
        world.participation
                .on(
                        "GET /api/v1/people/me/reports",
                        200,
                        "{\"items\":[{\"sessionId\":\"" + FIRST
                                + "\",\"edition\":\"igf-2027\",\"number\":7,\"title\":\"Tides <b>\",\"state\":\"OVERDUE\","
                                + "\"dueAt\":\"2027-10-06T06:00:00Z\"},{\"sessionId\":\"" + SECOND
                                + "\",\"edition\":\"igf-2027\",\"number\":8,\"title\":\"Meshes\",\"state\":\"SHORT_FILED\","
                                + "\"dueAt\":\"2027-12-01T06:00:00Z\"}]}")
                .on("GET /api/v1/people/me", 404, "{}");
        world.logIn("organizer-1", "ORGANIZER");

        String home = world.look("/home").body();

        assertThat(home)
                .contains(
                        "<a href=\"/me/sessions/" + FIRST + "/report\"><span>Write the report, which is overdue</span>",
                        "Tides &lt;b&gt;",
                        "Wed 6 Oct 2027, 09:00",
                        "<span>Write the report</span>")
                .doesNotContain("??", "You have nothing to do", "Some services did not respond");
        assertThat(home.indexOf("Tides")).isLessThan(home.indexOf("Later"));
        assertThat(home.indexOf("Later")).isLessThan(home.indexOf("Meshes"));
        assertThat(world.look("/me").body())
                .contains("Reports to write", "href=\"/me/sessions/" + FIRST + "/report\"", "short report filed")
                .doesNotContain("??");
    }

    @Test
    void atHomeTheRestIsShownAndNobodyIsToldThatNothingWaitsWhereReportsCannotBeRead() throws Exception {
        world.proposal
                .on("GET /api/v1/people/me/tasks", 200, "{\"items\":[]}")
                .on("GET /api/v1/people/me/proposals", 200, "{\"items\":[]}");
        world.participation.on("GET /api/v1/people/me/reports", 503, "{\"status\":503}");
        world.logIn("organizer-1", "ORGANIZER");

        HttpResponse<String> home = world.look("/home");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Some services did not respond").doesNotContain("You have nothing to do");
    }

    @Test
    void aReportThatCannotBeReadIsNotCalledUnpublished() throws Exception {
        world.participation.on(REPORT, 503, "{\"status\":503}");
        HttpResponse<String> page = world.look("/sessions/" + FIRST);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).doesNotContain("has not been published");

        report("DUE", "\"4\"");
        world.participation.on("GET /api/v1/sessions/" + FIRST + "/attendance", 503, "{\"status\":503}");
        assertThat(world.look("/sessions/" + FIRST).statusCode())
                .as("nor is anybody shown a session without its attendance")
                .isEqualTo(503);
    }

    @Test
    void theLinkInAMailLeadsToTheForm() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        assertThat(World.location(world.look("/me/sessions/" + FIRST + "/report")))
                .endsWith("/sessions/" + FIRST + "#report-h");
    }
}
