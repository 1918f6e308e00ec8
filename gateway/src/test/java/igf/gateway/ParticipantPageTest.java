package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A participant's agenda, seats, questions and data. */
class ParticipantPageTest extends ParticipantPages {

    private static final String SEAT = "5f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";

    @Test
    void theOwnPageShowsWhereSomebodyHasToBeAndWhatTheyAreAsked() throws Exception {
        world.participation.on(
                "GET /api/v1/people/me/agenda",
                200,
                "{\"items\":[{\"sessionId\":\"" + SESSION
                        + "\",\"edition\":\"igf-2027\",\"number\":7,\"title\":\"Tides\",\"room\":\"a\","
                        + "\"startsAt\":\"2027-10-05T06:00:00Z\",\"endsAt\":\"2027-10-05T07:00:00Z\",\"roles\":[\"MODERATOR\"],"
                        + "\"seats\":[{\"id\":\"" + SEAT
                        + "\",\"attendance\":\"ONSITE\",\"state\":\"WAITLISTED\"}]}]}");
        world.proposal.on(
                "GET /api/v1/people/me/invitations",
                200,
                "{\"items\":[{\"title\":\"Meshes <x>\",\"edition\":\"igf-2027\",\"role\":\"SPEAKER\",\"state\":\"INVITED\","
                        + "\"expiresAt\":\"2027-09-01T00:00:00Z\",\"link\":\"/invitations/t0k\"}]}");
        world.scheduling.on(
                "GET /api/v1/editions/igf-2027/rooms", 200, "{\"items\":[{\"room\":\"a\",\"name\":\"Great Hall\"}]}");
        signIn();

        assertThat(world.look("/me").body())
                .contains("dir=\"auto\">Great Hall</span>")
                .contains("#7 Tides", "Tue 5 Oct 2027, 09:00", "on the waiting list for the room", "moderator")
                .contains("Meshes &lt;x&gt;", ">IGF 2027</bdi> <span", "href=\"/invitations/t0k\"", "speaker")
                .contains("href=\"/me/registrations/" + REGISTRATION + "\"", "Registered")
                .doesNotContain("??", "WAITLISTED", "MODERATOR");
    }

    @Test
    void somebodyStatesWhenTheyCanTakePart() throws Exception {
        String call = "/api/v1/people/me/availability";
        world.proposal
                .on("GET " + call, 200, """
                        {"timeZone": "Asia/Tokyo", "unavailable": [{"from": "2027-10-05T09:00", "to": "2027-10-05T12:00"}],
                         "online": null}""")
                .on("PUT " + call, 200, "{}")
                .on(
                        "GET /api/v1/people/me/invitations",
                        200,
                        "{\"items\":[{\"title\":\"Meshes\",\"edition\":\"igf-2027\",\"role\":\"SPEAKER\",\"state\":\"CONFIRMED\"}]}");
        signIn();
        String path = "/me/availability/igf-2027";
        assertThat(world.look("/me").body())
                .contains("href=\"" + path + "\"", "Enter or change the times for IGF 2027");
        assertThat(world.look(path).body())
                .contains("value=\"2027-10-05T09:00\"", "value=\"2027-10-05T12:00\"", "Tokyo (UTC+09:00)")
                .contains(
                        "value=\"Asia/Tokyo\" selected",
                        "Only you and the secretariat can see this.",
                        "Not available (3)")
                .doesNotContain("Not available (4)", "??");

        HttpResponse<String> saved = world.press(
                path,
                "timeZone",
                "Asia/Tokyo",
                "from",
                "2027-10-05T09:00",
                "to",
                "",
                "earliest",
                "20:00",
                "latest",
                "02:00");

        assertThat(World.location(saved)).endsWith(path + "?saved=true");
        assertThat(world.proposal
                        .seen("PUT " + call + "?edition=igf-2027")
                        .getLast()
                        .body())
                .isEqualTo("{\"timeZone\":\"Asia/Tokyo\",\"unavailable\":[{\"from\":\"2027-10-05T09:00\"}],"
                        + "\"online\":{\"earliest\":\"20:00\",\"latest\":\"02:00\"}}");
        assertThat(world.proposal
                        .seen("PUT " + call + "?edition=igf-2027")
                        .getLast()
                        .header("Authorization"))
                .hasSize(1);
        assertThat(world.look(path + "?saved=true").body()).contains("The times have been saved.");

        world.proposal.on("PUT " + call, 422, """
                {"status": 422, "detail": "No.", "violations": [{"rule": "AVAILABILITY_WITHOUT_TIME",
                 "pointer": "/unavailable/0/to", "detail": "It must end after it begins."}]}""");
        HttpResponse<String> refused = world.press(
                path,
                "timeZone",
                "UTC",
                "from",
                "2027-10-05T09:00",
                "to",
                "2027-10-05T08:00",
                "earliest",
                "",
                "latest",
                "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#unavailable-0-to\"", "id=\"unavailable-0-to-flaw\"", "value=\"2027-10-05T08:00\"");
        assertThat(world.proposal
                        .seen("PUT " + call + "?edition=igf-2027")
                        .getLast()
                        .body())
                .contains("\"online\":null");
    }

