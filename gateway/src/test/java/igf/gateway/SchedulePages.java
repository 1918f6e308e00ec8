package igf.gateway;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The secretariat with two sessions, for the tests of the programme's pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchedulePages {

    static final String ONE = "10000000-0000-0000-0000-000000000001";
    static final String TWO = "10000000-0000-0000-0000-000000000002";
    static final String ROOMS = """
            {"items": [{"room": "hall", "name": "Great hall", "capacity": 80},
             {"room": "loft", "name": "Loft", "capacity": 20}]}
            """;
    static final String GRID = """
            {"days": [{"date": "2027-10-01",
             "slots": [{"start": "09:00", "minutes": 60}, {"start": "10:15", "minutes": 60}]}]}
            """;
    final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on("GET /api/v1/editions", 200, """
                {"items": [{"edition": "e", "name": "IGF 2027", "startsOn": "2027-10-01", "timeZone": "Europe/Oslo",
                  "rules": {"sessionKinds": [{"id": "BREAK", "name": "Break", "names": {"ar": "استراحة"}}],
                            "subthemes": [{"id": "access", "name": "Access", "names": {"fr": "Accès"}}]}}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/grid", 200, GRID);
        world.scheduling.on("GET /api/v1/editions/e/rooms", 200, ROOMS);
        world.scheduling.on("GET /api/v1/sessions/" + ONE + "/options", 200, """
                {"items": [{"room": "loft", "start": "2027-10-01T09:00", "clashes": []},
                 {"room": "hall", "start": "2027-10-01T10:15",
                  "clashes": [{"kind": "PERSON", "severity": "SOFT", "detail": "Ana speaks in #9 then"}]}]}
                """);
        world.logIn("secretariat", "SECRETARIAT");
    }

    @BeforeEach
    void waiting() {
        freeze("{\"from\": null, \"reason\": null, \"by\": null, \"at\": null}");
        sessions("null");
    }

    void freeze(String json) {
        world.scheduling.on("GET /api/v1/editions/e/programme/freeze", 200, json);
    }

    void sessions(String placementOfOne) {
        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, """
                {"items": [{"id": "%s", "number": 7, "title": "Tides & <cables>", "minutes": 60, "version": 3,
                  "state": "UNPLACED", "placement": %s, "clashes": []},
                 {"id": "%s", "number": 8, "title": "Shutdowns", "minutes": 60, "version": 5, "state": "PLACED",
                  "placement": {"room": "hall", "start": "2027-10-01T09:00"}, "clashes": []}]}
                """.formatted(ONE, placementOfOne, TWO));
    }

    @AfterAll
    void close() {
        world.close();
    }

    /** A form whose call is refused. */
    HttpResponse<String> refused(String call, String page, String action, String... fields) throws Exception {
        world.scheduling.on(call, 409, """
                {"title": "Conflict", "detail": "Not now.",
                 "violations": [{"rule": "PLAN_WITHOUT_RESULT", "pointer": "", "detail": "Not now.", "args": {}}]}
                """);
        return world.submit(page, action, fields);
    }

    /** @param people those who get mails, with the kinds */
    void preview(String changes, String people) {
        world.scheduling.on(
                "POST /api/v1/editions/e/releases/preview",
                200,
                "{\"number\":2,\"changes\":[" + changes
                        + "],\"basis\":\"b-1\",\"at\":\"2027-09-01T10:00:00Z\",\"people\":[" + people + "]}");
    }

    static final String SEATS = "POST /api/v1/editions/e/seats/preview";

    void seats(String counts) {
        seats(counts, "");
    }

    void seats(String counts, String people) {
        world.participation.on(
                SEATS, 200, "{\"items\":[{\"sessionId\":\"" + ONE + "\"" + counts + "}],\"people\":[" + people + "]}");
    }
}
