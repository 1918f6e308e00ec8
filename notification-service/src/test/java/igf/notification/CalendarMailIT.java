package igf.notification;

import static igf.notification.Mails.unfolded;
import static igf.notification.Mails.whole;
import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.log.EventLog;
import igf.platform.testing.Await;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails about sessions, with their calendar entries. */
class CalendarMailIT {

    @Test
    void aMovedSessionUpdatesTheSameCalendarEntryAndACancelledOneRemovesIt() throws Exception {
        var kim = Somebody.called("Kim Muster");
        var session = UUID.randomUUID();
        var place = Map.of(
                "room",
                "a",
                "roomName",
                "Room A",
                "capacity",
                50,
                "start",
                "2026-10-10T09:00",
                "end",
                "2026-10-10T10:00",
                "timeZone",
                "Africa/Nairobi",
                "startsAt",
                "2026-10-10T06:00:00Z",
                "endsAt",
                "2026-10-10T07:00:00Z");
        var common = Map.<String, Object>of(
                "edition",
                "mail2026",
                "sessionId",
                session.toString(),
                "proposalId",
                UUID.randomUUID().toString(),
                "number",
                9,
                "title",
                "Seas",
                "people",
                List.of(kim.as("SPEAKER", null)));
        var scheduled = new HashMap<>(common);
        scheduled.putAll(Map.of("placement", place, "release", 1));
        SERVICE.kafka().publish("scheduling", "igf.session.scheduled.v1", session.toString(), scheduled);
        // A release whose mails have not left makes those of an earlier one untrue.
        Started.mails(kim, 1);
        var moved = new HashMap<>(common);
        moved.putAll(Map.of("placement", place, "previous", place, "release", 2));
        SERVICE.kafka().publish("scheduling", "igf.session.moved.v1", session.toString(), moved);
        Started.mails(kim, 2);
        var cancelled = new HashMap<>(common);
        cancelled.putAll(Map.of("previous", place, "release", 3, "reason", "WITHDRAWN"));
        SERVICE.kafka().publish("scheduling", "igf.session.cancelled.v1", session.toString(), cancelled);

        var mails = Started.mails(kim, 3);
        var first = whole(mails.get(0));
        assertThat(mails.get(0).getHeader("References")).isNull();
        assertThat(mails.get(2).getHeader("References"))
                .containsExactly(mails.get(0).getMessageID());
        assertThat(mails.get(2).getHeader("In-Reply-To"))
                .containsExactly(mails.get(0).getMessageID());
        assertThat(first)
                .contains("text/calendar; method=REQUEST", "session.ics", "SEQUENCE:1", "DTSTART:20261010T060000Z");
        assertThat(unfolded(first)).contains("UID:" + session + "@igf").doesNotContain("DTSTAMP:20261010T060000Z");
        assertThat(whole(mails.get(1))).contains("METHOD:REQUEST", "SEQUENCE:2");
        assertThat(whole(mails.get(2))).contains("METHOD:CANCEL", "SEQUENCE:3", "STATUS:CANCELLED");
        assertThat(unfolded(whole(mails.get(2)))).contains("UID:" + session + "@igf");
    }

