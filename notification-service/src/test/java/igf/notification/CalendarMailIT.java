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
        var moved = new HashMap<>(common);
        moved.putAll(Map.of("placement", place, "previous", place, "release", 2));
        SERVICE.kafka().publish("scheduling", "igf.session.moved.v1", session.toString(), moved);
        var cancelled = new HashMap<>(common);
        cancelled.putAll(Map.of("previous", place, "release", 3, "reason", "WITHDRAWN"));
        SERVICE.kafka().publish("scheduling", "igf.session.cancelled.v1", session.toString(), cancelled);

        var mails = Started.mails(kim, 3);
        var first = whole(mails.get(0));
        assertThat(mails.get(0).getHeader("References")).isNull();
        assertThat(mails.get(2).getHeader("References"))
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
