package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which the slots of a day are drawn. */
class GridPageTest extends EditionPages {

    private static final String PAGE = "/edition/igf-2027/grid";
    private static final String PUT_GRID = "PUT /api/v1/editions/igf-2027/grid";

    @BeforeEach
    void grid() throws Exception {
        world.scheduling
                .on("GET /api/v1/editions/igf-2027/rooms", 200, """
                        {"items": [{"room": "hall", "name": "Hall <i>"}, {"room": "loft", "name": "Loft"}]}""")
                .on("GET /api/v1/editions/igf-2027/grid", (exchange, _) -> {
                    exchange.getResponseHeaders().add("ETag", "\"4\"");
                    Service.send(exchange, 200, """
                            {"bufferMinutes": 15, "days": [
                             {"date": "2027-10-04", "rooms": [], "slots": [{"start": "08:00", "minutes": 30}]},
                             {"date": "2027-10-05", "rooms": [], "slots": [{"start": "09:00", "minutes": 60}]},
                             {"date": "2027-10-05", "rooms": ["hall", "loft"],
                              "slots": [{"start": "09:00", "minutes": 90}, {"start": "21:30", "minutes": 10}]}]}""");
                })
                .on(PUT_GRID, 200, "{}");
        world.look(PAGE);
    }

    /** Sends the form of 5 October, as it was when the grid had version 4. */
    private static HttpResponse<String> send(String... fields) throws Exception {
        return world.press(
                PAGE,
                Stream.concat(Stream.of("day", "2027-10-05", "etag", "\"4\"", "bufferMinutes", "15"), Stream.of(fields))
                        .toArray(String[]::new));
    }

    @Test
    void aDayIsDrawnToScaleWithAColumnForEachGroupOfRooms() throws Exception {
        assertThat(world.look(PAGE + "?day=2027-10-05").body())
                .contains("aria-current=\"page\"><span>Tue 5 Oct</span>", ", 3 slots</span>", ", no slots</span>")
                .contains("All other rooms", "\u2068Hall &lt;i&gt;\u2069, \u2068Loft\u2069")
                .contains("data-first=\"420\" data-last=\"1320\"", "timetable n2 few")
                .contains("<li class=\"block c1 r24 s12\">", "href=\"#g0-s0-start\">09:00–10:00<")
                .contains("<li class=\"block c2 r24 s18\">", "<li class=\"block c2 r174 s2 short\">")
                .contains("value=\"1 07:15\"", "class=\"free c2 r3 s3\"")
                .contains("id=\"g1-s0-start\" name=\"g1.start\" value=\"09:00\"", "id=\"g1-s2-minutes\"")
                .contains("name=\"bufferMinutes\"", "value=\"15\"", "name=\"etag\" value=\"&quot;4&quot;\"")
                .as("both slots at 09:00 say which rooms have them")
                .contains(">09:00–10:00<span class=\"unseen\">, All other rooms</span>")
                .contains(">09:00–10:30<span class=\"unseen\">, \u2068Hall &lt;i&gt;\u2069, \u2068Loft\u2069</span>")
                .contains(
                        "data-where=\", All other rooms\"",
                        "data-where=\", \u2068Hall &lt;i&gt;\u2069, \u2068Loft\u2069\"")
                .contains("data-unsaved=\"false\"", "data-remove=\"Remove: %1\"")
                .as("the first button of the form would add a slot")
                .contains("<button data-key=\"ctrl+enter\">Save</button>")
                .doesNotContain("??", "style=\"", "value=\"1 22:00\"");
        assertThat(world.look(PAGE, "Accept-Language", "ar").body())
                .contains("aria-label=\"حذف: 08:00–08:30\"", ">حذف</button>")
                .as("one group needs no name, and a slot is no reviewer")
                .doesNotContain("data-where", "رفع الاسم", "??");
    }

