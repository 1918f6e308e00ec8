package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.programme.Programme;
import igf.platform.testing.Await;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session that leaves the programme after it has begun keeps its attendance and its reporters. */
class HeldSessionIT {

    private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2021-10-07T09:00");
    private static final Map<String, Object> REPORT =
            Map.of("keyTakeaways", List.of("Trust grows slowly."), "callToAction", List.of("Publish the figures."));

    private static void awaitGone(UUID session) {
        Await.until(
                "it left the programme", () -> SERVICE.bean(Programme.class).hasLeftProgramme(session), gone -> gone);
    }

    @Test
    void what_was_held_keeps_its_attendance_and_its_report() {
        var forum = new Forum("held");
        var session = forum.schedule("past", 10, LONG_AGO);
        var path = "/api/v1/sessions/" + session;
        var ada = forum.register("ada");
        var began = SERVICE.bean(Programme.class).find(session).orElseThrow().startsAt();
        tool().post(path + "/attendance", joined(ada, began.plusSeconds(60).toString(), 1))
                .expect(200);
        secretariat()
                .await(
                        "/api/v1/editions/held/reports?state=OVERDUE",
                        a -> a.json().path("items").size() == 1);
        forum.cancel(session, "past", 2, LONG_AGO);
        awaitGone(session);

        tool().post(path + "/attendance", joined(ada, began.plusSeconds(120).toString(), 2))
                .expect(200);
        secretariat().get(path + "/attendance").expect(200);
        assertThat(secretariat()
                        .get("/api/v1/editions/held/attendance")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsString("sessionId"))
                .containsExactly(session.toString());
        SERVICE.as("organizer-2", "ORGANIZER").put(path + "/report", REPORT).expect(200);
        tool().post(path + "/seats", Map.of("registrationId", ada.id(), "attendance", "ONSITE"))
                .expect(409);
    }

    @Test
    void what_was_never_held_is_gone() {
        var forum = new Forum("never-held");
        var session = forum.schedule("future", 10);
        forum.cancel(session, "future", 2);
        awaitGone(session);
        secretariat().get("/api/v1/sessions/" + session + "/attendance").expect(409);
        SERVICE.as("organizer-2", "ORGANIZER")
                .put("/api/v1/sessions/" + session + "/report", REPORT)
                .expect(403);
    }

    private static Map<String, Object> joined(Forum.Registered who, String at, int sequence) {
        return Map.of(
                "registrationId",
                who.id(),
                "fact",
                "JOINED",
                "mode",
                "ONSITE",
                "at",
                at,
                "source",
                "door",
                "sequence",
                sequence);
    }
}
