package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions that only the secretariat knows are announced together, from the page of the selection. */
class AnnouncingPageTest {

    private static final String EDITION = "/api/v1/editions/igf-2027";
    private static final String PAGE = "/selection/igf-2027";

    private static World world;

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
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\"}]}");
        world.proposal.on("GET " + EDITION, 200, "{\"rules\":{}}");
        world.proposal.on("GET " + EDITION + "/reserve", 200, "{\"items\":[]}");
        world.proposal.on("GET " + EDITION + "/decision-batches", 200, "{\"items\":[]}");
        world.proposal.on("GET " + EDITION + "/appeals", 200, "{\"items\":[]}");
        world.proposal.on("GET " + EDITION + "/proposals/statistics", 200, "{}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }

    private static String row(int number, String state, boolean announced) {
        return "{\"rank\":%d,\"id\":\"%s\",\"number\":%d,\"title\":\"T\",\"histogram\":{},\"subthemes\":[],\"state\":\"%s\",\"announced\":%s,\"mergeWith\":[]}"
                .formatted(number, id(number), number, state, announced);
    }

    private static void ranked(String... rows) {
        world.proposal.on("GET " + EDITION + "/ranking", 200, "{\"items\":[" + String.join(",", rows) + "]}");
    }

    private static void written(int number, int organizers, int invited) {
        world.proposal.on(
                "GET /api/v1/proposals/" + id(number),
                200,
                "{\"written\":{\"organizers\":" + organizers + ",\"invited\":" + invited + "}}");
    }

    private static String announcement(int number) {
        return "POST /api/v1/proposals/" + id(number) + "/decision/announcement";
    }

    @Test
    void severalAreAnnouncedAfterAQuestionWithTheirNumberAndKinds() throws Exception {
        ranked(
                row(1, "ACCEPTED", false),
                row(2, "ACCEPTED", false),
                row(3, "DECLINED", false),
                row(4, "DECLINED", true),
                row(5, "SCREENED_IN", true));
        for (int number = 1; number <= 3; number++) {
            world.proposal.on(announcement(number), 201, "{}");
        }
        written(1, 2, 5);
        written(2, 1, 0);
        written(3, 3, 8);
        assertThat(world.look(PAGE).body())
                .contains("3 decisions have not been announced", "The organizers of 3 proposals can see the decisions")
                .contains(">Announce 3 decisions…</button>");
        HttpResponse<String> asked =
                world.submit(PAGE, PAGE + "/announcement", "proposal", id(1), "proposal", id(2), "proposal", id(3));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("<details class=\"ask\" open=\"open\">", "14 emails will be sent:")
                .contains(
                        "Accepted</span>: <strong>3</strong>",
                        "Declined</span>: <strong>3</strong>",
                        "To people who were invited</span>: <strong>8</strong>");
        assertThat(world.proposal.seen(announcement(1))).isEmpty();
        for (String language : EveryState.LANGUAGES) {
            assertThat(world.look(PAGE, "Accept-Language", language).body())
                    .as(language)
                    .doesNotContain("??");
            assertThat(world.look(PAGE + "?done=announced-part", "Accept-Language", language)
                            .body())
                    .as(language)
                    .contains("role=\"status\"")
                    .doesNotContain("??");
        }

        HttpResponse<String> done = world.submit(
                PAGE,
                PAGE + "/announcement",
                "proposal",
                id(1),
                "proposal",
                id(3),
                "proposal",
                id(4),
                "then",
                "announce");

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?done=announced");
        assertThat(world.proposal.seen(announcement(1))).hasSize(1);
        assertThat(world.proposal.seen(announcement(2)))
                .as("nobody has seen it on the page that was sent")
                .isEmpty();
        assertThat(world.proposal.seen(announcement(3))).hasSize(1);
        assertThat(world.proposal.seen(announcement(4)))
                .as("it was announced before")
                .isEmpty();
    }

    @Test
    void whatCouldNotBeAnnouncedIsSaidAndTheOthersAreAnnounced() throws Exception {
        ranked(row(1, "ACCEPTED", false), row(2, "RESERVE", false));
        world.proposal.on(announcement(1), 409, "{}");
        world.proposal.on(announcement(2), 201, "{}");

        written(1, 1, 0);
        written(2, 1, 0);
        HttpResponse<String> done =
                world.submit(PAGE, PAGE + "/announcement", "proposal", id(1), "proposal", id(2), "then", "announce");

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("done=announced-part");
        assertThat(world.proposal.seen(announcement(2))).hasSize(1);
        assertThat(world.look(PAGE + "?done=announced-part").body()).contains("Some decisions could not be announced");
    }

    /** A decision on one proposal goes to all its organizers, and a refusal to everybody who was invited. */
    @Test
    void oneDecisionIsAskedAboutWhereItGoesToMoreThanOnePersonAndNothingIsOfferedWhereAllAreKnown() throws Exception {
        ranked(row(1, "DECLINED", false));
        world.proposal.on(announcement(1), 201, "{}");
        written(1, 1, 4);
        assertThat(world.look(PAGE).body())
                .contains("One decision has not been announced", ">Announce one decision…</button>");
        assertThat(world.submit(PAGE, PAGE + "/announcement", "proposal", id(1)).body())
                .contains("5 emails will be sent:");
        assertThat(world.proposal.seen(announcement(1))).isEmpty();
        written(1, 1, 0);
        assertThat(World.location(world.submit(PAGE, PAGE + "/announcement", "proposal", id(1))))
                .endsWith("done=announced");
        assertThat(world.proposal.seen(announcement(1))).hasSize(1);
        ranked(row(1, "DECLINED", true));
        assertThat(world.look(PAGE).body()).doesNotContain("not announced", "/announcement\"");
    }
}