    @Test
    void whoeverLeavesASessionLosesItFromTheCalendarAndWhoeverComesGetsIt() throws Exception {
        var kim = Somebody.called("Kim Kestrel");
        var lou = Somebody.called("Lou Lapwing");
        var session = UUID.randomUUID();
        var place = Map.of(
                "room",
                "harbour",
                "roomName",
                "Harbour",
                "capacity",
                50,
                "start",
                "2026-10-10T09:00",
                "end",
                "2026-10-10T10:00",
                "timeZone",
                "Africa/Nairobi",
                "startsAt",
                "2026-10-10T06:00:00Z",
                "endsAt",
                "2026-10-10T07:00:00Z");
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "mail2026",
                "sessionId",
                session.toString(),
                "proposalId",
                UUID.randomUUID().toString(),
                "number",
                9,
                "title",
                "Seas",
                "placement",
                place,
                "release",
                1));
        data.putAll(Map.of("people", List.of(kim.as("SPEAKER", null)), "calendarSequence", 4));
        SERVICE.kafka().publish("scheduling", "igf.session.scheduled.v1", session.toString(), data);
        Started.mails(kim, 1);
        data.putAll(Map.of(
                "release",
                2,
                "calendarSequence",
                5,
                "people",
                List.of(lou.as("SPEAKER", null)),
                "fields",
                List.of(Map.of(
                        "name",
                        "speakers",
                        "left",
                        List.of(kim.as("SPEAKER", null)),
                        "joined",
                        List.of(lou.as("SPEAKER", null))))));
        SERVICE.kafka().publish("scheduling", "igf.session.changed.v1", session.toString(), data);

        assertThat(unfolded(whole(Started.mails(lou, 1).getFirst())))
                .contains("METHOD:REQUEST", "SEQUENCE:5", "UID:" + session + "@igf");
        var kims = Started.mails(kim, 2);
        assertThat(unfolded(whole(kims.get(0)))).contains("METHOD:REQUEST", "SEQUENCE:4");
        assertThat(unfolded(whole(kims.get(1))))
                .contains("METHOD:CANCEL", "SEQUENCE:5", "UID:" + session + "@igf")
                .doesNotContain("STATUS:CANCELLED");
    }

    private static void programme(
            String what, String edition, UUID session, int number, int release, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                edition,
                "sessionId",
                session.toString(),
                "proposalId",
                UUID.randomUUID().toString(),
                "number",
                number,
                "title",
                "Seas",
                "release",
                release));
        data.putAll(more);
        SERVICE.kafka().publish("scheduling", "igf.session." + what + ".v1", session.toString(), data);
    }

    private static int parts(String mail, String type) {
        return mail.split(type, -1).length - 1;
    }

    @Test
    void aReleaseIsOneMailToAPersonWithACalendarObjectForEachOfTheirSessions() throws Exception {
        var kim = Somebody.called("Kim Kittiwake");
        var edition = "one" + UUID.randomUUID().toString().substring(0, 8);
        var seven = UUID.randomUUID();
        var eight = UUID.randomUUID();
        var secretariat = SERVICE.as("secretariat", "SECRETARIAT");
        var all = "/api/v1/messages?edition=" + edition;
        var people = List.of(kim.as("SPEAKER", null));
        var place = Map.<String, Object>of(
                "room", "harbour",
                "roomName", "Harbour",
                "capacity", 50,
                "start", "2099-10-10T09:00",
                "end", "2099-10-10T10:00",
                "timeZone", "Africa/Nairobi",
                "startsAt", "2099-10-10T06:00:00Z",
                "endsAt", "2099-10-10T07:00:00Z");
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/mail-policy",
                        Map.of(
                                "hold",
                                List.of("scheduled"),
                                "from",
                                "forum@igf.example",
                                "replyTo",
                                "help@igf.example"))
                .expect(200);
        programme("scheduled", edition, seven, 7, 1, Map.of("people", people, "placement", place));
        programme("scheduled", edition, eight, 8, 1, Map.of("people", people, "placement", place));
        secretariat.await(all + "&state=HELD", a -> a.json().path("items").size() == 2);
        secretariat
                .post(
                        "/api/v1/messages/release",
                        Map.of("edition", edition, "kind", "scheduled", "state", "HELD", "expected", 2))
                .expect(200);

        var first = Started.mails(kim, 1).getFirst();
        assertThat(first.getSubject()).isEqualTo("Your sessions in the programme of " + edition);
        assertThat(unfolded(whole(first)))
                .contains("UID:" + seven + "@igf", "UID:" + eight + "@igf", "session-7.ics", "session-8.ics")
                .contains("WS #7: scheduled", "WS #8: scheduled", "http://gateway.test/programme/" + edition);
        assertThat(parts(whole(first), "text/calendar; method=REQUEST")).isEqualTo(2);

        programme("moved", edition, seven, 7, 2, Map.of("people", people, "placement", place, "previous", place));
        programme(
                "cancelled", edition, eight, 8, 2, Map.of("people", people, "previous", place, "reason", "WITHDRAWN"));
        secretariat.await(all, a -> a.json().path("items").size() == 4);
        SERVICE.kafka()
                .publish(
                        "scheduling",
                        "igf.programme.released.v1",
                        edition,
                        Map.of(
                                "edition",
                                edition,
                                "release",
                                2,
                                "counts",
                                Map.of("sessions", 1, "scheduled", 0, "moved", 1, "cancelled", 1, "changed", 0),
                                "at",
                                "2026-10-01T06:00:00Z"));

        var second = Started.mails(kim, 2).getLast();
        assertThat(unfolded(whole(second)))
                .contains("UID:" + seven + "@igf", "UID:" + eight + "@igf", "WS #7: moved", "WS #8: cancelled");
        assertThat(parts(whole(second), "text/calendar; method=REQUEST")).isEqualTo(1);
        assertThat(parts(whole(second), "text/calendar; method=CANCEL")).isEqualTo(1);
        assertThat(second.getHeader("References")).containsExactly(first.getMessageID());
        for (var session : List.of(seven, eight)) {
            secretariat.await(
                    "/api/v1/messages?state=SENT&about=" + session,
                    a -> a.json().path("items").size() == 2);
        }
        assertThat(Started.mailsOf(kim)).as("one a release").hasSize(2);
    }

    private static void seat(String what, UUID session, Somebody holder, Map<String, Object> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "mail2026",
                "registrationId",
                UUID.nameUUIDFromBytes(holder.email().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "personId",
                holder.id(),
                "sessionId",
                session,
                "proposalId",
                UUID.randomUUID(),
                "seatId",
                UUID.nameUUIDFromBytes((holder.email() + "|").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "attendance",
                "ONSITE",
                "number",
                9,
                "title",
                "Tides"));
        data.putAll(Map.of("nameSealed", holder.nameSealed(), "emailSealed", holder.emailSealed()));
        data.putAll(more);
        SERVICE.kafka().publish("participation", "igf.participant." + what + ".v1", session.toString(), data);
    }

    @Test
    void whoHoldsASeatHearsOfItOfEachMoveAndOfItsEndAndTheCalendarFollows() throws Exception {
        var eli = Somebody.called("Eli Egret");
        var session = UUID.randomUUID();
        // In the future: after a session's end no mail about it is written to people with seats.
        var place = Map.of(
                "room", "harbour",
                "roomName", "Harbour",
                "capacity", 50,
                "start", "2099-10-10T09:00",
                "end", "2099-10-10T10:00",
                "timeZone", "Africa/Nairobi",
                "startsAt", "2099-10-10T06:00:00Z",
                "endsAt", "2099-10-10T07:00:00Z");
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                "mail2026",
                "sessionId",
                session.toString(),
                "proposalId",
                UUID.randomUUID().toString(),
                "number",
                9,
                "title",
                "Tides",
                "placement",
                place,
                "release",
                1,
                "calendarSequence",
                4,
                "people",
                List.of()));
        SERVICE.kafka().publish("scheduling", "igf.session.scheduled.v1", session.toString(), data);
        // Two topics have no common order, so the seat is published only after the place is known here.
        Await.until(
                "the session",
                () -> SERVICE.bean(EventLog.class).nextSequence("/forums/igf/scheduling|" + session),
                next -> next == 1);
        seat("seated", session, eli, Map.of("state", "WAITLISTED", "position", 1, "cause", "ASKED"));
        seat("seated", session, eli, Map.of("state", "CONFIRMED", "cause", "PROMOTED"));
        var first = Started.mails(eli, 2);
        assertThat(first.get(0).getSubject()).isEqualTo("WS #9: you are on the waiting list");
        assertThat(whole(first.get(0))).doesNotContain("text/calendar");
        assertThat(first.get(1).getSubject()).isEqualTo("WS #9: you have a seat now");
        assertThat(unfolded(whole(first.get(1))))
                .contains("METHOD:REQUEST", "SEQUENCE:4", "DTSTART:20991010T060000Z", "UID:" + session + "@igf");

        data.putAll(Map.of("release", 2, "calendarSequence", 5, "previous", place));
        SERVICE.kafka().publish("scheduling", "igf.session.moved.v1", session.toString(), data);
        var moved = Started.mails(eli, 3).get(2);
        assertThat(moved.getSubject()).isEqualTo("WS #9: changed in the programme");
        assertThat(unfolded(whole(moved))).contains("METHOD:REQUEST", "SEQUENCE:5");

        seat("unseated", session, eli, Map.of("state", "CONFIRMED", "reason", "GIVEN_BACK"));
        var left = Started.mails(eli, 4).get(3);
        assertThat(left.getSubject()).isEqualTo("WS #9: you have given up your seat");
        assertThat(unfolded(whole(left)))
                .contains("METHOD:CANCEL", "SEQUENCE:6")
                .doesNotContain("STATUS:CANCELLED");
    }
}
