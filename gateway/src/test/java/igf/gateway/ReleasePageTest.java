package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Releases of the programme, and the mails that they send. */
class ReleasePageTest extends SchedulePages {

    @Test
    void aReleaseSaysBeforehandWhatItChangesAndHowManyAreTold() throws Exception {
        world.scheduling.on(
                "POST /api/v1/editions/e/releases/preview",
                200,
                "{\"number\":2,\"changes\":[{\"type\":\"moved\",\"sessionId\":\"" + TWO
                        + "\",\"number\":8,\"title\":\"Shutdowns\",\"placement\":{\"roomName\":\"Loft\",\"start\":\"2027-10-01T10:15\"},"
                        + "\"previous\":{\"roomName\":\"Great hall\",\"start\":\"2027-10-01T09:00\"},\"fields\":[]}],"
                        + "\"basis\":\"b-1\",\"at\":\"2027-09-01T10:00:00Z\",\"people\":["
                        + person("a", "Ana", "moved") + "," + person("b", "", "moved") + "]}");
        world.scheduling.on("POST /api/v1/editions/e/releases", 201, "{\"number\":2}");

        assertThat(world.get("/schedule/e/release").body())
                .contains("2 people will get emails", "<bdi>Ana</bdi>: <span>Session moved</span>", "No name given")
                .contains("name=\"basis\" value=\"b-1\"", "name=\"at\" value=\"2027-09-01T10:00:00Z\"")
                .contains(
                        "One session changes; 2 emails will be sent.",
                        "Release and send 2 emails",
                        "Session moved</span>: <strong>2</strong>",
                        "Great hall, Fri 1 Oct, 09:00",
                        "action=\"/schedule/e/release\"");
        HttpResponse<String> answer =
                world.submit("/schedule/e/release", "/schedule/e/release", "note", "Rooms swapped", "once", "k-1");

        assertThat(answer.headers().firstValue("Location")).hasValue("/schedule/e/releases?done=2");
        assertThat(world.scheduling.last().header("Idempotency-Key")).containsExactly("k-1");
        assertThat(world.scheduling.last().body()).isEqualTo("{\"note\":\"Rooms swapped\"}");
    }

    private static String person(String id, String name, String... mails) {
        return "{\"personId\":\"%s\",\"name\":\"%s\",\"mails\":[\"%s\"]}"
                .formatted(id, name, String.join("\",\"", mails));
    }

    private static String change(String session, String type, int capacity, String fields) {
        return "{\"type\":\"%s\",\"sessionId\":\"%s\",\"number\":8,\"title\":\"S\",\"placement\":{\"roomName\":\"Loft\",\"capacity\":%d,\"start\":\"2027-10-01T10:15\",\"startsAt\":\"2027-10-01T08:15:00Z\",\"endsAt\":\"2027-10-01T09:15:00Z\"},\"previous\":null,\"fields\":[%s]}"
                .formatted(type, session, capacity, fields);
    }

    @Test
    void aReleaseCountsThoseWithASeatToo() throws Exception {
        preview(
                change(ONE, "moved", 200, "{\"name\":\"start\",\"from\":\"9\",\"to\":\"10\"}"),
                person("a", "Ana", "moved") + "," + person("b", "Ben", "moved"));
        seats(
                ",\"owners\":1,\"changed\":170,\"overlapping\":4",
                person("b", "Ben", "seats-overlap") + "," + person("c", "Cy", "seat-changed"));
        assertThat(world.get("/schedule/e/release").body())
                .contains("3 people will get emails", "<bdi>Cy</bdi>: <span>Seat in a session that changed</span>")
                .contains("One session changes; 177 emails will be sent.", "Release and send 177 emails")
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
                .contains(
                        "One session changes; 40 emails will be sent.",
                        "Back on the waiting list</span>: <strong>40</strong>")
                .doesNotContain("no email will be sent", "Seat in a session that changed");
        assertThat(world.participation.seen(SEATS).getLast().body())
                .contains("\"type\":\"CHANGED\"", "\"entryChanges\":false");

        seats(",\"promoted\":5");
        assertThat(world.get("/schedule/e/release").body())
                .contains("Seat from the waiting list</span>: <strong>5</strong>");

        var two = person("a", "Ana", "cancelled") + "," + person("b", "Ben", "cancelled");
        preview(change(ONE, "cancelled", 40, ""), two);
        seats(",\"owners\":1,\"cancelled\":105");
        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "Session cancelled</span>: <strong>3</strong>",
                        "Seat in a cancelled session</span>: <strong>105</strong>");

        assertThat(world.get("/schedule/e/release").body()).doesNotContain("one email for all of them");
        preview(change(ONE, "cancelled", 40, "") + "," + change(TWO, "cancelled", 40, ""), two);
        assertThat(world.get("/schedule/e/release").body()).contains("one email for all of them");

