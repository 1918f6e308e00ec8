// Long: one page offers all moves of the board, each with its rejections.
package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The programme being made, as a browser without a script sees it. */
class SchedulePageTest extends SchedulePages {

    @Test
    void aCellSaysWhyItsRoomIsClosed() throws Exception {
        String rooms = "GET /api/v1/editions/e/rooms";
        String hall =
                "{\"items\": [{\"room\": \"hall\", \"name\": \"Great hall\", \"capacity\": 80, \"closed\": [%s]}]}";
        String closure = "{\"from\": \"2027-10-01T%s\", \"to\": \"2027-10-01T18:00\", \"reason\": \"Paint <b>\"}";
        try {
            world.scheduling.on(rooms, 200, hall.formatted(closure.formatted("10:15")));
            assertThat(world.look("/schedule/e").body()).contains("closed:", "Paint &lt;b&gt;");
            world.scheduling.on(rooms, 200, hall.formatted(closure.formatted("10:16")));
            assertThat(world.look("/schedule/e").body()).doesNotContain("Paint");
        } finally {
            world.scheduling.on(rooms, 200, ROOMS);
        }
    }

    private void coffee(String placement) {
        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, """
            {"items": [{"id": "%s", "number": 10001, "title": "Coffee & <tea>", "minutes": 20, "version": 4,
              "kind": "BREAK", "exclusive": true, "language": "sw", "interpretation": ["fr", "sgn"], "expected": 45,
              "description": "In the foyer.", "state": "UNPLACED", "placement": %s, "clashes": []}]}
            """.formatted(ONE, placement));
    }

    @Test
    void aSessionWithoutAProposalIsAdded() throws Exception {
        assertThat(world.look("/schedule/e", "Accept-Language", "ar").body())
                .contains("<option value=\"BREAK\">استراحة<")
                .doesNotContain("??");
        world.scheduling.on("POST /api/v1/editions/e/sessions", 201, "{\"number\":10001}");
        String[] fields = {"kind", "BREAK", "title", " Coffee ", "minutes", "20", "once", "k-1"};
        assertThat(World.location(world.submit("/schedule/e", "/schedule/e/sessions", fields)))
                .endsWith("/schedule/e?pick=10001");
        assertThat(world.scheduling
                        .seen("POST /api/v1/editions/e/sessions")
                        .getLast()
                        .body())
                .isEqualTo("{\"kind\":\"BREAK\",\"title\":\"Coffee\",\"minutes\":20}");
        world.scheduling.on("POST /api/v1/editions/e/sessions", 400, """
            {"title": "Bad request", "detail": "One member is wrong.",
             "errors": [{"code": "REQUIRED", "pointer": "/title", "detail": "Give a title."}]}
            """);
        fields[3] = "";
        HttpResponse<String> refused = world.submit("/schedule/e", "/schedule/e/sessions", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#title\"", "id=\"title-flaw\"", "value=\"20\"")
                .containsPattern("<details class=\"freeze\" open");
    }

    @Test
    void aBreakIsInAllRoomsAtAnyTime() throws Exception {
        coffee("null");
        assertThat(world.look("/schedule/e?pick=10001").body())
                .contains("<option value=\"all-rooms\" selected=\"selected\">All rooms<", "type=\"datetime-local\"");
        coffee("{\"room\": \"all-rooms\", \"start\": \"2027-10-01T10:05\"}");
        assertThat(world.look("/schedule/e?pick=10001").body())
                .contains(
                        ">Break<",
                        "value=\"2027-10-01T10:05\"",
                        "class=\"busy all r13 s4 brief\"",
                        "Coffee &amp; &lt;tea&gt;")
                .doesNotContain("??");
    }

    @Test
    void aSessionWithoutAProposalIsChanged() throws Exception {
        coffee("null");
        assertThat(world.look("/schedule/e?pick=10001").body())
                .contains("In the foyer.", "<option selected value=\"sw\">Swahili<", "value=\"sgn\" checked")
                .contains("name=\"exclusive\" value=\"true\" checked", "value=\"45\"");
        String change = "PATCH /api/v1/sessions/" + ONE;
        world.scheduling.on(change, 200, "{}");
        String[] fields = {
            "number",
            "10001",
            "etag",
            "\"4\"",
            "kind",
            "BREAK",
            "title",
            "Tea",
            "minutes",
            "x",
            "description",
            "",
            "language",
            "en",
            "interpretation",
            "fr",
            "interpretation",
            "ar",
            "expected",
            ""
        };
        assertThat(World.location(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/change", fields)))
                .endsWith("/schedule/e?pick=10001");
        assertThat(world.scheduling.seen(change).getLast().body())
                .isEqualTo("{\"kind\":\"BREAK\",\"title\":\"Tea\",\"minutes\":\"x\",\"description\":\"\","
                        + "\"language\":\"en\",\"interpretation\":[\"fr\",\"ar\"],\"expected\":0,\"exclusive\":false}");
        assertThat(world.scheduling.seen(change).getLast().header("If-Match")).containsExactly("\"4\"");
        world.scheduling.on(change, 422, """
            {"title": "Rules", "detail": "One rule.", "violations":
             [{"rule": "KIND_NEEDS_ROOM", "pointer": "/kind", "detail": "D", "args": {}}]}
            """);
        assertThat(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/change", fields)
                        .body())
                .contains("id=\"kind-flaw\">D<", "value=\"Tea\"")
                .doesNotContain("??");
        world.scheduling.on(change, 412, "{}");
        assertThat(World.location(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/change", fields)))
                .contains("note=overtaken");
    }

    @Test
    void everyFormForASessionThatIsGoneSaysSo() throws Exception {
        for (String form : List.of(
                "place",
                "unplace",
                "swap",
                "pin",
                "unpin",
                "sessions/change",
                "sessions/removal",
                "sessions/people",
                "sessions/people/removal")) {
            HttpResponse<String> response = world.submit(
                    "/schedule/e", "/schedule/e/" + form, "number", "999", "with", "7", "room", "loft", "start", "");
            assertThat(response.statusCode()).as(form).isEqualTo(303);
            assertThat(World.location(response)).as(form).endsWith("/schedule/e?note=overtaken");
        }
    }

    @Test
    void peopleOfASessionWithoutAProposalAreListedAndRemoved() throws Exception {
        coffee("null");
        assertThat(world.look("/schedule/e?pick=10001").body()).doesNotContain("id=\"people\"");
        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, """
                {"items": [{"id": "%s", "number": 10001, "title": "Opening", "minutes": 60, "version": 4, "kind": "MAIN",
                  "state": "UNPLACED", "placement": null, "clashes": [], "people": [
                   {"entryId": "%s", "name": "Ana & Bo", "role": "SPEAKER", "state": "INVITED"},
                   {"entryId": "%s", "name": "", "role": "MODERATOR", "state": null}]}]}
                """.formatted(ONE, TWO, ONE));
        String body =
                world.look("/schedule/e?pick=10001", "Accept-Language", "en").body();
        assertThat(body)
                .contains("People: 2", "Ana &amp; Bo", ">speaker<", ">invited<", "No name yet", ">not invited yet<")
                .doesNotContain("??");
        String add = "POST /api/v1/sessions/" + ONE + "/roster";
        world.scheduling.on(add, 201, "{}");
        String[] fields = {
            "number", "10001", "once", "k-2", "role", "SPEAKER", "name", " Ada ", "email", "ada@", "affiliation", ""
        };
        assertThat(World.location(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/people", fields)))
                .contains("pick=10001", "people=1");
        assertThat(world.scheduling.seen(add).getLast().body())
                .isEqualTo("{\"role\":\"SPEAKER\",\"name\":\"Ada\",\"email\":\"ada@\"}");
        assertThat(world.look("/schedule/e?pick=10001&people=1").body()).containsPattern("id=\"people\"[^>]* open");
        world.scheduling.on(add, 400, """
                {"title": "Bad request", "detail": "One member is wrong.",
                 "errors": [{"code": "INVALID_VALUE", "pointer": "/email", "detail": "No address."}]}
                """);
        assertThat(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/people", fields)
                        .body())
                .contains("href=\"#email\"", "id=\"email-flaw\"", "value=\"Ada\"")
                .containsPattern("id=\"people\"[^>]* open");
        String removal = "DELETE /api/v1/sessions/" + ONE + "/roster/" + TWO;
        world.scheduling.on(removal, 204, "");
        String[] one = {"number", "10001", "entry", TWO};
        assertThat(World.location(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/people/removal", one)))
                .contains("people=1");
        assertThat(world.scheduling.seen(removal)).isNotEmpty();
    }

    @Test
    void aSessionWithoutAProposalIsRemovedAndNeedsAReasonAfterARelease() throws Exception {
        coffee("null");
        String removal = "DELETE /api/v1/sessions/" + ONE;
        world.scheduling.on(removal, 422, """
            {"title": "Rules", "detail": "One rule.", "violations":
             [{"rule": "REASON_REQUIRED", "pointer": "/reason", "detail": "D", "args": {}}]}
            """);
        String[] fields = {"number", "10001", "etag", "\"4\"", "reason", " Ill "};
        assertThat(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/removal", fields)
                        .body())
                .contains("href=\"#removal-reason\"", "id=\"removal-reason-flaw\">D<");
        world.scheduling.on(removal, 204, "");
        assertThat(World.location(world.submit("/schedule/e?pick=10001", "/schedule/e/sessions/removal", fields)))
                .contains("/schedule/e?day=");
        assertThat(world.scheduling.seen(removal + "?reason=Ill")).isNotEmpty();
    }

    @Test
    void aCardIsAsHighAsItsSessionIsLongAndSaysItsTimes() throws Exception {
        assertThat(world.look("/schedule/e").body())
                .contains("class=\"grid drawn n2\"", "class=\"busy c1 r0 s12\"", ">09:00–10:00<", "class=\"hour r12\"")
                .as("a slot that a session overlaps is no free one")
                .contains("class=\"slot c2 r0 s12\"")
                .doesNotContain("class=\"slot c1 r0 s12\"");
    }

    @Test
    void aRoomHasTheSlotsOfItsOwnGridOrThoseOfAllOthers() throws Exception {
        String grid = "GET /api/v1/editions/e/grid";
        try {
            world.scheduling.on(grid, 200, """
                    {"days": [{"date": "2027-10-01", "slots": [{"start": "11:00", "minutes": 60}]},
                     {"date": "2027-10-01", "slots": [{"start": "12:00", "minutes": 30}], "rooms": ["loft"]}]}
                    """);
            assertThat(world.look("/schedule/e").body())
                    .contains("class=\"slot c1 r24 s12\"", "class=\"slot c2 r36 s6\"")
                    .doesNotContain("class=\"slot c2 r24 s12\"", "class=\"slot c1 r36 s6\"");
        } finally {
            world.scheduling.on(grid, 200, GRID);
        }
    }

    /** Two sessions that wait, and three placed ones with a clash and a person that two of them share. */
    private void programme() {
        String ana =
                "{\"id\": \"ana-1\", \"entryId\": \"%s\", \"name\": \"Ana & Bo\", \"role\": \"SPEAKER\", \"state\": \"CONFIRMED\"}"
                        .formatted(TWO);
        String access = "{\"id\": \"access\", \"name\": \"Access\"}";
        String session = """
                {"id": "10000000-0000-0000-0000-00000000000%s", "number": %s, "title": "%s", "minutes": 60, "version": 1, "kind": "%s",
                 "state": "-", "placement": %s, "clashes": [%s], "people": [%s], "subthemes": [%s]}""";
        String place = "{\"room\": \"%s\", \"start\": \"2027-10-01T09:00\"}";
        String clash = "{\"kind\": \"PERSON\", \"severity\": \"HARD\", \"detail\": \"Ana speaks in #2 then\"}";
        world.scheduling.on(
                "GET /api/v1/editions/e/sessions",
                200,
                "{\"items\": ["
                        + String.join(
                                ",",
                                session.formatted(
                                        1, 1, "Anchors", "WORKSHOP", place.formatted("hall"), clash, ana, access),
                                session.formatted(2, 2, "Beacons", "WORKSHOP", place.formatted("loft"), "", ana, ""),
                                session.formatted(3, 3, "Cables", "WORKSHOP", "null", "", "", access),
                                session.formatted(4, 4, "Deltas", "BREAK", "null", "", "", ""))
                        + "]}");
    }

    @Test
    void aFilterMarksSessionsAndStaysInTheAddress() throws Exception {
        programme();
        String all = world.look("/schedule/e").body();
        assertThat(all)
                .contains("<option value=\"access\">Access<", "<option value=\"ana-1\">Ana &amp; Bo<")
                .contains("<option value=\"BREAK\">Break<", "<option value=\"WORKSHOP\">Workshop<", "clash=HARD")
                .contains("Waiting for a place: 2", ">Cables<", ">Deltas<")
                .doesNotContain(" out\"", "does not match the filter", "Ana speaks in #2 then", "??");
        assertThat(world.look("/schedule/e", "Accept-Language", "fr").body())
                .contains("<option value=\"access\">Accès<");

        String access = world.look("/schedule/e?subtheme=access").body();
        assertThat(access)
                .contains("class=\"busy c2 r0 s12 out\"", ">Cables<", "Remove filters")
                .contains(">, does not match the filter</span>", ">1 session matches</span>")
                .contains(
                        "action=\"/schedule/e/place?subtheme=access\"",
                        "/schedule/e?subtheme=access&amp;day=2027-10-01")
                .containsPattern("class=\"badge\"[^>]*>1<")
                .doesNotContain("class=\"busy c1 r0 s12 out\"", ">Deltas<", "??");
        assertThat(world.look("/schedule/e?clash=HARD").body())
                .as("sessions that wait have no clashes to filter by")
                .contains("class=\"busy c2 r0 s12 out\"", ">Cables<", ">Deltas<")
                .doesNotContain("class=\"busy c1 r0 s12 out\"");
        assertThat(world.look("/schedule/e?person=ana-1").body())
                .contains("<option value=\"ana-1\" selected=\"selected\">")
                .doesNotContain(" out\"", ">Cables<");
        assertThat(world.look("/schedule/e?type=BREAK&q=%23&subtheme=%7Bx%7D").body())
                .contains("No sessions match.", "/schedule/e/place?subtheme=%7Bx%7D&amp;type=BREAK&amp;q=%23");
        assertThat(world.look("/schedule/e?q=DELT").body())
                .contains(">Deltas<", "value=\"DELT\"")
                .doesNotContain(">Cables<");
    }

    @Test
    void subthemesAreInTheOrderOfTheirNamesInTheReadersLanguage() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, """
                {"items": [{"id": "%s", "number": 7, "title": "Tides", "minutes": 60, "version": 3, "state": "UNPLACED",
                  "placement": null, "clashes": [], "subthemes": [{"id": "access", "name": "Zugang"},
                   {"id": "bridges", "name": "Bridges"}, {"id": "school", "name": "École"}, {"id": "seas", "name": "Seas"}]}]}
                """.formatted(ONE));
        assertThat(world.look("/schedule/e", "Accept-Language", "fr").body())
                .containsSubsequence(">Accès</option>", ">Bridges</option>", ">École</option>", ">Seas</option>");
    }

    @Test
    void theFilterStaysAfterAMove() throws Exception {
        world.scheduling.on("PUT /api/v1/sessions/" + ONE + "/placement", 200, "{}");
        String[] form = {"number", "7", "etag", "\"3\"", "room", "loft", "start", "2027-10-01T09:00"};

        String to = World.location(
                world.submit("/schedule/e?pick=7&subtheme=%7Bx%7D", "/schedule/e/place?subtheme=%7Bx%7D", form));

        assertThat(to).contains("did=7", "&subtheme=%7Bx%7D");
    }

    @Test
    void theInspectorSaysWhatTheMarksOfTheCardMean() throws Exception {
        programme();
        assertThat(world.look("/schedule/e?pick=1").body())
                .contains("Ana speaks in #2 then", ">Fri 1 Oct, 09:00–10:00<", ">Workshop<", ">Access<", ">takes part<")
                .contains("pick=1&amp;person=ana-1")
                .doesNotContain("class=\"tray\"", "??");
    }

    /** A record edition: 300 sessions on four days in 12 rooms, each with six people. */
    @Test
    void threeHundredSessionsInTwelveRoomsAreASmallPage() throws Exception {
        String rooms = IntStream.range(0, 12)
                .mapToObj(i -> "{\"room\": \"r%1$d\", \"name\": \"Room %1$d\", \"capacity\": 80}".formatted(i))
                .collect(Collectors.joining(","));
        String slots = IntStream.range(0, 7)
                .mapToObj(i -> "{\"start\": \"%02d:00\", \"minutes\": 60}".formatted(9 + i))
                .collect(Collectors.joining(","));
        String days = IntStream.range(1, 5)
                .mapToObj(i -> "{\"date\": \"2027-10-0%d\", \"slots\": [%s]}".formatted(i, slots))
                .collect(Collectors.joining(","));
        String sessions =
                IntStream.range(0, 300).mapToObj(SchedulePageTest::one).collect(Collectors.joining(","));
        try {
            world.scheduling.on("GET /api/v1/editions/e/rooms", 200, "{\"items\": [" + rooms + "]}");
            world.scheduling.on("GET /api/v1/editions/e/grid", 200, "{\"days\": [" + days + "]}");
            world.scheduling.on("GET /api/v1/editions/e/sessions", 200, "{\"items\": [" + sessions + "]}");
            String page = world.look("/schedule/e").body();
            assertThat(page).contains("drawn n12 many", "Waiting for a place: 20");
            assertThat(page.split("class=\"busy ", -1)).hasSize(71);
            assertThat(page.split("class=\"slot ", -1)).hasSize(15);
            assertThat(page.length()).as("characters, not compressed").isLessThan(400_000);
        } finally {
            world.scheduling.on("GET /api/v1/editions/e/rooms", 200, ROOMS);
            world.scheduling.on("GET /api/v1/editions/e/grid", 200, GRID);
        }
    }

    /** Of each 75 sessions five wait; the others fill the rooms of a day one hour after the other. */
    private static String one(int i) {
        int inDay = i % 75;
        String placement = inDay >= 70
                ? "null"
                : "{\"room\": \"r%d\", \"start\": \"2027-10-0%dT%02d:00\"}"
                        .formatted(inDay % 12, 1 + i / 75, 9 + inDay / 12);
        String people = IntStream.range(0, 6)
                .mapToObj(p -> "{\"id\": \"p-%1$d\", \"name\": \"Person %1$d\", \"role\": \"SPEAKER\", \"state\": null}"
                        .formatted((i * 5 + p) % 900))
                .collect(Collectors.joining(","));
        return "{\"id\": \"10000000-0000-0000-0000-%012d\", \"number\": %d, \"title\": \"A title of some length for number %d\", \"minutes\": 60, \"version\": 1, \"placement\": %s, \"clashes\": [], \"people\": [%s]}"
                .formatted(i, i + 1, i + 1, placement, people);
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
                .contains("There are no sessions to place.")
                .doesNotContain("Every session has a place.");
    }

    @Test
    void whatFitsOnlyWhereItStandsIsNotSaidToFitNowhere() throws Exception {
        world.scheduling.on("GET /api/v1/sessions/" + TWO + "/options", 200, "{\"items\":[]}");

        assertThat(world.get("/schedule/e?pick=8").body())
                .contains("There is no other free place that fits this session")
                .doesNotContain("There is no free place that fits");
    }

    @Test
    void aPickedSessionSeesWhatEachPlaceIs() throws Exception {
        String page = world.get("/schedule/e?pick=7").body();

        assertThat(page)
                .contains(
                        "Ana speaks in #9 then",
                        "possible, with a reason",
                        "Fri 1 Oct, 09:00, Loft",
                        "Why is this not possible?")
                .contains(
                        "action=\"/schedule/e/place\"",
                        "action=\"/schedule/e/plan\"",
                        "href=\"/schedule/e/release\"",
                        "data-version=\"/schedule/e/version\"")
                .doesNotContain("${", "$%7B");
    }

    @Test
    void aPickedSessionSeesWhatCountsAgainstItsPlace() throws Exception {
        String cost = "GET /api/v1/sessions/" + TWO + "/cost";
        world.scheduling.on(cost, 200, """
            {"session": "%s", "place": {"room": "hall", "start": "2027-10-01T09:00"}, "cost": 31, "because": [
              {"constraint": "CAPACITY", "sentence": "The room has seats for everybody who is expected.", "cost": 30},
              {"constraint": "MOVE", "sentence": "Sessions that have a place keep it.", "cost": 1}]}
            """.formatted(TWO));
        assertThat(world.get("/schedule/e?pick=8").body())
                .contains(
                        "What counts against this place",
                        ">31 points<",
                        "The room has seats for everybody who is expected.",
                        ">30 points<",
                        ">1 point<")
                .doesNotContain("CAPACITY", "??");
        world.scheduling.on(cost, 200, "{\"cost\": 0, \"because\": []}");
        assertThat(world.get("/schedule/e?pick=8").body()).contains("Nothing counts against this place.");
        world.scheduling.on(cost, 500, "{}");
        HttpResponse<String> withoutCost = world.get("/schedule/e?pick=8");
        assertThat(withoutCost.statusCode()).as("the schedule needs no cost").isEqualTo(200);
        assertThat(withoutCost.body()).doesNotContain("counts against this place");
        world.scheduling.on(cost, 404, "{}");
        assertThat(world.get("/schedule/e?pick=8").body()).doesNotContain("counts against this place");
        assertThat(world.get("/schedule/e?pick=7").body())
                .as("without a place")
                .doesNotContain("counts against this place");
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
                .contains("Session 7 is now in Loft at 09:00.", "/schedule/e/unplace", "Undo");
    }

    @Test
    void aHardClashNamesWhyAndWhatIsFree() throws Exception {
        world.scheduling.on(
                "PUT /api/v1/sessions/" + ONE + "/placement",
                409,
                "{\"title\":\"Clash\",\"detail\":\"taken\",\"clashes\":[{\"kind\":\"ROOM\",\"severity\":\"HARD\",\"detail\":\"Great"
                        + " hall has #8 then\"}]}");

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
                .contains("Session 7 could not be placed", "Great hall has #8 then", "Free alternatives:", "Loft")
                .doesNotContain("Place it anyway");
    }

    /** The service writes sentences in the language in which the page is read. */
    @Test
    void clashesAreAskedForInTheLanguageOfThePage() throws Exception {
        for (String page : List.of("/schedule/e", "/schedule/e/release")) {
            world.get(page, "Accept-Language", "fr");
            assertThat(world.scheduling.last().header("Accept-Language"))
                    .as(page)
                    .containsExactly("fr");
        }
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
                .contains("Place it anyway", "value=\"PERSON\"", "<span dir=\"auto\">Ana speaks in #9 then<");
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
        assertThat(world.get(to).body()).contains("Another user has changed this in the meantime");
    }

    @Test
    void aPlanSaysWhereEachWouldBeByTheRoomsName() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000001";
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "COMPLETED", "sessions": ["ALL"], "keep": "PINNED", "stopped": true,
             "placements": [
              {"session": "a", "number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"},
              {"session": "b", "number": 8, "title": "Storms", "room": "hall", "start": "2027-10-01T11:15"}],
             "applied": ["b"],
             "changes": [{"session": "a", "from": {"room": "loft", "start": "2027-10-01T09:00"},
              "because": [{"constraint": "ROOM_CLOSED", "sentence": "The room is open during the whole session.", "cost": 1},
               {"constraint": "MOVE", "sentence": "Sessions that have a place keep it.", "cost": -1},
               {"constraint": "NEW_ONE", "sentence": "A sentence of the service.", "cost": 4}]}],
             "unplaced": [{"number": 9, "title": "Crowd", "places": 24,
              "because": [{"constraint": "SEATS", "sentence": "-", "cost": 12}]}],
             "constraints": [{"name": "ROOM", "sentence": "-", "weight": null, "cost": 0, "before": 0},
              {"name": "LAYOUT", "sentence": "-", "weight": 5, "cost": 1500, "before": 20}]}
            """);

        assertThat(world.get("/schedule/e/plan/" + plan, "Accept-Language", "fr")
                        .body())
                .contains(">1 500<");
        assertThat(world.get("/schedule/e/plan/" + plan).body())
                .contains(
                        "The plan gives 2 sessions a new place; sessions left without a place: 1.",
                        "The search was stopped.",
                        "#7 Tides",
                        "Loft",
                        "Great hall",
                        "The room is open during the whole session.",
                        "Sessions that have a place keep it.",
                        ">−1<",
                        "A sentence of the service.",
                        ">+4<",
                        "12 of 24 places do not meet this",
                        "name=\"weight.LAYOUT\" value=\"5\"",
                        "Apply the selected changes")
                .contains("action=\"/schedule/e/plan/" + plan + "/take\"", "value=\"ALL\"", "value=\"PINNED\"")
                .containsOnlyOnce("type=\"checkbox\" name=\"sessions\"")
                .doesNotContain(">hall<", "weight.ROOM", "??");
    }

    @Test
    void aPlanThatIsBeingComputedSaysHowFarItIs() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000005";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "RUNNING", "applied": [], "progress": {"steps": 1200, "stepLimit": 5000,
             "best": {"placed": 38, "unplaced": 2, "hard": 0, "medium": -2, "soft": -12000}}}
            """);
        assertThat(world.get(page).body())
                .contains("id=\"plan\" data-fresh=\"1000\"", "/console/assets/fresh.js")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"1\"></noscript>")
                .containsPattern("<progress [^>]*value=\"1200\"")
                .containsPattern("<progress [^>]*max=\"5000\"")
                .contains("Step 1,200 of at most 5,000", "Best result so far")
                .contains("<dd>38</dd>", "<dd>2</dd>", "<dd>12,000</dd>")
                .doesNotContain("??", "Apply the selected changes");
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "RUNNING", "progress": {"steps": 0, "stepLimit": 5000, "best": null}}
            """);
        assertThat(world.get(page).body()).contains("<progress").doesNotContain("Best result so far");
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, "{\"state\": \"REQUESTED\"}");
        assertThat(world.get(page).body())
                .contains("The plan is being prepared.", "data-fresh")
                .containsOnlyOnce("data-focus=\"stop\"")
                .doesNotContain("<progress");
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "STOPPED", "stopped": true, "progress": {"steps": 9, "stepLimit": 5000, "best": null}}
            """);
        assertThat(world.get(page).body())
                .as("its best result is written a moment later")
                .contains("data-fresh")
                .containsOnlyOnce("data-focus=\"stop\"")
                .doesNotContain("No plan was found.", "Stop and keep the best result");
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, "{\"state\": \"STOPPED\", \"stopped\": true}");
        assertThat(world.get(page).body())
                .contains("tabindex=\"-1\" data-focus=\"stop\">No plan was found.")
                .doesNotContain("data-fresh");
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, "{\"state\": \"COMPLETED\", \"unplaced\": []}");
        assertThat(world.get(page).body())
                .as("the result takes the focus that the button had")
                .contains("tabindex=\"-1\" data-focus=\"stop\">The plan gives")
                .doesNotContain("data-fresh", "fresh.js", "http-equiv=\"refresh\"");
    }

    @Test
    void aPlanIsComparedWithNowAndWithAnother() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000006";
        String other = "20000000-0000-0000-0000-000000000007";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, "{\"state\": \"COMPLETED\"}");
        assertThat(world.get(page).body()).contains("href=\"" + page + "/comparison\"");
        world.scheduling.on("GET /api/v1/editions/e/plans", 200, """
            {"items": [
              {"id": "%s", "state": "COMPLETED", "requestedAt": "2027-09-02T08:00:00Z", "score": {"soft": -120}},
              {"id": "%s", "state": "APPLIED", "requestedAt": "2027-09-01T08:00:00Z", "score": {"soft": -150}},
              {"id": "20000000-0000-0000-0000-000000000008", "state": "FAILED", "score": null}]}
            """.formatted(plan, other));
        String call = "GET /api/v1/plans/" + plan + "/comparison";
        world.scheduling.on(call, 200, """
            {"constraints": [{"name": "LAYOUT", "sentence": "The room offers the layout of the session.", "weight": 5,
              "cost": 15, "otherCost": 20}],
             "sessions": [{"session": "a", "number": 7, "title": "Tides", "other": null,
              "place": {"room": "hall", "start": "2027-10-01T10:15"}}]}
            """);
        String now = world.get(page + "/comparison").body();
        assertThat(now)
                .contains("#7 Tides", "Great hall", ">none<", "The room offers the layout of the session.")
                .contains(">15<", ">20<", "the current programme", "points: 150", "href=\"" + page + "\"")
                .doesNotContain(
                        "points: 120", "points: 0", "counted with its own weights", "Other plan</option>", "??");
        assertThat(world.scheduling.seen(call + "?with=now")).isNotEmpty();
        world.scheduling.on(call, 200, "{\"constraints\": [], \"sessions\": []}");
        assertThat(world.get(page + "/comparison?with=" + other, "Accept-Language", "ar")
                        .body())
                .contains("value=\"" + other + "\" selected", "لا توجد فروق.")
                .doesNotContain("??");
        assertThat(world.scheduling.seen(call + "?with=" + other)).isNotEmpty();
        String unlisted = "20000000-0000-0000-0000-000000000009";
        assertThat(world.get(page + "/comparison?with=" + unlisted).body())
                .as("a plan that is older than those of the list")
                .containsPattern("<option (?=[^>]*selected)(?=[^>]*value=\"" + unlisted + "\")[^>]*>Other plan<")
                .doesNotContain("value=\"now\" selected");
        world.scheduling.on(call, 404, "{}");
        assertThat(world.get(page + "/comparison?with=x").statusCode()).isEqualTo(404);
    }

    @Test
    void theChosenMovesAreAppliedAndAPlanIsMadeAgainWithOtherWeights() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000004";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "COMPLETED", "sessions": ["ALL"], "keep": "PINNED",
             "placements": [{"session": "a", "number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"}],
             "constraints": [{"name": "LAYOUT", "sentence": "-", "weight": 5, "cost": 15, "before": 20}]}
            """);
        world.scheduling.on("POST /api/v1/plans/" + plan + "/application", 200, "{\"placed\":1,\"left\":[]}");

        HttpResponse<String> done = world.submit(page, page + "/take", "sessions", "a");

        assertThat(world.scheduling.last().body()).isEqualTo("{\"sessions\":[\"a\"]}");
        assertThat(world.get(done.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("The selected changes have been applied.");
        world.scheduling.on("POST /api/v1/editions/e/plans", 202, "{\"plan\":\"" + plan + "\"}");

        world.submit(
                page, "/schedule/e/plan", "sessions", "ALL", "keep", "PINNED", "weight.LAYOUT", "9", "once", "k-9");

        assertThat(world.scheduling.last().body())
                .isEqualTo("{\"sessions\":[\"ALL\"],\"keep\":\"PINNED\",\"weights\":{\"LAYOUT\":9},\"seed\":1}");
        assertThat(world.scheduling.seen("PUT /api/v1/editions/e/plan-weights")).isEmpty();
        world.scheduling.on("PUT /api/v1/editions/e/plan-weights", 200, "{\"weights\":{\"LAYOUT\":8}}");

        world.submit(page, "/schedule/e/plan", "weight.LAYOUT", "8", "saveWeights", "true", "once", "k-10");

        assertThat(world.scheduling
                        .seen("PUT /api/v1/editions/e/plan-weights")
                        .getFirst()
                        .body())
                .isEqualTo("{\"weights\":{\"LAYOUT\":8}}");
        assertThat(world.scheduling.last().uri()).isEqualTo("/api/v1/editions/e/plans");
        world.scheduling.on("DELETE /api/v1/plans/" + plan, 204, "");

        assertThat(world.submit(page, page + "/stop").statusCode()).isEqualTo(303);
    }

    @Test
    void aPlanThatIsNotTakenSaysWhyAndStaysThere() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000002";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "COMPLETED", "score": {"hard": 0, "soft": 0}, "unplaced": [],
             "placements": [
               {"session": "a", "number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"},
               {"session": "b", "number": 8, "title": "Ebb", "room": "hall", "start": "2027-10-01T11:15"}]}
            """);

        HttpResponse<String> answer =
                refused("POST /api/v1/plans/" + plan + "/application", page, page + "/take", "sessions", "a");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .containsOnlyOnce("Not now.")
                .contains("role=\"alert\"", "#7 Tides", "Apply the selected changes", "href=\"" + page + "\"")
                .contains("value=\"a\" checked")
                .doesNotContain("value=\"b\" checked")
                .doesNotContain("The plan has been applied", "href=\"#\"", "??");
    }

    @Test
    void aPlanOfWhichNothingIsSelectedAsksForASelection() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000005";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "COMPLETED", "placements": [
               {"session": "a", "number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"}]}
            """);

        HttpResponse<String> answer = world.submit(page, page + "/take");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Select at least one row.", "#7 Tides")
                .doesNotContain("value=\"a\" checked", "??");
        assertThat(world.scheduling.seen("POST /api/v1/plans/" + plan + "/application"))
                .isEmpty();
    }

    @Test
    void aPlanThatIsNotMadeAgainKeepsItsPageAndTheTypedWeights() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000006";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "COMPLETED", "sessions": ["ALL"], "keep": "PINNED",
             "constraints": [{"name": "LAYOUT", "sentence": "-", "weight": 5, "cost": 15, "before": 20}]}
            """);
        world.scheduling.on("PUT /api/v1/editions/e/plan-weights", 200, "{\"weights\":{\"LAYOUT\":9}}");
        String[] form = {"from", plan, "sessions", "ALL", "keep", "PINNED", "weight.LAYOUT", "9", "saveWeights", "true"
        };

        HttpResponse<String> planRefused = refused("POST /api/v1/editions/e/plans", page, "/schedule/e/plan", form);
        assertThat(planRefused.body())
                .containsOnlyOnce("Not now.")
                .contains("The weights have been saved", "name=\"weight.LAYOUT\" value=\"9\"")
                .contains("name=\"from\" value=\"" + plan + "\"")
                .doesNotContain("value=\"true\" checked", "Waiting for a place", "??");

        world.scheduling.on("PUT /api/v1/editions/e/plan-weights", 422, """
            {"detail": "No", "errors": [{"pointer": "/weights/LAYOUT", "code": "MAX", "detail": "At most 10."}]}""");
        HttpResponse<String> weightsRefused = world.submit(page, "/schedule/e/plan", form);
        assertThat(weightsRefused.statusCode()).isEqualTo(422);
        assertThat(weightsRefused.body())
                .contains("href=\"#weights-LAYOUT\"", "id=\"weights-LAYOUT\"", "id=\"weights-LAYOUT-flaw\"")
                .contains("name=\"weight.LAYOUT\" value=\"9\"", "value=\"true\" checked")
                .doesNotContain("The weights have been saved", "??");
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
                .doesNotContain("Another user has changed this");
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
                        "The session has started. It can still be changed, with a reason.",
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
    void aPlacedSessionIsPinnedWithAReasonAndByTheVersionThatWasSeen() throws Exception {
        assertThat(world.get("/schedule/e?pick=7").body()).doesNotContain("/schedule/e/pin");
        sessions("{\"room\":\"loft\",\"start\":\"2027-10-01T09:00\"}");
        world.scheduling.on("PUT /api/v1/sessions/" + ONE + "/pin", 200, "{}");

        HttpResponse<String> blank =
                world.submit("/schedule/e?pick=7", "/schedule/e/pin", "number", "7", "etag", "\"3\"", "reason", " ");
        HttpResponse<String> done = world.submit(
                "/schedule/e?pick=7", "/schedule/e/pin", "number", "7", "etag", "\"3\"", "reason", "Interpreters");

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("href=\"#pin-reason\"", "Give a reason.");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow()).contains("pick=7");
        assertThat(world.scheduling.last().header("If-Match")).containsExactly("\"3\"");
        assertThat(world.scheduling.last().body()).isEqualTo("{\"reason\":\"Interpreters\"}");
    }

    @Test
    void aPinSaysWhoWhenAndWhyAndCanBeRemoved() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/sessions", 200, """
            {"items": [{"id": "%s", "number": 7, "title": "Tides", "minutes": 60, "version": 4, "state": "PLACED",
              "placement": {"room": "loft", "start": "2027-10-01T09:00"}, "clashes": [],
              "pin": {"reason": "Only <here>", "by": "vera", "at": "2027-09-01T08:00:00Z"}}]}
            """.formatted(ONE));
        assertThat(world.get("/schedule/e?pick=7").body())
                .contains("Only &lt;here&gt;, vera, Wed 1 Sep 2027, 10:00", "action=\"/schedule/e/unpin\"")
                .doesNotContain("action=\"/schedule/e/pin\"", "??");
        world.scheduling.on("DELETE /api/v1/sessions/" + ONE + "/pin", 412, "{}");

        HttpResponse<String> late =
                world.submit("/schedule/e?pick=7", "/schedule/e/unpin", "number", "7", "etag", "\"3\"");
        assertThat(late.headers().firstValue("Location").orElseThrow()).contains("note=overtaken", "pick=7");

        world.scheduling.on("DELETE /api/v1/sessions/" + ONE + "/pin", 200, "{}");
        HttpResponse<String> done =
                world.submit("/schedule/e?pick=7", "/schedule/e/unpin", "number", "7", "etag", "\"4\"");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(world.scheduling.last().header("If-Match")).containsExactly("\"4\"");
    }

    @Test
    void aProgrammeIsFrozenFromALocalTimeAndThawed() throws Exception {
        String call = "PUT /api/v1/editions/e/programme/freeze";
        world.scheduling.on(call, 200, "{}");
        assertThat(world.submit("/schedule/e", "/schedule/e/freeze", "from", "", "reason", "Printed")
                        .body())
                .contains("href=\"#freeze-from\"", "Fill this in.", "value=\"Printed\"");

        HttpResponse<String> frozen = world.submit(
                "/schedule/e", "/schedule/e/freeze", "from", "2027-09-01T10:00", "reason", "Printed & sent");
        assertThat(frozen.statusCode()).isEqualTo(303);
        assertThat(world.scheduling.last().body())
                .contains("\"from\":\"2027-09-01T08:00:00Z\"", "\"reason\":\"Printed & sent\"");

        freeze(
                "{\"from\":\"2020-09-01T08:00:00Z\",\"reason\":\"Printed\",\"by\":\"vera\",\"at\":\"2020-09-01T07:00:00Z\"}");
        assertThat(world.get("/schedule/e").body())
                .contains("The programme has been frozen since Tue 1 Sep 2020, 10:00.", "Printed", "vera")
                .doesNotContain("Freeze the programme", "??");
        world.submit("/schedule/e", "/schedule/e/freeze/lift");
        assertThat(world.scheduling.last().body()).isEqualTo("{}");

        freeze("{\"from\":\"2099-09-01T08:00:00Z\",\"reason\":null,\"by\":\"vera\",\"at\":\"2020-09-01T07:00:00Z\"}");
        assertThat(world.get("/schedule/e").body()).contains("The programme will be frozen from Tue 1 Sep 2099");
    }

    @Test
    void aFrozenProgrammeIsChangedOnceSomebodySaysWhy() throws Exception {
        freeze("{\"from\":\"2020-09-01T08:00:00Z\",\"reason\":null,\"by\":\"vera\",\"at\":\"2020-09-01T07:00:00Z\"}");
        String place = "PUT /api/v1/sessions/" + ONE + "/placement";
        String[] form = {"number", "7", "etag", "\"3\"", "room", "loft", "start", "2027-10-01T09:00"};
        world.scheduling.on(place, 422, """
            {"title": "Refused", "detail": "It is frozen.",
             "violations": [{"rule": "REASON_REQUIRED", "pointer": "/reason", "detail": "It is frozen.",
              "args": {"frozenFrom": "2020-09-01T08:00:00Z"}}]}
            """);

        assertThat(world.submit("/schedule/e?pick=7", "/schedule/e/place", form).body())
                .contains(
                        "The programme is frozen. Places can still be changed, with a reason.",
                        "action=\"/schedule/e/place\"",
                        "id=\"explain\"")
                .doesNotContain("The session has started.", "??");
    }

    @Test
    void aPlanIsAppliedToAFrozenProgrammeWithAReason() throws Exception {
        String plan = "20000000-0000-0000-0000-000000000003";
        String page = "/schedule/e/plan/" + plan;
        world.scheduling.on("GET /api/v1/plans/" + plan, 200, """
            {"state": "COMPLETED", "score": {"hard": 0, "soft": 0}, "unplaced": [],
             "placements": [{"number": 7, "title": "Tides", "room": "hall", "start": "2027-10-01T10:15"}]}
            """);
        assertThat(world.get(page).body()).doesNotContain("name=\"reason\"");
        freeze("{\"from\":\"2020-09-01T08:00:00Z\",\"reason\":null,\"by\":\"vera\",\"at\":\"2020-09-01T07:00:00Z\"}");
        world.scheduling.on("POST /api/v1/plans/" + plan + "/application", 200, "{\"placed\":1,\"left\":[]}");
        assertThat(world.get(page).body()).contains("Reason for the change", "name=\"reason\"");

        HttpResponse<String> done = world.submit(page, page + "/take", "reason", "Late acceptance", "sessions", "a");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(world.scheduling.last().body()).isEqualTo("{\"reason\":\"Late acceptance\",\"sessions\":[\"a\"]}");
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