    @Test
    void aSeatIsTakenWaitedForAndGivenBack() throws Exception {
        String seats = "POST /api/v1/sessions/" + SESSION + "/seats";
        world.participation
                .on(seats, 201, "{\"id\":\"" + SEAT + "\",\"state\":\"WAITLISTED\",\"position\":3}")
                .on("DELETE /api/v1/sessions/" + SESSION + "/seats/" + SEAT, 204, "")
                .on(
                        "GET /api/v1/sessions/" + SESSION + "/seats",
                        200,
                        "{\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":2}");
        signIn();
        String path = "/me/sessions/" + SESSION;
        assertThat(world.look(path).body())
                .contains("Seats taken in the room: 60 of 60", "Join the waiting list for the room");

        HttpResponse<String> taken = world.press(path + "/seats", "attendance", "ONSITE", "once", "k-2");

        assertThat(World.location(taken)).endsWith(path + "?note=waits");
        assertThat(world.participation.seen(seats).getFirst().body())
                .contains(REGISTRATION)
                .contains("ONSITE");
        held("{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION
                + "\",\"attendance\":\"ONSITE\",\"state\":\"WAITLISTED\",\"position\":3}");
        assertThat(world.look(path + "?note=waits").body())
                .contains("The room is full", "You are number 3 on the waiting list.", "Leave the list")
                .doesNotContain("Join the waiting list for the room");
        assertThat(World.location(world.press(path + "/seats/" + SEAT + "/return")))
                .endsWith("?note=returned");
    }

    @Test
    void aSessionOfAKindWithoutSeatsAsksForNone() throws Exception {
        world.proposal.on(
                "GET /api/v1/editions",
                200,
                "{\"items\":[{\"edition\":\"breaks\",\"name\":\"IGF 2028\",\"timeZone\":\"UTC\",\"startsOn\":\"2028-10-04\","
                        + "\"rules\":{\"sessionKinds\":[{\"id\":\"BREAK\",\"name\":\"Break\",\"seats\":false}]}}]}");
        world.scheduling.on(
                "GET /api/v1/sessions/" + SESSION,
                200,
                "{\"id\":\"" + SESSION
                        + "\",\"edition\":\"breaks\",\"number\":10001,\"title\":\"Coffee\",\"kind\":\"BREAK\","
                        + "\"state\":\"PLACED\",\"placement\":{\"room\":\"all-rooms\",\"roomName\":\"?\","
                        + "\"startsAt\":\"2028-10-05T06:00:00Z\",\"endsAt\":\"2028-10-05T06:20:00Z\"}}");
        signIn();

        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("You do not need a seat.", "All rooms")
                .doesNotContain("value=\"ONSITE\"", "??");
    }

