package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for a person. */
class HomePageTest {

    private World world;

    @BeforeEach
    void start() {
        world = new World();
        world.proposal
                .on(
                        "GET /api/v1/editions",
                        200,
                        "{\"items\":[{\"edition\":\"e\",\"name\":\"IGF 2027\",\"startsOn\":\"2099-10-01\",\"timeZone\":\"Europe/Oslo\",\"call\":{\"state\":\"OPEN\"}}]}")
                .on(
                        "GET /api/v1/editions/e",
                        200,
                        "{\"phases\":[{\"phase\":\"REVIEWING\",\"from\":\"2099-03-01T08:00:00Z\"}]}")
                .on("GET /api/v1/editions/e/overview", 200, "{\"counts\":{\"SUBMITTED\":17,\"DRAFT\":67}}")
                .on("GET /api/v1/people/me/tasks", 200, """
                        {"items":[
                         {"kind":"COMPLETE_DRAFT","edition":"e","title":"Imported <draft>","dueAt":"2099-02-01T08:00:00Z","link":"/proposals/p1"},
                         {"kind":"COMPLETE_ROSTER","edition":"e","title":"Without a moderator","link":"/proposals/p2"}]}""")
                .on("GET /api/v1/people/me/proposals", 200, """
                        {"items":[{"id":"p1","edition":"e","title":"Imported <draft>","state":"DRAFT","roles":["OWNER"],"link":"/proposals/p1"}]}""");
        world.participation
                .on("GET /api/v1/people/me/reports", 200, "{\"items\":[]}")
                .on("GET /api/v1/editions/e/overview", 200, "{\"counts\":{}}");
        world.scheduling.on("GET /api/v1/editions/e/overview", 200, "{\"counts\":{}}");
        world.notification.on("GET /api/v1/editions/e/overview", 200, "{\"counts\":{\"FAILED\":2}}");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theSecretariatSeesItsQueuesByUrgencyWithReasonsAndDeadlinesAndNoImportedDrafts() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");

        String home = world.look("/home").body();

        assertThat(home)
                .contains("Emails that could not be sent: 2", "Their recipients have not been informed.", "urgent")
                .contains("href=\"/screening/e\"", "Proposals waiting for screening: 17", "Sun 1 Mar 2099, 09:00")
                .contains("The organizers are waiting for the result of the screening.", "No deadline<")
                .doesNotContain("Imported", "??", "class=\"button\" href=\"/submit");
        assertThat(home.indexOf("could not be sent")).isLessThan(home.indexOf("waiting for screening"));
        assertThat(home.indexOf("waiting for screening")).isLessThan(home.indexOf("Without a moderator"));
    }

    @Test
    void whoHasNothingToDoIsOfferedTheCallAlone() throws Exception {
        world.proposal
                .on("GET /api/v1/people/me/tasks", 200, "{\"items\":[]}")
                .on("GET /api/v1/people/me/proposals", 200, "{\"items\":[]}");
        world.logIn("organizer-1", "ORGANIZER");

        assertThat(world.look("/home").body())
                .contains("You have nothing to do at the moment.", "class=\"button\" href=\"/submit/e\"")
                .doesNotContain("class=\"tasks\"", "class=\"elsewhere\"><li", "??");
    }

    @Test
    void anOrganizerIsRemindedOfTheDraftUntilTheCallCloses() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");

        assertThat(world.look("/home").body())
                .contains("Imported &lt;draft&gt;", "Only submitted proposals are considered.")
                .contains("Sun 1 Feb 2099, 09:00", "Submit a proposal to IGF 2027")
                .doesNotContain("waiting for screening", "class=\"button\" href=\"/submit");
    }
}