    @Test
    void anUnknownDayInTheAddressShowsTheFirstOne() throws Exception {
        for (String day : new String[] {"", "?day=2027-12-24", "?day=%3Ci%3E", "?day="}) {
            HttpResponse<String> shown = world.look(PAGE + day);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("name=\"day\" value=\"2027-10-04\"", "value=\"08:00\"");
        }
        assertThat(world.press(PAGE, "day", "5 October", "g0.start", "", "g0.minutes", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(world.scheduling.seen(PUT_GRID)).isEmpty();
    }

    @Test
    void anEditionWithoutDaysLeadsToItsDates() throws Exception {
        world.proposal.on("GET /api/v1/editions", 200, """
                {"items": [{"edition": "igf-2030", "name": "IGF 2030"},
                 {"edition": "igf-2027", "name": "IGF 2027", "timeZone": "Africa/Addis_Ababa",
                  "startsOn": "2027-10-04", "endsOn": "2027-10-08"}]}""");
        world.scheduling
                .on("GET /api/v1/editions/igf-2030/grid", 404, "{}")
                .on("GET /api/v1/editions/igf-2030/rooms", 200, "{\"items\": []}");
        assertThat(world.look("/edition/igf-2030/grid").body())
                .contains("This edition does not have days and slots yet.", "href=\"/edition/igf-2030/form\"")
                .doesNotContain("class=\"day-tabs\"", "id=\"grid-day\"", "??");
    }

    @Test
    void aPressAddsASlotBetweenThoseThatAreThereAndSavesNothing() throws Exception {
        String[] two = {"g0.start", "09:00", "g0.minutes", "45", "g0.start", "10:00", "g0.minutes", "60", "add", ""};
        two[9] = "0 09:30";
        assertThat(send(two).body())
                .contains("id=\"g0-s1-start\" name=\"g0.start\" value=\"09:45\"")
                .contains("id=\"g0-s1-minutes\" name=\"g0.minutes\" value=\"15\"")
                .contains("Not saved yet", "name=\"etag\" value=\"&quot;4&quot;\"", "data-unsaved=\"true\"");
        two[9] = "0 12:15";
        assertThat(send(two).body())
                .contains("id=\"g0-s2-start\" name=\"g0.start\" value=\"12:15\"")
                .contains("id=\"g0-s2-minutes\" name=\"g0.minutes\" value=\"60\"");
        for (String nowhere : new String[] {"7 12:15", "0 25:00", "x"}) {
            two[9] = nowhere;
            assertThat(send(two).body()).contains("id=\"g0-s2-start\"").doesNotContain("id=\"g0-s3-start\"");
        }
        assertThat(world.scheduling.seen(PUT_GRID)).isEmpty();
    }

    @Test
    void aSlotIsRemovedAndRoomsGetTimesOfTheirOwn() throws Exception {
        String[] two = {
            "g0.start", "09:00", "g0.minutes", "45", "g0.start", "10:00", "g0.minutes", "60", "remove", "0 0"
        };
        assertThat(send(two).body())
                .contains("id=\"g0-s0-start\" name=\"g0.start\" value=\"10:00\"")
                .doesNotContain("value=\"09:00\"");
        String[] group = {"g0.start", "09:00", "g0.minutes", "45", "group", "1"};
        assertThat(send(group).body()).contains("name=\"g1.rooms\" value=\"hall\"", "id=\"g1-s0-start\"");

        String[] withoutRooms = {"g0.start", "", "g0.minutes", "", "g1.start", "10:00", "g1.minutes", "60"};
        HttpResponse<String> refused = send(withoutRooms);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#g1\"", "Choose the rooms", "value=\"10:00\"");
        assertThat(world.scheduling.seen(PUT_GRID)).isEmpty();
    }

    private static final String[] DAY = {
        "g0.start", "14:00", "g0.minutes", "30", "g0.start", "09:00", "g0.minutes", "60", "g0.start", "",
        "g0.minutes", "", "g1.start", "09:00", "g1.minutes", "90", "g1.rooms", "loft", "copy", "2027-10-07",
        "copy", "2027-12-24"
    };

    @Test
    void aDayIsSavedWithItsCopiesAndTheOthersStay() throws Exception {
        assertThat(World.location(send(DAY))).endsWith("/edition/igf-2027/grid?day=2027-10-05&note=saved");
        var sent = world.scheduling.seen(PUT_GRID).getLast();
        String day = "{\"date\":\"2027-10-05\",\"slots\":[{\"start\":\"09:00\",\"minutes\":60},"
                + "{\"start\":\"14:00\",\"minutes\":30}],\"rooms\":[]},"
                + "{\"date\":\"2027-10-05\",\"slots\":[{\"start\":\"09:00\",\"minutes\":90}],\"rooms\":[\"loft\"]}";
        assertThat(sent.header("If-Match")).containsExactly("\"4\"");
        assertThat(sent.body())
                .isEqualTo("{\"days\":[{\"date\":\"2027-10-04\",\"slots\":[{\"start\":\"08:00\",\"minutes\":30}],"
                        + "\"rooms\":[]}," + day + "," + day.replace("2027-10-05", "2027-10-07")
                        + "],\"bufferMinutes\":15}");
        assertThat(world.look(PAGE + "?day=2027-10-05&note=saved").body()).contains("The days have been saved.");
    }

    @Test
    void errorsStandAtTheirSlotsAndWhatWasTypedIsKept() throws Exception {
        String overlap = "{\"rule\":\"X\",\"pointer\":\"/days/%s\",\"detail\":\"%s\"}";
        world.scheduling.on(
                PUT_GRID,
                422,
                "{\"status\":422,\"detail\":\"No.\",\"violations\":["
                        + String.join(
                                ",",
                                overlap.formatted("1/slots/1", "They overlap."),
                                overlap.formatted("2/date", "The loft is there twice."),
                                overlap.formatted("3/slots/1", "They overlap."),
                                overlap.formatted("0/slots/0", "Of another day."))
                        + "]}");
        HttpResponse<String> refused = send(DAY);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsOnlyOnce("href=\"#g0-s1-start\">They overlap.")
                .contains(
                        "id=\"g0-s1-start-flaw\">They overlap.", "id=\"g0-s1-start\" name=\"g0.start\" value=\"14:00\"")
                .contains("href=\"#g1\">The loft is there twice.", "id=\"g1-flaw\"")
                .contains("href=\"#days\">Of another day.")
                .contains("value=\"2027-10-07\" checked=\"checked\"", "value=\"loft\" checked=\"checked\"")
                .doesNotContain("??");

        world.scheduling.on(
                PUT_GRID,
                400,
                "{\"status\":400,\"detail\":\"No.\",\"errors\":[{\"pointer\":\"/days/1/slots/0/minutes\",\"code\":\"REQUIRED\"}]}");
        HttpResponse<String> unfinished = send("g0.start", "09:00", "g0.minutes", "");
        assertThat(unfinished.statusCode()).isEqualTo(422);
        assertThat(unfinished.body()).contains("href=\"#g0-s0-minutes\"", "id=\"g0-s0-minutes-flaw\">Fill this in.");
        assertThat(world.scheduling.seen(PUT_GRID).getLast().body()).contains("{\"start\":\"09:00\",\"minutes\":\"\"}");
    }

    @Test
    void anotherUsersChangeIsShownBeforeItIsReplaced() throws Exception {
        HttpResponse<String> late =
                world.press(PAGE, "day", "2027-10-05", "etag", "\"3\"", "g0.start", "16:00", "g0.minutes", "45");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains(
                        "Saved for this day: 09:00–10:00, 09:00–10:30, 21:30–21:40.".replace("–", "\u2060–\u2060"),
                        "value=\"16:00\"")
                .contains("name=\"etag\" value=\"&quot;4&quot;\"", "data-unsaved=\"true\"")
                .doesNotContain("Tick the other days again");
        String[] copied = {
            "day", "2027-10-05", "etag", "\"3\"", "g0.start", "16:00", "g0.minutes", "45", "copy", "2027-10-07"
        };
        assertThat(world.press(PAGE, copied).body())
                .as("nobody saw what the copy would replace")
                .contains("Tick the other days again", "<details class=\"day-copies\" open=\"open\">")
                .contains("name=\"copy\" value=\"2027-10-07\"")
                .doesNotContain("value=\"2027-10-07\" checked", "??");
        assertThat(world.scheduling.seen(PUT_GRID)).isEmpty();

        world.scheduling.on(PUT_GRID, 412, "{\"status\":412,\"detail\":\"Changed.\"}");
        HttpResponse<String> overtaken = send("g0.start", "16:00", "g0.minutes", "45");
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("Saved for this day:", "value=\"16:00\"");
    }

    @Test
    void allDaysAreMoved() throws Exception {
        String shift = "POST /api/v1/editions/igf-2027/grid/shift";
        world.scheduling.on(shift, 422, """
                {"status": 422, "detail": "No.", "violations":
                 [{"rule": "DAY_OUTSIDE_EDITION", "pointer": "/days", "detail": "Too late.", "args": {}}]}
                """);
        assertThat(world.press(PAGE + "/shift", "day", "2027-10-05", "days", "-9", "reason", "Storm")
                        .body())
                .contains("href=\"#shift-days\"", "Too late.", "value=\"-9\"", "value=\"Storm\"")
                .contains("name=\"day\" value=\"2027-10-05\"")
                .as("no slot was changed")
                .contains("data-unsaved=\"false\"");
        world.scheduling.on(shift, 422, """
                {"status": 422, "detail": "No.", "violations":
                 [{"rule": "TIME_SKIPPED", "pointer": "/start", "detail": "The clocks jump.", "args": {}}]}
                """);
        assertThat(world.press(PAGE + "/shift", "days", "3", "reason", "Storm").body())
                .as("of a session that would begin in an hour that does not exist")
                .contains("href=\"#shift-days\"", "The clocks jump.");
        world.scheduling.on(shift, 200, "{}");
        assertThat(World.location(world.press(PAGE + "/shift", "days", "1", "reason", " Storm ")))
                .endsWith("/edition/igf-2027/grid?note=saved");
        assertThat(world.scheduling.seen(shift).getLast().body()).contains("\"days\":1", "\"reason\":\"Storm\"");
    }
}