    @Test
    void aSeatAtTheSameTimeIsSwappedByOneButton() throws Exception {
        String seats = "POST /api/v1/sessions/" + SESSION + "/seats";
        String other = "00000000-0000-4000-8000-00000000000e";
        world.participation.on(
                seats,
                409,
                "{\"status\":409,\"detail\":\"You sit elsewhere.\",\"violations\":[{\"rule\":\"SEATS_OVERLAP\",\"pointer\":\"\","
                        + "\"detail\":\"You sit elsewhere.\",\"args\":{\"sessionId\":\"" + other
                        + "\",\"number\":12,\"title\":\"Locks <i>\"}}]}");
        signIn();
        String path = "/me/sessions/" + SESSION;

        HttpResponse<String> refused = world.press(path + "/seats", "attendance", "ONSITE", "once", "k-3");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "#12 Locks &lt;i&gt;",
                        "href=\"/me/sessions/" + other + "\"",
                        "name=\"inPlaceOf\" value=\"" + other + "\"",
                        "Give up that seat and take one here")
                .doesNotContain("??");
        world.participation.on(seats, 201, "{\"id\":\"" + SEAT + "\",\"state\":\"CONFIRMED\",\"position\":null}");
        assertThat(World.location(
                        world.press(path + "/seats", "attendance", "ONSITE", "inPlaceOf", other, "once", "k-4")))
                .endsWith(path + "?note=seated");
        assertThat(world.participation.seen(seats).getLast().body()).contains("\"inPlaceOf\":\"" + other + "\"");
    }

    @Test
    void twoSeatsAtOneTimeAreShownOnTheAgendaAndTheSession() throws Exception {
        String other = "00000000-0000-4000-8000-00000000000e";
        String seat = "\"seats\":[{\"id\":\"" + SEAT + "\",\"attendance\":\"ONSITE\",\"state\":\"CONFIRMED\"}]";
        String times = "\"edition\":\"igf-2027\",\"room\":\"a\",\"startsAt\":\"2027-10-05T06:00:00Z\","
                + "\"endsAt\":\"2027-10-05T07:00:00Z\",\"roles\":[],";
        world.participation.on(
                "GET /api/v1/people/me/agenda",
                200,
                "{\"items\":[{\"sessionId\":\"" + SESSION + "\",\"number\":7,\"title\":\"Tides\"," + times + seat
                        + ",\"overlaps\":[\"" + other + "\"]},{\"sessionId\":\"" + other
                        + "\",\"number\":12,\"title\":\"Locks\"," + times + seat + ",\"overlaps\":[\"" + SESSION
                        + "\"]}]}");
        signIn();

        assertThat(world.look("/me").body())
                .contains("At the same time, you have a seat in", "#12 Locks</a></span>", "#7 Tides</a></span>");
        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("At the same time, you have a seat in", "#12 Locks")
                .doesNotContain("??");
    }

    private static final String MARKED = "{\"items\":[{\"sessionId\":\"" + SESSION
            + "\",\"edition\":\"igf-2027\",\"number\":7,\"title\":\"Tides\",\"startsAt\":\"2027-10-05T06:00:00Z\","
            + "\"endsAt\":\"2027-10-05T07:00:00Z\",\"roles\":[],\"seats\":[],\"overlaps\":[],\"marked\":true,\"clashes\":[\""
            + SEAT
            + "\"]},{\"sessionId\":\"" + SEAT
            + "\",\"edition\":\"igf-2027\",\"number\":12,\"title\":\"Locks <i>\",\"roles\":[\"SPEAKER\"],\"seats\":[],\"marked\":false,\"clashes\":[\""
            + SESSION + "\"]}]}";

    @Test
    void aPageThatCachesStoreAsksForTheAgendaAndMarksASession() throws Exception {
        String part = "/console/agenda?lang=fr";
        assertThat(world.get(part).body()).doesNotContain("<form", "??");
        signIn();
        world.participation.on("GET /api/v1/people/me/agenda", 200, MARKED);

        HttpResponse<String> mine = world.look(part);

        assertThat(mine.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        assertThat(mine.body())
                .contains("data-session=\"" + SESSION + "\" data-marked=\"true\"", "data-marked=\"false\"")
                .contains("En même temps dans votre agenda", "#12 Locks &lt;i&gt;", "name=\"_csrf\"")
                .doesNotContain("<html", "<!--", "??");
        String call = "/api/v1/people/me/agenda/" + SESSION;
        world.participation.on("PUT " + call, 204, "").on("DELETE " + call, 204, "");
        HttpResponse<String> marked =
                world.press("/console/agenda", "lang", "fr", "session", SESSION, "marked", "true");
        assertThat(marked.statusCode()).isEqualTo(303);
        assertThat(World.location(marked)).endsWith(part);
        assertThat(world.participation.seen("PUT " + call)).hasSize(1);
        world.press("/console/agenda", "lang", "//evil", "session", SESSION, "marked", "false");
        assertThat(world.participation.seen("DELETE " + call)).hasSize(1);
    }

    @Test
    void aSessionIsMarkedAndUnmarkedOnItsPageAndTheAgendaNamesClashes() throws Exception {
        signIn();
        String path = "/me/sessions/" + SESSION;
        String call = "/api/v1/people/me/agenda/" + SESSION;
        world.participation.on("PUT " + call, 204, "").on("DELETE " + call, 204, "");
        assertThat(world.look(path).body()).contains("Add to my agenda", "name=\"marked\" value=\"true\"");
        assertThat(World.location(world.press(path + "/agenda", "marked", "true")))
                .endsWith("?note=marked");
        world.participation.on("GET /api/v1/people/me/agenda", 200, MARKED);

        assertThat(world.look(path + "?note=marked").body())
                .contains("The session is in your agenda.", "At the same time in your agenda:", "#12 Locks &lt;i&gt;")
                .contains("Remove the mark", "name=\"marked\" value=\"false\"");
        assertThat(World.location(world.press(path + "/agenda", "marked", "false")))
                .endsWith("?note=unmarked");
        assertThat(world.look("/me").body())
                .contains("marked</span>", "At the same time in your agenda:", "#7 Tides</a></span>")
                .doesNotContain("??");
    }

    @Test
    void aSessionThatHasEndedOffersNoSeatAndTakesNoneBack() throws Exception {
        world.participation.on(
                "GET /api/v1/sessions/" + SESSION + "/seats",
                200,
                "{\"capacity\":60,\"confirmed\":60,\"online\":4,\"waitlisted\":2,\"fixed\":true}");
        held("{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION
                + "\",\"attendance\":\"ONLINE\",\"state\":\"CONFIRMED\",\"position\":null}");
        signIn();

        assertThat(world.look("/me/sessions/" + SESSION).body())
                .contains("The session has ended. Seats can no longer be changed.")
                .doesNotContain("Give up this seat", "Take a seat in the room", "??");
    }

    @Test
    void whoeverMayBeInTheRoomOrOnlineSaysWhereTheyAre() throws Exception {
        String seat = "{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION + "\",\"position\":null,\"attendance\":";
        signIn();
        String path = "/me/sessions/" + SESSION;
        held(seat + "\"ONSITE\",\"state\":\"CONFIRMED\"}");
        assertThat(world.look(path).body()).contains("Raise a hand in the room", "Raise a hand online");
        held(seat + "\"ONSITE\",\"state\":\"WAITLISTED\"}");
        assertThat(world.look(path).body())
                .as("waiting for the room is not being there")
                .contains("data-key=\"h\" name=\"mode\" value=\"ONLINE\"");
        held(seat + "\"ONLINE\",\"state\":\"CONFIRMED\"}");
        assertThat(world.look(path).body()).contains("Raise a hand online").doesNotContain("Raise a hand in the room");
    }

    @Test
    void aQuestionIsAskedAndARefusedOneIsNotLost() throws Exception {
        String floor = "POST /api/v1/sessions/" + SESSION + "/floor";
        held("{\"id\":\"" + SEAT + "\",\"sessionId\":\"" + SESSION
                + "\",\"attendance\":\"ONLINE\",\"state\":\"CONFIRMED\",\"position\":null}");
        world.participation.on(
                floor,
                422,
                "{\"status\":422,\"detail\":\"No.\",\"violations\":[{\"rule\":\"X\",\"pointer\":\"/text\",\"detail\":\"Too loud.\"}]}");
        signIn();
        String path = "/me/sessions/" + SESSION;
        assertThat(world.look(path).body()).contains("Raise a hand", "value=\"ONLINE\"");

        HttpResponse<String> refused =
                world.press(path + "/floor", "kind", "QUESTION", "text", "Why <b>?", "mode", "ONLINE");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Why &lt;b&gt;?", "Too loud.", "href=\"#text\"");
        world.participation.on(floor, 201, "{\"id\":\"" + SEAT + "\",\"state\":\"WAITING\",\"position\":2}");
        assertThat(World.location(world.press(path + "/floor", "kind", "HAND", "mode", "ONLINE")))
                .endsWith(path + "?note=asked#floor");
        world.participation.on(
                "GET /api/v1/sessions/" + SESSION + "/floor",
                200,
                "{\"items\":[{\"id\":\"" + REGISTRATION
                        + "\",\"mode\":\"ONSITE\",\"kind\":\"HAND\",\"state\":\"WAITING\",\"position\":1,\"own\":false},"
                        + "{\"id\":\"" + SEAT
                        + "\",\"mode\":\"ONLINE\",\"kind\":\"HAND\",\"state\":\"WAITING\",\"position\":2,\"own\":true}]}");
        assertThat(world.look(path).body())
                .contains(
                        "2 people are waiting to speak.",
                        "You have raised your hand",
                        "You are number 2 in the queue.",
                        "Withdraw");
    }

    @Test
    void whatOpensAnAgendaIsToldOnceAndOwnDataNeedAFreshProof() throws Exception {
        world.participation
                .on(
                        "POST /api/v1/people/me/calendars",
                        201,
                        "{\"id\":\"" + SEAT + "\",\"address\":\"/me/agenda/cal_secret.ics\"}")
                .on("GET /api/v1/people/me/export", 403, "{}")
                .on("DELETE /api/v1/people/me", 403, "{}");
        signIn();
        assertThat(world.look("/me/data").body()).doesNotContain("??", "cal_secret");

        HttpResponse<String> made = world.press("/me/data/calendars");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("/me/agenda/cal_secret.ics");
        assertThat(made.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(World.location(world.look("/me/data/export"))).endsWith("/me/data?note=proof");
        assertThat(World.location(world.press("/me/data/erasure"))).endsWith("?note=sure#erase");
        assertThat(world.participation.seen("DELETE /api/v1/people/me")).isEmpty();
        assertThat(World.location(world.press("/me/data/erasure", "sure", "true")))
                .endsWith("?note=proof#erase");
        assertThat(world.look("/me/data?note=proof").body()).contains("confirm your identity again");
    }

    @Test
    void whoIsErasedIsForgottenByTheBrowserAndKeepsAReceipt() throws Exception {
        world.participation
                .on("DELETE /api/v1/people/me", 202, "{\"receipt\":\"" + SEAT + "\",\"state\":\"ACCEPTED\"}")
                .on(
                        "GET /api/v1/erasures/" + SEAT,
                        200,
                        "{\"receipt\":\"" + SEAT
                                + "\",\"state\":\"ERASED\",\"askedAt\":\"2027-01-01T10:00:00Z\",\"erasedAt\":\"2027-01-01T10:00:05Z\","
                                + "\"registrations\":2,\"documents\":3,\"done\":[]}");
        signIn();
        world.look("/me/data");

        HttpResponse<String> erased = world.press("/me/data/erasure", "sure", "true");

        assertThat(World.location(erased)).endsWith("/erased/" + SEAT);
        assertThat(world.look("/me").statusCode()).isEqualTo(302);
        assertThat(world.look("/erased/" + SEAT).body())
                .contains("Your data have been erased", "<dd>2</dd>", "<dd>3</dd>")
                .doesNotContain("??");
    }
}
