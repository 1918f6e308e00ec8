package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviewers, people and rooms of an edition. */
class EditionPeopleAndRoomsTest extends EditionPages {

    @Test
    void reviewersAreAddedAloneOrPastedAndTheOthersStay() throws Exception {
        String put = "PUT /api/v1/editions/igf-2027/reviewers";
        world.proposal
                .on(
                        "GET /api/v1/editions/igf-2027/reviewers",
                        200,
                        "{\"items\":[{\"name\":\"Ada <i>\",\"email\":\"ada@example.org\",\"stakeholderGroup\":\"GOVERNMENT\",\"subthemes\":[]}]}")
                .on(
                        put,
                        400,
                        "{\"status\":400,\"detail\":\"No.\",\"errors\":[{\"pointer\":\"/items/1/email\",\"code\":\"X\",\"detail\":\"Not one.\"}]}");
        assertThat(world.look("/edition/igf-2027/reviewers").body())
                .contains("Ada &lt;i&gt;", "One reviewer.", "Government")
                .doesNotContain("??");

        HttpResponse<String> refused =
                world.press("/edition/igf-2027/reviewers", "name", "Ben", "email", "ben", "affiliation", "Sea");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#email\"", "Not one.", "value=\"Ben\"");

        HttpResponse<String> lines =
                world.press("/edition/igf-2027/reviewers", "many", "\nBen; Sea\nCleo; cleo@example.org");
        assertThat(lines.body())
                .contains("href=\"#many\"", "Line 2: Not one.")
                .as("a field of a pasted list has no name that its reader would know")
                .doesNotContain("/items");

        world.proposal.on(put, 200, "{}");
        world.press("/edition/igf-2027/reviewers", "many", "Ben; ben@example.org; Sea\nADA, ada@example.org");
        JsonNode items = JsonMapper.shared()
                .readTree(world.proposal.seen(put).getLast().body())
                .path("items");
        assertThat(items.findValuesAsString("email")).containsExactly("ben@example.org", "ada@example.org");
        assertThat(items.at("/0/affiliation").asString()).isEqualTo("Sea");
        assertThat(world.look("/edition/igf-2027/reviewers/reviewers.csv").body())
                .contains("Ada <i>,ada@example.org,,GOVERNMENT,");
    }