        preview(
                change(
                        ONE,
                        "changed",
                        80,
                        "{\"name\":\"speakers\",\"from\":[{\"personId\":\"a\"}],\"to\":[{\"personId\":\"b\"}]}"),
                person("a", "Ana", "session-left") + "," + person("b", "Ben", "scheduled"));
        seats("");
        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "Session scheduled</span>: <strong>1</strong>",
                        "No longer named in a session</span>: <strong>1</strong>")
                .doesNotContain("Session changed</span>");
    }

    @Test
    void aReleaseNeverSaysThatNobodyIsWrittenToWhereSeatsAreNotKnown() throws Exception {
        preview(change(ONE, "changed", 40, "{\"name\":\"capacity\",\"from\":\"80\",\"to\":\"40\"}"), "");
        for (int status : java.util.List.of(503, 500)) {
            world.participation.on(SEATS, status, "{}");
            for (String language : EveryState.LANGUAGES) {
                assertThat(world.get("/schedule/e/release", "Accept-Language", language)
                                .body())
                        .as(language)
                        .contains("class=\"note warn\"")
                        .doesNotContain("??");
            }
        }
        assertThat(world.get("/schedule/e/release").body())
                .contains(
                        "no email will be sent to people who are named in sessions",
                        "Their number is not available at the moment")
                .contains("Release and send these emails and those about seats")
                .doesNotContain("no email will be sent.", ">Release<");
        seats("");
        assertThat(world.get("/schedule/e/release").body()).contains("no email will be sent.");
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
                        "Problems that prevent this release",
                        "Ana is in #8 too",
                        "name=\"reason.c-1\"",
                        "Resolve this on the schedule page first.",
                        "Accepted with an earlier release: He knows")
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
    void partOfTheProgrammeIsReleasedByDaysAndSessions() throws Exception {
        preview(change(ONE, "moved", 40, "") + "," + change(TWO, "moved", 40, ""), person("a", "Ana", "moved"));
        String whole = world.get("/schedule/e/release").body();
        assertThat(whole)
                .contains("Release some days or sessions only", "value=\"2027-10-01\"", "value=\"" + TWO + "\"")
                .doesNotContain("id=\"part\"", "checked=\"checked\"");

        String part = "/schedule/e/release?day=2027-10-01&session=" + TWO + "&session=nonsense";
        assertThat(world.get(part).body())
                .contains("id=\"part\"", "checked=\"checked\"", "name=\"session\" value=\"" + TWO + "\"")
                .doesNotContain("value=\"nonsense\"");
        assertThat(world.scheduling
                        .seen("POST /api/v1/editions/e/releases/preview")
                        .getLast()
                        .body())
                .contains("\"days\":[\"2027-10-01\"]", "\"sessions\":[\"" + TWO + "\"]");

        world.scheduling.on("POST /api/v1/editions/e/releases", 201, "{\"number\":2}");
        world.submit(
                "/schedule/e/release",
                "/schedule/e/release",
                "name",
                "After the flood",
                "session",
                TWO,
                "basis",
                "b-1",
                "once",
                "k-5");
        assertThat(world.scheduling
                        .seen("POST /api/v1/editions/e/releases")
                        .getLast()
                        .body())
                .contains("\"name\":\"After the flood\"", "\"basis\":\"b-1\"", "\"sessions\":[\"" + TWO + "\"]");
    }

    @Test
    void anOutdatedPageIsNotReleasedAndShowsWhatHasChanged() throws Exception {
        preview(change(ONE, "moved", 40, ""), "");
        world.scheduling.on("POST /api/v1/editions/e/releases", 409, """
                {"title": "Conflict", "detail": "The programme has changed since the preview.",
                 "violations": [{"rule": "PREVIEW_OUTDATED", "pointer": "", "detail": "It has changed.", "args": {}}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/programme/changes", 200, """
                {"items": [{"session": "%s", "number": 8, "title": "Shutdowns", "kind": "CANCELLED", "fields": [],
                  "reason": "WITHDRAWN"}]}
                """.formatted(TWO));
        HttpResponse<String> refused = world.submit(
                "/schedule/e/release",
                "/schedule/e/release",
                "name",
                "Second",
                "basis",
                "b-0",
                "at",
                "2027-09-01T09:00:00Z",
                "once",
                "k-6");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("It has changed.", "What has changed since you opened")
                .contains("#8 Shutdowns", "name=\"basis\" value=\"b-1\"", "value=\"Second\"")
                .doesNotContain("??");
        world.scheduling.on("GET /api/v1/editions/e/programme/changes", 200, "{\"items\": []}");
        assertThat(world.submit("/schedule/e/release", "/schedule/e/release", "at", "2027-09-01T09:00:00Z")
                        .body())
                .contains("Nothing that the programme shows.");
    }

    @Test
    void beforeTheFirstReleaseItsListLeadsToTheRelease() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/releases", 200, "{\"items\": []}");

        assertThat(world.get("/schedule/e/releases").body())
                .contains("The programme has not been released yet.", "href=\"/schedule/e/release\"");
    }

    @Test
    void whoHasReleasedIsNotPromisedThatMailsHaveGone() throws Exception {
        world.scheduling.on("GET /api/v1/editions/e/releases", 200, """
                {"items": [{"number": 1, "at": "2027-09-01T10:00:00Z", "note": "Rooms swapped", "name": "After the flood", "partial": true,
                  "scheduled": 2}]}
                """);
        world.scheduling.on("GET /api/v1/editions/e/releases/1/changes", 200, "{\"changes\": []}");

        assertThat(world.get("/schedule/e/releases?done=1", "Accept-Language", "fr")
                        .body())
                .contains("href=\"/api/v1/editions/e/releases/1.zip?language=fr\"", "Télécharger comme site web");
        assertThat(world.get("/schedule/e/releases?done=1").body())
                .contains("<bdi>After the flood</bdi>", "some sessions only", ">Release 1 · After the flood<")
                .contains("Release 1 has been published.", "If this edition holds such emails", "href=\"/mails/e\"")
                .doesNotContain("is told by mail", "href=\"/schedule/e/release\"", "??");
    }
}
