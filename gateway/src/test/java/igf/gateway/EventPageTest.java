package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The lists of an event, its CSV file, and the floor. */
class EventPageTest extends EventPages {

    private static final String REQUEST = "5f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";

    @Test
    void sessionsStandWithTheirSeatsTheirPeopleAndTheirReports() throws Exception {
        HttpResponse<String> page = world.look("/event/igf-2027");

        assertThat(page.body())
                .contains("#7 =Tides &lt;b&gt;", "60 of 60", "20 in person, 2 online", "(28 so far)", "overdue")
                .contains("2 sessions.", "3 people are waiting for a seat.", "Tue 5 Oct 2027, 09:00")
                .doesNotContain("??", "OVERDUE<", "<b>");
        assertThat(world.look("/event/igf-2027?show=waiting").body())
                .contains("Tides")
                .doesNotContain("Meshes");
        assertThat(world.look("/event/igf-2027?day=2027-10-06").body())
                .contains("Meshes")
                .doesNotContain("Tides");
    }

    @Test
    void theListIsAFileForSpreadsheetsInWhichNothingThatSomebodyTypedIsAFormula() throws Exception {
        HttpResponse<String> file = world.look("/event/igf-2027/sessions.csv");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body().lines().toList().get(1))
                .isEqualTo("7,'=Tides <b>,hall-a,2027-10-05T09:00,60,60,4,3,28,OVERDUE");
    }

    @Test
    void overdueReportsComeFirstAreTickedAndTheirPeopleReminded() throws Exception {
        String remind = "POST /api/v1/editions/igf-2027/report-reminders";
        world.participation.on(remind, 200, "{\"reminded\":[\"" + FIRST + "\"],\"refused\":[]}");
        HttpResponse<String> page = world.look("/event/igf-2027/reports");
        assertThat(page.body())
                .contains("aria-label=\"Send a reminder for session 7\" checked=\"checked\"")
                .doesNotContain("value=\"" + SECOND + "\"", "??");

        HttpResponse<String> asked = world.press("/event/igf-2027/reports", "sessions", FIRST, "once", "k");
        assertThat(asked.body())
                .contains(
                        "Remind the people who write the report on one session?",
                        "4 emails will be sent:",
                        "Reminder of a report</span>: <strong>4</strong>")
                .contains("#7 Tides</li>", "name=\"sure\" value=\"true\"", "Send reminders for one session")
                .contains("name=\"sessions\" value=\"" + FIRST + "\"")
                .doesNotContain("??", "type=\"checkbox\" name=\"sessions\"");
        assertThat(world.participation.seen(remind)).as("one press only asks").isEmpty();

        HttpResponse<String> reminded =
                world.press("/event/igf-2027/reports", "sessions", FIRST, "sure", "true", "once", "k");

        assertThat(World.location(reminded)).endsWith("reports?state=&reminded=1&skipped=0");
        assertThat(world.participation.seen(remind).getFirst().body()).isEqualTo("{\"sessions\":[\"" + FIRST + "\"]}");
        assertThat(world.look("/event/igf-2027/reports?reminded=1").body()).contains("Reminders for one session");
        assertThat(world.press("/event/igf-2027/reports").statusCode()).isEqualTo(422);
    }

    @Test
    void aModeratorGivesTheFloorByOneKeyAndWhoOnlyTakesPartDoesNot() throws Exception {
        world.participation
                .on(
                        "GET /api/v1/sessions/" + FIRST + "/floor",
                        200,
                        "{\"items\":[{\"id\":\"" + SECOND
                                + "\",\"mode\":\"ONSITE\",\"kind\":\"HAND\",\"name\":\"Pat\",\"state\":\"GRANTED\"},"
                                + "{\"id\":\"" + REQUEST
                                + "\",\"mode\":\"ONLINE\",\"kind\":\"QUESTION\",\"name\":\"Noor <i>\",\"text\":\"Why?\",\"state\":\"WAITING\",\"position\":1}]}")
                .on("POST /api/v1/sessions/" + FIRST + "/floor/" + REQUEST + "/grant", 409, "{\"status\":409}");
        world.logIn("organizer-1", "ORGANIZER");
        HttpResponse<String> not = world.look("/sessions/" + FIRST + "/floor");
        assertThat(not.statusCode()).isEqualTo(303);
        assertThat(World.location(not)).endsWith("/me/sessions/" + FIRST);

        world.participation.on(
                "GET /api/v1/people/me/agenda",
                200,
                "{\"items\":[{\"sessionId\":\"" + FIRST + "\",\"roles\":[\"ONLINE_MODERATOR\"],\"seats\":[]}]}");
        assertThat(world.look("/sessions/" + FIRST + "/floor").body())
                .contains(
                        "Pat",
                        "Noor &lt;i&gt;",
                        "Why?",
                        "data-key=\"1\"",
                        "data-key=\"d\"",
                        "One person is waiting to speak.")
                .doesNotContain("??", "ONLINE<");
        assertThat(world.press("/sessions/" + FIRST + "/floor/" + REQUEST + "/grant")
                        .statusCode())
                .as("a turn that is over meanwhile is shown as it is")
                .isEqualTo(303);
    }

    @Test
    void aModeratorTakesAGrantBackAndDismissesARequest() throws Exception {
        String floor = "/api/v1/sessions/" + FIRST + "/floor";
        world.participation
                .on(
                        "GET " + floor,
                        200,
                        "{\"items\":[{\"id\":\"" + SECOND
                                + "\",\"mode\":\"ONSITE\",\"kind\":\"HAND\",\"name\":\"Pat\",\"state\":\"GRANTED\"},"
                                + "{\"id\":\"" + REQUEST
                                + "\",\"mode\":\"ONLINE\",\"kind\":\"HAND\",\"name\":\"Noor\",\"state\":\"WAITING\",\"position\":1}]}")
                .on("DELETE " + floor + "/" + SECOND + "/grant", 200, "{}")
                .on("POST " + floor + "/" + REQUEST + "/dismissal", 204, "");
        world.logIn("sec", "SECRETARIAT");
        String page = "/sessions/" + FIRST + "/floor";
        assertThat(world.look(page).body())
                .contains("Take the floor back", "Remove the request of Noor", "to the same place in the queue")
                .doesNotContain("??");

        assertThat(World.location(world.press(page + "/" + SECOND + "/take-back")))
                .endsWith(page);
        assertThat(World.location(world.press(page + "/" + REQUEST + "/dismissal")))
                .endsWith(page);

        assertThat(world.participation.seen("DELETE " + floor + "/" + SECOND + "/grant"))
                .hasSize(1);
        assertThat(world.participation.seen("POST " + floor + "/" + REQUEST + "/dismissal"))
                .hasSize(1);
    }
}