    @Test
    void peopleAreOneListWithFiltersAndTwoAreSaidToBeOne() throws Exception {
        String other = PROPOSAL.replace('3', '4');
        String link = "PUT /api/v1/people/" + PROPOSAL + "/links/" + other;
        String search = "POST /api/v1/editions/igf-2027/registrations/search";
        world.participation
                .on(
                        search,
                        200,
                        "{\"items\":[{\"id\":\"" + other + "\",\"personId\":\"" + PROPOSAL
                                + "\",\"state\":\"CANCELLED\",\"name\":\"Noor <i>\",\"email\":\"noor@example.org\",\"attendance\":\"ONSITE\"}],\"next\":null}")
                .on(link, 200, "{}");
        world.proposal.on(
                "POST /api/v1/editions/igf-2027/people/search",
                200,
                "{\"items\":[{\"personId\":\"" + PROPOSAL
                        + "\",\"names\":[\"Pat\"],\"emails\":[],\"affiliations\":[],\"proposals\":[{\"id\":\"p\",\"number\":7,\"title\":\"T\",\"role\":\"SPEAKER\",\"answer\":\"CONFIRMED\"},"
                        + "{\"id\":\"s\",\"sessionId\":\"s\",\"number\":10001,\"title\":\"Opening\",\"role\":\"SPEAKER\",\"answer\":\"LISTED\"},"
                        + "{\"id\":\"c\",\"sessionId\":\"c\",\"number\":10002,\"title\":\"Closing\",\"state\":\"WITHDRAWN\",\"role\":\"SPEAKER\",\"answer\":\"LISTED\"}]}]}");
        assertThat(world.look("/people/igf-2027?attendance=ONSITE").body())
                .contains("Noor &lt;i&gt;", "Cancelled", "In person", "1 result<")
                .doesNotContain("??", "ONSITE<");
        assertThat(world.participation.seen().getLast().body()).isEqualTo("{\"attendance\":\"ONSITE\"}");
        assertThat(world.look("/people/igf-2027?who=SPEAKER").body())
                .contains("Pat", "#7", "takes part")
                .contains("href=\"/proposals/p\"", "href=\"/schedule/igf-2027?pick=10001\"", "#10002")
                .as("the schedule leaves out what was cancelled")
                .doesNotContain("pick=10002", "href=\"\"");

        assertThat(world.press("/people/igf-2027/link", "people", PROPOSAL).statusCode())
                .isEqualTo(422);
        HttpResponse<String> linked = world.press("/people/igf-2027/link", "people", PROPOSAL, "people", other);
        assertThat(linked.statusCode()).isEqualTo(303);
        assertThat(world.participation.seen(link)).hasSize(1);
        assertThat(world.look(World.location(linked).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("The two entries now count as one person", "Undo");
        HttpResponse<String> found = world.press("/people/igf-2027", "text", "noor");
        assertThat(found.body()).contains("value=\"noor\"");
        assertThat(world.look("/people/igf-2027/people.csv").body()).contains("Noor <i>,noor@example.org,,CANCELLED");
    }

    /** The address of a page has no words that were searched for, because they are personal data. */
    @Test
    void allPeopleFoundByWordsAreOnOnePageWithoutLinksThatDropTheWords() throws Exception {
        String people = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "{\"personId\":\"p-%d\",\"names\":[\"Pat %d.\"],\"proposals\":[]}".formatted(i, i))
                .collect(Collectors.joining(","));
        world.proposal.on(
                "POST /api/v1/editions/igf-2027/people/search", 200, "{\"items\":[" + people + "],\"next\":null}");
        assertThat(world.look("/people/igf-2027?who=SPEAKER").body())
                .contains("Pat 50.", "Next page", "sort=name")
                .doesNotContain("Pat 51.");

        assertThat(world.press("/people/igf-2027", "who", "SPEAKER", "text", "pat")
                        .body())
                .contains("Pat 50.", "Pat 60.", "60 people.", "value=\"pat\"")
                .doesNotContain("Next page", "sort=name", "??");
    }

    @Test
    void wordsFindTheFirst200PeopleAndSayThatThereAreMore() throws Exception {
        String search = "POST /api/v1/editions/igf-2027/people/search";
        String people = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> "{\"personId\":\"p-%d\",\"names\":[\"Pat %d.\"],\"proposals\":[]}".formatted(i, i))
                .collect(Collectors.joining(","));
        world.proposal.on(search, 200, "{\"items\":[" + people + "],\"next\":null}");
        world.look("/people/igf-2027?who=SPEAKER");

        assertThat(world.press("/people/igf-2027", "who", "SPEAKER", "text", "a")
                        .body())
                .contains("Pat 200.", "Only the first 200 are shown.")
                .doesNotContain("Pat 201.", "201 people.", "??");
        assertThat(world.proposal.seen(search).getLast().body()).contains("\"limit\":201");
    }

    @Test
    void aRoomAsksBeforeItShrinksSoThatPeopleLoseTheirSeats() throws Exception {
        String id = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789a";
        String room = "PUT /api/v1/editions/igf-2027/rooms/loft";
        world.scheduling
                .on(
                        "GET /api/v1/editions/igf-2027/rooms",
                        200,
                        "{\"items\":[{\"room\":\"loft\",\"name\":\"Loft\",\"capacity\":9,\"layouts\":[]}]}")
                .on("GET /api/v1/editions/igf-2027/grid", 200, "{\"days\":[]}")
                .on(
                        "GET /api/v1/editions/igf-2027/sessions",
                        200,
                        ("{'items':[{'id':'" + id + "1','placement':{'room':'loft'}},{'id':'" + id
                                        + "2','placement':{'room':'loft'}},{'id':'" + id
                                        + "3','placement':{'room':'hall'}},{'id':'" + id
                                        + "4','placement':{'room':'loft'}}]}")
                                .replace('\'', '"'))
                .on(room, 200, "{}");
        world.participation.on(
                "GET /api/v1/editions/igf-2027/seats",
                200,
                ("{'items':[{'sessionId':'" + id + "1','confirmed':9,'fixed':false},{'sessionId':'" + id
                                + "2','confirmed':6,'fixed':false},{'sessionId':'" + id
                                + "3','confirmed':9,'fixed':false},{'sessionId':'" + id
                                + "4','confirmed':9,'fixed':true}]}")
                        .replace('\'', '"'));
        String[] smaller = {"room", "loft", "name", "Loft", "capacity", "5"};

        world.look("/edition/igf-2027/rooms");

        HttpResponse<String> asked = world.press("/edition/igf-2027/rooms", smaller);

        assertThat(asked.body())
                .contains("5 people will lose their seat", "name=\"losing\" value=\"5\"", "Save anyway", "value=\"5\"")
                .doesNotContain("??");
        assertThat(world.scheduling.seen(room)).as("one press only asks").isEmpty();
        String[] stale = {"room", "loft", "name", "Loft", "capacity", "5", "losing", "4"};
        assertThat(world.press("/edition/igf-2027/rooms", stale).body())
                .as("another number is asked about again")
                .contains("name=\"losing\" value=\"5\"");
        String[] sure = {"room", "loft", "name", "Loft", "capacity", "5", "losing", "5"};
        assertThat(World.location(world.press("/edition/igf-2027/rooms", sure))).endsWith("?note=room");
        assertThat(world.scheduling.seen(room)).hasSize(1);
        assertThat(World.location(
                        world.press("/edition/igf-2027/rooms", "room", "loft", "name", "Loft", "capacity", "9")))
                .as("nobody loses anything")
                .endsWith("?note=room");
    }

