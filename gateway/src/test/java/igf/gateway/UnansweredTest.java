package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that fails is never shown as a service that has nothing. */
class UnansweredTest {

    private static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final String FAILS = "{\"status\":503}";

    private World world;

    @BeforeEach
    void start() throws Exception {
        world = new World();
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\"}]}");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void connectedAppsThatCannotBeReadAreNotMissing() throws Exception {
        world.participation
                .on("GET /api/v1/people/me", 404, "{}")
                .on("GET /api/v1/people/me/agenda", 200, "{\"items\":[]}")
                .on("GET /api/v1/people/me/calendars", 200, "{\"items\":[]}")
                .on("GET /api/v1/people/me/tokens", 503, FAILS);
        world.logIn("organizer-1", "ORGANIZER");

        assertThat(world.look("/me/data").statusCode()).isEqualTo(503);
    }

    /** Where the page cannot know whether decision mails are held, it must not announce. */
    @Test
    void aDecisionIsNotAnnouncedWhereTheMailPolicyCannotBeRead() throws Exception {
        var decision = "POST /api/v1/proposals/" + ID + "/decision";
        world.proposal.on(decision, 200, "{}");
        world.notification.on("GET /api/v1/editions/igf-2027/mail-policy", 503, FAILS);
        world.logIn("secretariat", "SECRETARIAT");

        var answer = world.submit(
                "/home",
                "/selection/igf-2027/" + ID + "/decision",
                "outcome",
                "DECLINED",
                "reason",
                "Why",
                "etag",
                "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(world.proposal.seen(decision)).isEmpty();
    }
}
