package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The programme being made, as a browser without a script sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulePageTest {

    private static final String ONE = "10000000-0000-0000-0000-000000000001";
    private static final String TWO = "10000000-0000-0000-0000-000000000002";

    private final World world = new World();

    @BeforeAll
    void signIn() throws Exception {
        world.proposal.on("GET /api/v1/editions", 200, """
                {"items": [{"edition": "e", "name": "IGF 2027", "startsOn": "2027-10-01", "timeZone": "Europe/Oslo"}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/grid", 200, """
                {"days": [{"date": "2027-10-01",
                 "slots": [{"start": "09:00", "minutes": 60}, {"start": "10:15", "minutes": 60}]}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/rooms", 200, """
                {"items": [{"room": "hall", "name": "Great hall", "capacity": 80},
                 {"room": "loft", "name": "Loft", "capacity": 20}]}
                """);
        world.scheduling.on("GET /api/v1/sessions/" + ONE + "/options", 200, """
                {"items": [{"room": "loft", "start": "2027-10-01T09:00", "clashes": []},
                 {"room": "hall", "start": "2027-10-01T10:15",
                  "clashes": [{"kind": "PERSON", "severity": "SOFT", "detail": "Ana speaks in #9 then"}]}]}
                """);
        world.logIn("secretariat", "SECRETARIAT");
    }

    @BeforeEach
    void waiting() {
        sessions("null");
    }

    private void sessions(String placementOfOne) {
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

    @Test
    void whatWaitsAndWhatIsPlacedAreSeenAndEscaped() throws Exception {
        String page = world.get("/schedule/e").body();

        assertThat(page)
                .contains(
                        "Waiting for a place: 1", "Tides &amp; &lt;cables&gt;", "Great hall", "80 seats", "#8", "09:00")
                .doesNotContain(ONE, "??");
    }

    @Test
    void everySessionHasAPlaceOnlyWhereThereAreSessions() throws Exception {
        sessions("{\"room\":\"loft\",\"start\":\"2027-10-01T09:00\"}");
        assertThat(world.get("/schedule/e").body()).contains("Every session has a place.");

        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, "{\"items\":[]}");
        assertThat(world.get("/schedule/e").body())
                .contains("There is no session to place.")
                .doesNotContain("Every session has a place.");
    }

    @Test
    void whatFitsOnlyWhereItStandsIsNotSaidToFitNowhere() throws Exception {
        world.scheduling.on("GET /api/v1/sessions/" + TWO + "/options", 200, "{\"items\":[]}");

        assertThat(world.get("/schedule/e?pick=8").body())
                .contains("It fits nowhere else as the programme stands")
                .doesNotContain("It fits nowhere as");
    }

    @Test
    void aPickedSessionSeesWhatEachPlaceIs() throws Exception {
        String page = world.get("/schedule/e?pick=7").body();

        assertThat(page)
                .contains(
                        "Ana speaks in #9 then",
                        "possible, with a reason",
                        "Fri 1 Oct, 09:00, Loft",
                        "Not possible: why?")
                .contains(
                        "action=\"/schedule/e/place\"",
                        "action=\"/schedule/e/plan\"",
                        "href=\"/schedule/e/release\"",
                        "data-version=\"/schedule/e/version\"")
                .doesNotContain("${", "$%7B");
    }

    @Test
    void aPageKnowsTheProgrammeByAMarkThatOnlyItsOwnSessionsChange() throws Exception {
        String version = "/schedule/e/version";
        world.scheduling.on("GET /api/v1/editions/e/overview", 200, "{\"position\":\"7\",\"counts\":{}}");
        String mark = world.get(version).body();
        assertThat(world.get("/schedule/e").body()).contains("data-mark=\"" + mark + "\"");
        world.scheduling.on("GET /api/v1/editions/e/overview", 200, "{\"position\":\"8\",\"counts\":{}}");
        assertThat(world.get(version, "Accept-Language", "fr").body())
                .as("something happened elsewhere")
                .isEqualTo(mark);
        sessions("{\"room\":\"loft\",\"start\":\"2027-10-01T09:00\"}");
        assertThat(world.get(version).body())
                .as("nothing has happened: nothing is read again")
                .isEqualTo(mark);
        world.scheduling.on("GET /api/v1/editions/e/overview", 200, "{\"position\":\"9\",\"counts\":{}}");
        assertThat(world.get(version).body()).isNotEqualTo(mark);
    }

    @Test
    void itIsPlacedByTheVersionThatWasSeenAndCanBeUndone() throws Exception {
        world.scheduling.on("PUT /api/v1/sessions/" + ONE + "/placement", 200, "{}");

        HttpResponse<String> answer = world.submit(
                "/schedule/e?pick=7",
                "/schedule/e/place",
                "number",
                "7",
                "etag",
                "\"3\"",
                "room",
                "loft",
                "start",
                "2027-10-01T09:00");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(world.scheduling.last().header("If-Match")).containsExactly("\"3\"");
        assertThat(world.scheduling.last().body()).contains("\"room\":\"loft\"", "\"start\":\"2027-10-01T09:00\"");
        sessions("{\"room\":\"loft\",\"start\":\"2027-10-01T09:00\"}");
        assertThat(world.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Session 7 is in Loft at 09:00 now.", "/schedule/e/unplace", "Undo");
    }

    @Test
    void aHardClashNamesWhyAndWhatIsFree() throws Exception {
        world.scheduling.on(
                "PUT /api/v1/sessions/" + ONE + "/placement",
                409,
                "{\"title\":\"Clash\",\"detail\":\"taken\",\"clashes\":[{\"kind\":\"ROOM\",\"severity\":\"HARD\",\"detail\":\"Great hall has #8 then\"}]}");

        HttpResponse<String> answer = world.submit(
                "/schedule/e?pick=7",
                "/schedule/e/place",
                "number",
                "7",
                "etag",
                "\"3\"",
                "room",
                "hall",
                "start",
                "2027-10-01T09:00");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Session 7 could not be placed", "Great hall has #8 then", "Free instead:", "Loft")
                .doesNotContain("Place it all the same");
    }

    @Test
    void aSoftClashIsAcceptedWithAReason() throws Exception {
        world.scheduling.on(
                "PUT /api/v1/sessions/" + ONE + "/placement",
                409,
                "{\"clashes\":[{\"kind\":\"PERSON\",\"severity\":\"SOFT\",\"detail\":\"Ana speaks in #9 then\"}]}");
        assertThat(world.submit(
                                "/schedule/e?pick=7",
                                "/schedule/e/place",
                                "number",
                                "7",
                                "etag",
                                "\"3\"",
                                "room",
                                "hall",
                                "start",
                                "2027-10-01T10:15")
                        .body())
                .contains("Place it all the same", "value=\"PERSON\"");
        world.scheduling.on("PUT /api/v1/sessions/" + ONE + "/placement", 200, "{}");

        world.submit(
                "/schedule/e?pick=7",
                "/schedule/e/place",
                "number",
                "7",
                "etag",
                "\"3\"",
                "room",
                "hall",
                "start",
                "2027-10-01T10:15",
                "acknowledge",
                "PERSON",
                "reason",
                "She agreed");

        assertThat(world.scheduling.last().body())
                .contains("\"acknowledge\":[\"PERSON\"]", "\"reason\":\"She agreed\"");
    }

    @Test
    void whoComesLaterIsToldSoAndKeepsThePick() throws Exception {
        world.scheduling.on("PUT /api/v1/sessions/" + ONE + "/placement", 412, "{}");

        HttpResponse<String> answer = world.submit(
                "/schedule/e?pick=7",
                "/schedule/e/place",
                "number",
                "7",
                "etag",
                "\"2\"",
                "room",
                "loft",
                "start",
                "2027-10-01T09:00");

        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).contains("pick=7");
        assertThat(world.get(to).body()).contains("Somebody else has changed this in the meantime");
    }

    @Test
    void aPlanSaysWhereEachWouldBeByTheRoomsName() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000001";
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
                {"state": "COMPLETED", "score": {"hard": 0, "soft": 2}, "unplaced": [],
                 "placements": [{"number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"}]}
                """);

        assertThat(world.get("/schedule/e/plan/" + plan).body())
                .contains("It places one session and leaves 0.", "#7 Tides", "Great hall", "Place this session")
                .contains("action=\"/schedule/e/plan/" + plan + "/take\"")
                .doesNotContain(">hall<", "??");
    }

    /** A form whose call is refused. */
    private HttpResponse<String> refused(String call, String page, String action, String... fields) throws Exception {
        world.scheduling.on(call, 409, """
                {"title": "Conflict", "detail": "Not now.",
                 "violations": [{"rule": "PLAN_WITHOUT_RESULT", "pointer": "", "detail": "Not now.", "args": {}}]}
                """);
        return world.submit(page, action, fields);
    }

    @Test
    void aPlanThatIsNotTakenSaysWhyAndStaysThere() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000002";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
                {"state": "COMPLETED", "score": {"hard": 0, "soft": 0}, "unplaced": [],
                 "placements": [{"number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"}]}
                """);

        HttpResponse<String> answer = refused("POST /api/v1/plans/" + plan + "/application", page, page + "/take");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .containsOnlyOnce("Not now.")
                .contains("role=\"alert\"", "#7 Tides", "Place this session", "href=\"" + page + "\"")
                .doesNotContain("It is taken", "href=\"#\"", "??");
    }

    @Test
    void aPlanThatIsNotBegunSaysWhyOnTheProgramme() throws Exception {
        HttpResponse<String> answer =
                refused("POST /api/v1/editions/e/plans", "/schedule/e", "/schedule/e/plan", "once", "k-2");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).containsOnlyOnce("Not now.").contains("role=\"alert\"", "Waiting for a place: 1");
    }

    @Test
    void twoThatCannotChangePlacesSayWhyAndKeepThePick() throws Exception {
        sessions("{\"room\":\"loft\",\"start\":\"2027-10-01T09:00\"}");

        HttpResponse<String> answer = refused(
                "POST /api/v1/editions/e/placements",
                "/schedule/e?pick=7",
                "/schedule/e/swap",
                "number",
                "7",
                "with",
                "8");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .containsOnlyOnce("Not now.")
                .contains("id=\"picked\"")
                .doesNotContain("Somebody else has changed this");
    }

    @Test
    void aReleaseSaysBeforehandWhatItChangesAndHowManyAreTold() throws Exception {
        world.scheduling.on(
                "POST /api/v1/editions/e/releases/preview",
                200,
                "{\"number\":2,\"changes\":[{\"type\":\"moved\",\"sessionId\":\"" + TWO
                        + "\",\"number\":8,\"title\":\"Shutdowns\",\"placement\":{\"roomName\":\"Loft\",\"start\":\"2027-10-01T10:15\"},"
                        + "\"previous\":{\"roomName\":\"Great hall\",\"start\":\"2027-10-01T09:00\"},\"fields\":[]}],"
                        + "\"told\":[{\"session\":\"" + TWO
                        + "\",\"people\":[{\"personId\":\"a\"},{\"personId\":\"b\"},{\"personId\":\"a\"}]}]}");
        world.scheduling.on("POST /api/v1/editions/e/releases", 201, "{\"number\":2}");

        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "One session changes; 2 mails go.",
                        "Release and send 2 mails",
                        "Session moved</span>: <strong>2</strong>",
                        "Great hall, Fri 1 Oct, 09:00",
                        "action=\"/schedule/e/release\"");
        HttpResponse<String> answer =
                world.submit("/schedule/e/release", "/schedule/e/release", "note", "Rooms swapped", "once", "k-1");

        assertThat(answer.headers().firstValue("Location")).hasValue("/schedule/e/releases?done=2");
        assertThat(world.scheduling.last().header("Idempotency-Key")).containsExactly("k-1");
        assertThat(world.scheduling.last().body()).isEqualTo("{\"note\":\"Rooms swapped\"}");
    }

    private static String change(String session, String type, int capacity, String fields) {
        return "{\"type\":\"%s\",\"sessionId\":\"%s\",\"number\":8,\"title\":\"S\",\"placement\":{\"roomName\":\"Loft\",\"capacity\":%d,\"start\":\"2027-10-01T10:15\",\"startsAt\":\"2027-10-01T08:15:00Z\",\"endsAt\":\"2027-10-01T09:15:00Z\"},\"previous\":null,\"fields\":[%s]}"
                .formatted(type, session, capacity, fields);
    }

    private void preview(String changes, String told) {
        world.scheduling.on(
                "POST /api/v1/editions/e/releases/preview",
                200,
                "{\"number\":2,\"changes\":[" + changes + "],\"told\":[" + told + "]}");
    }

    private static final String SEATS = "POST /api/v1/editions/e/seats/preview";

    private void seats(String counts) {
        world.participation.on(SEATS, 200, "{\"items\":[{\"sessionId\":\"" + ONE + "\"" + counts + "}]}");
    }

    @Test
    void aReleaseCountsThoseWithASeatToo() throws Exception {
        String six = "{\"session\":\"" + ONE + "\",\"people\":[{\"personId\":\"a\"},{\"personId\":\"b\"}]}";
        preview(change(ONE, "moved", 200, "{\"name\":\"start\",\"from\":\"9\",\"to\":\"10\"}"), six);
        seats(",\"owners\":1,\"changed\":170,\"overlapping\":4");
        assertThat(world.get("/schedule/e/release").body())
                .contains("One session changes; 177 mails go.", "Release and send 177 mails")
                .contains(
                        "Session moved</span>: <strong>3</strong>",
                        "Seat in a session that changed</span>: <strong>170</strong>",
                        "Two seats at the same time</span>: <strong>4</strong>");
        assertThat(world.participation.seen(SEATS).getLast().body())
                .contains(
                        "\"sessionId\":\"" + ONE + "\"",
                        "\"type\":\"MOVED\"",
                        "\"entryChanges\":true",
                        "\"capacity\":200",
                        "\"startsAt\":\"2027-10-01T08:15:00Z\"",
                        "\"endsAt\":\"2027-10-01T09:15:00Z\"");

        preview(change(ONE, "changed", 40, "{\"name\":\"capacity\",\"from\":\"80\",\"to\":\"40\"}"), "");
        seats(",\"displaced\":40");
        assertThat(world.get("/schedule/e/release").body())
                .as("nobody in the session is told, and whoever loses a seat is")
                .contains("One session changes; 40 mails go.", "Back on the waiting list</span>: <strong>40</strong>")
                .doesNotContain("no mail goes", "Seat in a session that changed");
        assertThat(world.participation.seen(SEATS).getLast().body())
                .contains("\"type\":\"CHANGED\"", "\"entryChanges\":false");

        seats(",\"promoted\":5");
        assertThat(world.get("/schedule/e/release").body()).contains("Seat after waiting</span>: <strong>5</strong>");

        preview(change(ONE, "cancelled", 40, ""), six);
        seats(",\"owners\":1,\"cancelled\":105");
        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "Session cancelled</span>: <strong>3</strong>",
                        "Seat in a cancelled session</span>: <strong>105</strong>");

        preview(
                change(
                        ONE,
                        "changed",
                        80,
                        "{\"name\":\"speakers\",\"from\":[{\"personId\":\"a\"}],\"to\":[{\"personId\":\"b\"}]}"),
                six);
        seats("");
        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "Session scheduled</span>: <strong>1</strong>",
                        "No longer in a session</span>: <strong>1</strong>")
                .doesNotContain("Session changed</span>");
    }

    @Test
    void aReleaseNeverSaysThatNobodyIsWrittenToWhereSeatsAreNotKnown() throws Exception {
        preview(change(ONE, "changed", 40, "{\"name\":\"capacity\",\"from\":\"80\",\"to\":\"40\"}"), "");
        for (int status : java.util.List.of(503, 500)) {
            world.participation.on(SEATS, status, "{}");
            for (String language : java.util.List.of("en", "ar", "es", "fr", "ru", "zh")) {
                assertThat(world.get("/schedule/e/release", "Accept-Language", language)
                                .body())
                        .as(language)
                        .contains("class=\"note warn\"")
                        .doesNotContain("??");
            }
        }
        assertThat(world.get("/schedule/e/release").body())
                .contains("no mail goes to people who are named in sessions", "How many they are cannot be read now")
                .contains("Release and send these mails and those to seats")
                .doesNotContain("no mail goes.", ">Release<");
        seats("");
        assertThat(world.get("/schedule/e/release").body()).contains("no mail goes.");
    }

    @Test
    void aReleaseAcknowledgesWhatStandsAgainstItWithAReason() throws Exception {
        world.scheduling.on(
                "POST /api/v1/editions/e/releases/preview", 200, "{\"number\":2,\"changes\":[],\"told\":[]}");
        world.scheduling.on("GET /api/v1/editions/e/clashes", 200, """
                {"items": [
                 {"id": "c-1", "kind": "PERSON", "severity": "HARD", "detail": "Ana is in #8 too", "acknowledgeable": true,
                  "acknowledged": null},
                 {"id": "c-2", "kind": "OUTSIDE_EDITION", "severity": "HARD", "detail": "Its day is over",
                  "acknowledgeable": false, "acknowledged": null},
                 {"id": "c-3", "kind": "PERSON", "severity": "HARD", "detail": "Ben is in #9 too", "acknowledgeable": true,
                  "acknowledged": {"by": "s", "at": "2027-09-01T10:00:00Z", "reason": "He knows"}},
                 {"id": "c-4", "kind": "CAPACITY", "severity": "SOFT", "detail": "The room is small",
                  "acknowledgeable": true, "acknowledged": null}]}
                """);
        String problem = """
                {"title": "Clash", "detail": "Ana is in #8 too", "clashes": [],
                 "violations": [{"rule": "CLASH", "pointer": "", "detail": "Ana is in #8 too", "args": {}}]}
                """;
        world.scheduling.on("POST /api/v1/editions/e/releases", 409, problem);

        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "What stands against this release",
                        "Ana is in #8 too",
                        "name=\"reason.c-1\"",
                        "Solve this on the schedule first.",
                        "Acknowledged with an earlier release: He knows")
                .doesNotContain("name=\"reason.c-2\"", "name=\"reason.c-3\"", "The room is small", "??");
        HttpResponse<String> refused =
                world.submit("/schedule/e/release", "/schedule/e/release", "once", "k-3", "reason.c-1", "She chooses");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("value=\"She chooses\"", "role=\"alert\"");
        assertThat(world.scheduling
                        .seen("POST /api/v1/editions/e/releases")
                        .getLast()
                        .body())
                .isEqualTo("{\"acknowledge\":[{\"clash\":\"c-1\",\"reason\":\"She chooses\"}]}");
    }

    @Test
    void whatHasBegunIsChangedOnceSomebodySaysWhy() throws Exception {
        sessions("{\"room\":\"loft\",\"start\":\"2027-10-01T09:00\"}");
        String unplace = "DELETE /api/v1/sessions/" + ONE + "/placement";
        world.scheduling.on(unplace, 422, """
                {"title": "Refused", "detail": "It has begun.",
                 "violations": [{"rule": "REASON_REQUIRED", "pointer": "/reason", "detail": "It has begun.", "args": {}}]}
                """);
        String asked = world.submit("/schedule/e?pick=7", "/schedule/e/unplace", "number", "7", "etag", "\"3\"")
                .body();
        assertThat(asked)
                .contains(
                        "The session has begun. It can still be changed, with a reason.",
                        "action=\"/schedule/e/unplace\"",
                        "name=\"reason\"")
                .doesNotContain("??");
        world.scheduling.on(unplace, 200, "{}");

        HttpResponse<String> done = world.submit(
                "/schedule/e?pick=7",
                "/schedule/e/unplace",
                "number",
                "7",
                "etag",
                "\"3\"",
                "reason",
                "Nobody came & left");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(world.scheduling.last().uri()).endsWith("/placement?reason=Nobody%20came%20%26%20left");
    }

    @Test
    void beforeTheFirstReleaseItsListLeadsToTheRelease() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/releases", 200, "{\"items\": []}");

        assertThat(world.get("/schedule/e/releases").body())
                .contains("The programme was not released yet.", "href=\"/schedule/e/release\"");
    }

    @Test
    void whoHasReleasedIsNotPromisedThatMailsHaveGone() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/releases", 200, """
                {"items": [{"number": 1, "at": "2027-09-01T10:00:00Z", "note": "Rooms swapped", "scheduled": 2}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/releases/1/changes", 200, "{\"changes\": []}");

        assertThat(world.get("/schedule/e/releases?done=1").body())
                .contains("Release 1 is out.", "where this edition holds such mails", "href=\"/mails/e\"")
                .doesNotContain("is told by mail", "href=\"/schedule/e/release\"", "??");
    }

    @Test
    void aServiceThatIsAwayIsNoEmptyProgramme() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/sessions", 503, "{}");

        assertThat(world.get("/schedule/e").statusCode()).isEqualTo(503);
    }

    @Test
    void aReviewerDoesNotSeeIt() throws Exception {
        try (World other = new World()) {
            other.logIn("mag-1", "MAG");
            assertThat(other.get("/schedule/e", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
        }
    }
}
