package igf.gateway;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The secretariat with two sessions of an event, for the tests of its pages. */
abstract class EventPages {

    static final String FIRST = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String SECOND = "4f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String REPORT = "GET /api/v1/sessions/" + FIRST + "/report";
    static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @BeforeEach
    void start() throws Exception {
        world.reset();
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\"}]}");
        world.participation
                .on(
                        "GET /api/v1/editions/igf-2027/seats",
                        200,
                        "{\"items\":[{\"sessionId\":\"" + FIRST
                                + "\",\"number\":7,\"title\":\"=Tides <b>\",\"room\":\"hall-a\",\"startsAt\":\"2027-10-05T06:00:00Z\","
                                + "\"endsAt\":\"2027-10-05T07:00:00Z\",\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":3},"
                                + "{\"sessionId\":\"" + SECOND
                                + "\",\"number\":8,\"title\":\"Meshes\",\"room\":\"hall-b\",\"startsAt\":\"2027-10-06T06:00:00Z\","
                                + "\"endsAt\":\"2027-10-06T07:00:00Z\",\"capacity\":60,\"confirmed\":1,\"online\":0,\"waitlisted\":0}]}")
                .on(
                        "GET /api/v1/editions/igf-2027/attendance",
                        200,
                        "{\"items\":[{\"sessionId\":\"" + FIRST
                                + "\",\"attendance\":{\"onsite\":{\"present\":20,\"people\":25},\"online\":{\"present\":2,\"people\":3}}}]}")
                .on(
                        "GET /api/v1/editions/igf-2027/reports",
                        200,
                        "{\"items\":[{\"sessionId\":\"" + FIRST
                                + "\",\"number\":7,\"title\":\"Tides\",\"state\":\"OVERDUE\",\"writers\":4,\"dueAt\":{\"SHORT\":\"2027-10-06T06:00:00Z\"}},"
                                + "{\"sessionId\":\"" + SECOND
                                + "\",\"number\":8,\"title\":\"Meshes\",\"state\":\"FULL_FILED\",\"dueAt\":{}}]}")
                .on("GET /api/v1/people/me/agenda", 200, "{\"items\":[]}")
                .on("GET /api/v1/sessions/" + FIRST + "/attendance", 404, "{}");
        world.scheduling.on(
                "GET /api/v1/sessions/" + FIRST,
                200,
                "{\"id\":\"" + FIRST
                        + "\",\"edition\":\"igf-2027\",\"number\":7,\"title\":\"Tides\",\"state\":\"PLACED\","
                        + "\"placement\":{\"roomName\":\"Hall A\",\"startsAt\":\"2027-10-05T06:00:00Z\",\"endsAt\":\"2027-10-05T07:00:00Z\"}}");
        world.logIn("secretariat", "SECRETARIAT");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static final String TEXT =
            "\"keyTakeaways\":[\"Theirs one\",\"Theirs two\"],\"callToAction\":[\"Go\"],\"summary\":null";

    void report(String state, String etag) {
        report(state, etag, ",\"mayFile\":true,\"versions\":[]");
    }

    void report(String state, String etag, String more) {
        world.participation.on(REPORT, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", etag);
            Service.send(
                    exchange,
                    200,
                    "{\"sessionId\":\"" + FIRST + "\",\"state\":\"" + state + "\"," + TEXT
                            + ",\"dueAt\":{\"SHORT\":\"2027-10-06T06:00:00Z\"}" + more + "}");
        });
    }
}
