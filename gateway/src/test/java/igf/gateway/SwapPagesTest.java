package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.swap.SwapObstacle;
import igf.api.swap.SwapRequestState;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Swaps of room and time: the organizers' page, the page behind the mailed link, and the secretariat's list. */
class SwapPagesTest {

    private static final String OWN = "10000000-0000-0000-0000-000000000001";
    private static final String OTHER = "10000000-0000-0000-0000-000000000002";
    private static final String REQUEST = "20000000-0000-0000-0000-000000000001";
    private static final String TOKEN = "tok_en-swap-0123456789";
    private static final String LINK = "/api/v1/swap-requests/" + TOKEN;
    private static final String LIST = "GET /api/v1/editions/e/swap-requests";
    private static final String PAGE = "/sessions/" + OWN + "/swap";

    private static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void start() throws Exception {
        world.reset();
        world.proposal.on("GET /api/v1/editions", 200, """
                {"items": [{"edition": "e", "name": "IGF 2037", "startsOn": "2037-10-01", "timeZone": "Europe/Oslo"}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, """
                {"items": [%s, %s, {"id": "10000000-0000-0000-0000-000000000003", "number": 10001, "title": "Opening",
                  "kind": "CEREMONY", "state": "PLACED", "placement": %s}]}
                """.formatted(
                        session(OWN, 7, "Tides", "07"), session(OTHER, 8, "Storms & <sails>", "09"), place("11")));
        world.scheduling.on("GET /api/v1/sessions/" + OWN, 200, session(OWN, 7, "Tides", "07"));
        world.scheduling.on(LIST, 200, "{\"items\": []}");
        world.scheduling.on("GET /api/v1/editions/e/swap-policy", 200, "{\"swaps\": \"DIRECT\"}");
    }

    private static String session(String id, int number, String title, String hour) {
        return """
                {"id": "%s", "edition": "e", "number": %d, "title": "%s", "kind": "WORKSHOP", "state": "PLACED",
                 "placement": %s}""".formatted(id, number, title, place(hour));
    }

    private static String place(String hour) {
        return """
                {"room": "hall", "roomName": "Hall %s", "capacity": 80, "start": "2037-10-01T%s:00",
                 "end": "2037-10-01T%s:30", "timeZone": "Europe/Oslo", "startsAt": "2037-10-01T%s:00:00Z",
                 "endsAt": "2037-10-01T%s:30:00Z"}""".formatted(hour, hour, hour, hour, hour);
    }

    private static String request(String state, boolean awaitsApproval, String obstacles) {
        return """
                {"id": "%s", "edition": "e", "session": {"id": "%s", "number": 7, "title": "Tides", "placement": %s},
                 "with": {"id": "%s", "number": 8, "title": "Storms & <sails>", "placement": %s},
                 "reason": "Late <train>", "state": "%s", "awaitsApproval": %s, "obstacles": [%s],
                 "askedAt": "2037-09-01T08:00:00Z", "changedAt": "2037-09-02T08:00:00Z"}""".formatted(REQUEST, OWN, place("07"), OTHER, place("09"), state, awaitsApproval, obstacles);
    }

    private static void listed(String request) {
        world.scheduling.on(LIST, 200, "{\"items\": [" + request + "]}");
    }

    @Test
    void an_organizer_chooses_a_session_of_a_proposal_and_asks_with_a_reason() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        world.scheduling.on("POST /api/v1/sessions/" + OWN + "/swap-requests", 201, "{}");

        assertThat(world.look(PAGE).body())
                .contains("#7 Tides", "Thu 1 Oct 2037, 11:00 · Hall 09 · #8 Storms &amp; &lt;sails&gt;")
                .doesNotContain("Opening", "value=\"" + OWN + "\"", "??");
        HttpResponse<String> answer = world.press(PAGE, "with", OTHER, "reason", " Late train ");

        assertThat(World.location(answer)).endsWith("?note=asked");
        assertThat(world.scheduling
                        .seen("POST /api/v1/sessions/" + OWN + "/swap-requests")
                        .getFirst()
                        .body())
                .isEqualTo("{\"with\":\"" + OTHER + "\",\"reason\":\"Late train\"}");
    }

    @Test
    void a_refusal_stands_on_the_page_with_what_was_typed() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        world.scheduling.on("POST /api/v1/sessions/" + OWN + "/swap-requests", 409, """
                {"title": "Conflict", "detail": "Refused before.",
                 "violations": [{"rule": "SWAP_REFUSED", "pointer": "", "detail": "Refused before.", "args": {}}]}
                """);

        HttpResponse<String> answer = world.submit(PAGE, PAGE, "with", OTHER, "reason", "Late train");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Refused before.", ">Late train</textarea>", "selected");
    }

    @Test
    void an_open_request_is_withdrawn_and_leaves_no_room_for_another() throws Exception {
        world.logIn("organizer-1", "ORGANIZER");
        listed(request("ASKED", false, ""));
        world.scheduling.on("DELETE /api/v1/swap-requests/" + REQUEST, 204, "");

        assertThat(world.look(PAGE).body())
                .contains("waiting for an answer", "Late &lt;train&gt;", "/withdrawal\"")
                .doesNotContain("name=\"with\"");
        assertThat(World.location(world.press(PAGE + "/" + REQUEST + "/withdrawal")))
                .endsWith("?note=withdrawn");
    }

    @Test
    void the_link_shows_both_sessions_and_looking_at_it_does_not_answer() throws Exception {
        world.scheduling.on("GET " + LINK, 200, request("ASKED", false, ""));
        world.scheduling.on("POST " + LINK + "/answer", 200, "{}");

        HttpResponse<String> page = world.get("/swap-requests/" + TOKEN, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("#8 Storms &amp; &lt;sails&gt;", "#7 Tides", "Hall 07", "Hall 09", "Late &lt;train&gt;")
                .contains("<form method=\"post\">", "value=\"true\"", "value=\"false\"");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(world.scheduling.seen("POST " + LINK + "/answer")).isEmpty();

        assertThat(form("accept=perhaps").statusCode()).isEqualTo(303);
        assertThat(world.scheduling.seen("POST " + LINK + "/answer")).isEmpty();
        assertThat(form("accept=true").statusCode()).isEqualTo(303);
        assertThat(world.scheduling.last().body()).isEqualTo("{\"accept\":true}");
    }

    private static HttpResponse<String> form(String form) throws Exception {
        return world.send("POST", "/swap-requests/" + TOKEN, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void an_unknown_link_and_one_of_former_organizers_are_told_apart() throws Exception {
        world.scheduling.on("GET /api/v1/swap-requests/unknown", 404, "{}");
        world.scheduling.on("GET /api/v1/swap-requests/former", 410, "{}");

        HttpResponse<String> unknown = world.get("/swap-requests/unknown");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("not valid");
        HttpResponse<String> former = world.get("/swap-requests/former");
        assertThat(former.statusCode()).isEqualTo(410);
        assertThat(former.body()).contains("organizers of the session have changed");
    }

    @Test
    void the_secretariat_approves_ends_and_sets_the_rule() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        listed(request("AGREED", true, ""));
        world.scheduling
                .on("POST /api/v1/swap-requests/" + REQUEST + "/approval", 200, "{}")
                .on("DELETE /api/v1/swap-requests/" + REQUEST, 204, "")
                .on("PUT /api/v1/editions/e/swap-policy", 200, "{\"swaps\": \"APPROVED\"}");
        var page = "/schedule/e/swaps";

        assertThat(world.look(page).body()).contains("waiting for approval", "#7 Tides", "#8 Storms");
        assertThat(World.location(world.press(page + "/" + REQUEST + "/approval", "reason", "By phone")))
                .endsWith("?note=approved");
        assertThat(world.scheduling.last().body()).isEqualTo("{\"reason\":\"By phone\"}");
        assertThat(World.location(world.submit(page, page + "/" + REQUEST + "/end")))
                .endsWith("?note=ended");
        assertThat(World.location(world.submit(page, page + "/rule", "swaps", "APPROVED")))
                .endsWith("?note=rule-set");
        assertThat(world.scheduling.last().body()).isEqualTo("{\"swaps\":\"APPROVED\"}");
    }

    @Test
    void an_approval_that_is_refused_keeps_its_reason_and_leads_to_its_field() throws Exception {
        world.logIn("secretariat", "SECRETARIAT");
        listed(request("AGREED", true, ""));
        world.scheduling.on("POST /api/v1/swap-requests/" + REQUEST + "/approval", 422, """
                {"title": "Refused", "detail": "Longer, please.",
                 "violations": [{"rule": "X", "pointer": "/reason", "detail": "Longer, please.", "args": {}}]}
                """);
        String page = "/schedule/e/swaps";

        HttpResponse<String> answer = world.submit(page, page + "/" + REQUEST + "/approval", "reason", "By <phone>");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#reason-" + REQUEST + "\"", "id=\"reason-" + REQUEST + "-flaw\"")
                .contains("value=\"By &lt;phone&gt;\"")
                .doesNotContain("href=\"#reason\"", "??");
    }

    @Test
    void every_state_is_shown_in_every_language() throws Exception {
        for (var state : EveryState.names(SwapRequestState.values())) {
            for (var awaits : state.equals("AGREED") ? List.of(true, false) : List.of(false)) {
                for (var obstacle :
                        state.equals("IMPOSSIBLE") ? EveryState.names(SwapObstacle.values()) : List.of("")) {
                    var json = request(state, awaits, obstacle.isEmpty() ? "" : "\"" + obstacle + "\"");
                    listed(json);
                    world.scheduling.on("GET " + LINK, 200, json);
                    world.logIn("organizer-1", "ORGANIZER");
                    for (var note : List.of("", "?note=asked", "?note=withdrawn")) {
                        EveryState.requireWhole(world, PAGE + note, state, obstacle);
                    }
                    EveryState.requireWhole(world, "/swap-requests/" + TOKEN, state, obstacle);
                    world.logIn("secretariat", "SECRETARIAT");
                    for (var note : List.of("", "?note=approved", "?note=ended", "?note=rule-set")) {
                        EveryState.requireWhole(world, "/schedule/e/swaps" + note, state, obstacle);
                    }
                }
            }
        }
    }
}