    @Test
    void aRoomIsClosedOpenedAgainAndRemoved() throws Exception {
        String room = "PUT /api/v1/editions/igf-2027/rooms/loft";
        String removal = "DELETE /api/v1/editions/igf-2027/rooms/loft";
        world.scheduling
                .on("GET /api/v1/editions/igf-2027/rooms", 200, """
                        {"items":[{"room":"loft","name":"Loft","capacity":9,"layouts":[],
                          "equipment":["projector <i>","hearing loop"],"onlineSeats":30,
                          "closed":[{"from":"2027-10-05T09:00","to":"2027-10-05T12:00","timeZone":"Africa/Addis_Ababa",
                            "startsAt":"2027-10-05T06:00:00Z","endsAt":"2027-10-05T09:00:00Z","reason":"Paint <b>"}]}]}""")
                .on("GET /api/v1/editions/igf-2027/grid", 200, "{\"days\":[]}")
                .on("GET /api/v1/editions/igf-2027/sessions", 200, "{\"items\":[]}")
                .on(room, 200, "{}")
                .on(removal, 204, "");
        world.participation.on("GET /api/v1/editions/igf-2027/seats", 200, "{\"items\":[]}");
        assertThat(world.look("/edition/igf-2027/rooms").body())
                .contains(
                        "projector &lt;i&gt;",
                        "30 seats online",
                        "closed from Tue 5 Oct 2027, 09:00 to Tue 5 Oct 2027, 12:00:",
                        "Paint &lt;b&gt;")
                .doesNotContain("??", "Remove the room", "closed.from");
        assertThat(world.look("/edition/igf-2027/rooms?room=loft").body())
                .contains(
                        "projector &lt;i&gt;\nhearing loop</textarea>",
                        "name=\"onlineSeats\"",
                        "id=\"closed-0-from\" name=\"closed.from\" value=\"2027-10-05T09:00\"",
                        "id=\"closed-1-reason\"",
                        "Remove the room");

        String[] changed = {
            "room",
            "loft",
            "name",
            "Loft",
            "capacity",
            "9",
            "onlineSeats",
            "",
            "equipment",
            "projector\r\n\r\n loop ",
            "closed.from",
            "",
            "closed.to",
            "",
            "closed.reason",
            "",
            "closed.from",
            "2027-10-06T09:00",
            "closed.to",
            "2027-10-06T08:00",
            "closed.reason",
            " Paint "
        };
        assertThat(World.location(world.press("/edition/igf-2027/rooms", changed)))
                .endsWith("?note=room");
        assertThat(world.scheduling.seen(room).getLast().body())
                .isEqualTo(
                        "{\"name\":\"Loft\",\"capacity\":9,\"layouts\":[],\"equipment\":[\"projector\",\"loop\"],"
                                + "\"closed\":[{\"from\":\"2027-10-06T09:00\",\"to\":\"2027-10-06T08:00\",\"reason\":\"Paint\"}]}");
        world.scheduling.on(
                room,
                422,
                "{\"status\":422,\"detail\":\"No.\",\"violations\":[{\"rule\":\"CLOSURE_WITHOUT_TIME\",\"pointer\":\"/closed/0/to\",\"detail\":\"Too early.\"}]}");
        HttpResponse<String> refused = world.press("/edition/igf-2027/rooms", changed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#closed-0-to\"", "id=\"closed-0-to-flaw\"", "value=\"2027-10-06T08:00\"");

        assertThat(World.location(world.press("/edition/igf-2027/rooms/removal", "room", "loft")))
                .endsWith("?note=removed");
        world.scheduling.on(
                removal,
                409,
                "{\"status\":409,\"detail\":\"No.\",\"violations\":[{\"rule\":\"ROOM_IN_USE\",\"pointer\":\"\",\"detail\":\"Session 7 is there.\",\"args\":{\"given\":\"7\"}}]}");
        HttpResponse<String> inUse = world.press("/edition/igf-2027/rooms/removal", "room", "loft");
        assertThat(inUse.statusCode()).isEqualTo(409);
        assertThat(inUse.body()).contains("Session 7 is there.", "value=\"Loft\"");
    }

    @Test
    void aRoomIsAddedAndTheDaysLeadToTheirSlots() throws Exception {
        String room = "PUT /api/v1/editions/igf-2027/rooms/great-hall";
        world.scheduling
                .on(
                        "GET /api/v1/editions/igf-2027/rooms",
                        200,
                        "{\"items\":[{\"room\":\"loft\",\"name\":\"Loft <i>\",\"capacity\":1,\"layouts\":[\"CIRCLE\"]}]}")
                .on(
                        "GET /api/v1/editions/igf-2027/grid",
                        200,
                        "{\"days\":[{\"date\":\"2027-10-05\",\"slots\":[{\"start\":\"09:00\",\"minutes\":60},{\"start\":\"10:15\",\"minutes\":90}]}]}")
                .on(room, 201, "{}");
        assertThat(world.look("/edition/igf-2027/rooms").body())
                .contains(
                        "Loft &lt;i&gt;",
                        "1 seat<",
                        "Circle",
                        "href=\"/edition/igf-2027/grid?day=2027-10-05\"",
                        "2 slots",
                        "href=\"/edition/igf-2027/grid?day=2027-10-08\"",
                        "no slots")
                .doesNotContain("??");

        world.press("/edition/igf-2027/rooms", "name", "Great hall", "capacity", "80", "layouts", "CIRCLE");
        assertThat(world.scheduling.seen(room).getFirst().body())
                .isEqualTo("{\"name\":\"Great hall\",\"capacity\":80,\"layouts\":[\"CIRCLE\"]}");

        world.proposal.on("GET /api/v1/editions/igf-2027", 200, "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\"}");
        world.scheduling.on("GET /api/v1/editions/igf-2027/grid", 200, "{\"days\":[]}");
        assertThat(world.look("/edition/igf-2027/rooms").body())
                .as("an edition without days leads to its dates")
                .contains("This edition does not have days and slots yet.", "href=\"/edition/igf-2027/form\"")
                .doesNotContain("Times are in the time zone", "??");
    }

    @Test
    void manyRoomsAreAddedFromLines() throws Exception {
        world.scheduling
                .on("GET /api/v1/editions/igf-2027/rooms", 200, "{\"items\":[{\"room\":\"loft\",\"name\":\"Loft\"}]}")
                .on("GET /api/v1/editions/igf-2027/grid", 200, "{\"days\":[]}")
                .on("PUT /api/v1/editions/igf-2027/rooms/hall-a", 201, "{}")
                .on("PUT /api/v1/editions/igf-2027/rooms/hall-b", 201, "{}");
        String lines = "Hall A, 200\n\nLoft, 20\nHall B\t80\nHall C";
        HttpResponse<String> some =
                world.submit("/edition/igf-2027/rooms", "/edition/igf-2027/rooms/many", "lines", lines);
        assertThat(some.body()).contains(">Loft, 20\nHall C<", "role=\"alert\"").doesNotContain("??");
        assertThat(world.scheduling
                        .seen("PUT /api/v1/editions/igf-2027/rooms/hall-b")
                        .getLast()
                        .body())
                .isEqualTo("{\"name\":\"Hall B\",\"capacity\":80,\"layouts\":[]}");
        assertThat(world.scheduling.seen("PUT /api/v1/editions/igf-2027/rooms/loft"))
                .isEmpty();
        assertThat(World.location(world.press("/edition/igf-2027/rooms/many", "lines", "Hall A, 200")))
                .endsWith("?note=room");
        String arabic = "PUT /api/v1/editions/igf-2027/rooms/room-" + Integer.toHexString("قاعة".hashCode());
        String russian = "PUT /api/v1/editions/igf-2027/rooms/1-" + Integer.toHexString("Зал 1".hashCode());
        world.scheduling.on(arabic, 201, "{}").on(russian, 201, "{}");
        assertThat(World.location(world.press("/edition/igf-2027/rooms/many", "lines", "قاعة، ٢٠٠\nЗал 1; 40")))
                .endsWith("?note=room");
        assertThat(world.scheduling.seen(arabic).getLast().body()).contains("\"capacity\":200");
        assertThat(world.scheduling.seen(russian)).hasSize(1);
    }
}
