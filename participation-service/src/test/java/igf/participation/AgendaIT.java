package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.proposal.SpeakerAvailabilityStated;
import igf.platform.people.People;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person's agenda, as a list and as a calendar to subscribe to; linked ids are one human. */
class AgendaIT {

    private static final String AGENDA = "/api/v1/people/me/agenda";

    private static UUID seat(Forum.Registered who, UUID session, String attendance) {
        return UUID.fromString(SERVICE.withToken(who.secret())
                .post(
                        "/api/v1/sessions/" + session + "/seats",
                        Map.of("registrationId", who.id(), "attendance", attendance))
                .expect(201)
                .json()
                .get("id")
                .asString());
    }

    private static List<String> titles(Http.Response agenda) {
        return agenda.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    /** Returns one entry of a calendar, unfolded; empty if there is none. */
    private static String entry(String calendar, UUID session) {
        var unfolded = calendar.replace("\r\n ", "");
        var at = unfolded.indexOf("UID:" + session);
        return at < 0
                ? ""
                : unfolded.substring(unfolded.lastIndexOf("BEGIN:VEVENT", at), unfolded.indexOf("END:VEVENT", at));
    }

    @Test
    void the_agenda_has_what_somebody_sits_in_and_holds_a_role_in_and_a_calendar_reads_it_by_its_address() {
        var forum = new Forum("planning");
        var seated = forum.schedule("seated", 5);
        var waiting = forum.schedule("waiting", 1);
        var moderated = forum.schedule("moderated", 5);
        forum.schedule("foreign", 5);
        var mia = forum.register("mia");
        var me = SERVICE.withToken(mia.secret());
        var seat = seat(mia, seated, "ONSITE");
        seat(forum.register("first"), waiting, "ONSITE");
        seat(mia, waiting, "ONSITE");
        var agenda = me.get(AGENDA);
        assertThat(titles(agenda)).containsExactlyInAnyOrder("seated", "waiting");
        assertThat(SERVICE.anonymous().get(AGENDA).status()).isEqualTo(401);
        assertThat(titles(SERVICE.as("organizer-1", "ORGANIZER").get(AGENDA))).contains("moderated", "foreign");

        var calendars = "/api/v1/people/me/calendars";
        var made = me.post(calendars, "").expect(201).json();
        var address = made.get("address").asString();
        assertThat(address).matches("/me/agenda/cal_[A-Za-z0-9_-]{43}\\.ics");
        assertThat(me.get(calendars).expect(200).text()).doesNotContain("cal_");
        assertThat(me.get("/api/v1/people/me/tokens").expect(200).text())
                .doesNotContain(made.get("id").asString());
        var secret = address.substring("/me/agenda/".length(), address.length() - ".ics".length());
        SERVICE.withToken(secret).get("/api/v1/people/me").expect(401);
        SERVICE.anonymous().get("/me/agenda/" + mia.secret() + ".ics").expect(404);

        var calendar = SERVICE.anonymous().get(address).expect(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.header("Cache-Control")).contains("no-store");
        assertThat(entry(calendar.text(), seated)).contains("STATUS:CONFIRMED", "SUMMARY:seated");
        assertThat(calendar.text()).as("who waits is not there yet").doesNotContain(waiting.toString());
        assertThat(calendar.text()).doesNotContain(moderated.toString());

        me.delete("/api/v1/sessions/" + seated + "/seats/" + seat).expect(204);
        SERVICE.anonymous().await(address, a -> entry(a.text(), seated).contains("STATUS:CANCELLED"));
        assertThat(titles(me.get(AGENDA))).containsExactly("waiting");

        SERVICE.withToken(forum.register("thief").secret())
                .delete(calendars + "/" + made.get("id").asString())
                .expect(404);
        me.delete(calendars + "/" + made.get("id").asString()).expect(204);
        SERVICE.anonymous().get(address).expect(404);
    }

    @Test
    void a_cancelled_session_stays_in_the_calendar_as_cancelled_and_leaves_the_agenda() {
        var forum = new Forum("agenda-cancelled");
        var session = forum.schedule("doomed", 5);
        var nia = forum.register("nia");
        seat(nia, session, "ONLINE");
        var me = SERVICE.withToken(nia.secret());
        assertThat(titles(me.get(AGENDA))).containsExactly("doomed");
        var address = me.post("/api/v1/people/me/calendars", "")
                .expect(201)
                .json()
                .get("address")
                .asString();
        forum.cancel(session, "doomed", 2);
        SERVICE.anonymous().await(address, a -> entry(a.text(), session).contains("STATUS:CANCELLED"));
        me.await(AGENDA, a -> a.status() == 200 && a.json().path("items").isEmpty());
    }

    @Test
    void what_was_registered_under_a_linked_id_is_shown_exported_and_erased_with_the_rest() {
        var forum = new Forum("linking");
        var session = forum.schedule("shared", 5);
        var one = forum.register("one");
        var other = forum.register("other");
        seat(other, session, "ONSITE");
        var me = SERVICE.withToken(one.secret());
        assertThat(titles(me.get(AGENDA))).isEmpty();
        var people = SERVICE.bean(People.class);
        var path = "/api/v1/people/" + people.findOrCreate(forum.email("one")) + "/links/"
                + people.findOrCreate(forum.email("other"));
        var linked = secretariat().put(path, "").expect(200);
        var after = me.with("Consistency-Token", linked.header("Consistency-Token"));
        assertThat(titles(after.get(AGENDA))).containsExactly("shared");
        assertThat(after.get("/api/v1/people/me").json().get("registrations")).hasSize(2);
        var export = after.get("/api/v1/people/me/export").expect(200).json();
        assertThat(export.get("registrations")
                        .valueStream()
                        .map(each -> each.get("email").asString()))
                .containsExactlyInAnyOrder(forum.email("one"), forum.email("other"));
        assertThat(export.at("/seats/0/sessionId").asString()).isEqualTo(session.toString());

        var erased = SERVICE.withToken(Forum.credential(forum.email("one"), Instant.now()))
                .with("Consistency-Token", linked.header("Consistency-Token"))
                .delete("/api/v1/people/me")
                .expect(202);
        assertThat(erased.json().get("others")).hasSize(1);
        for (var receipt : List.of(
                erased.json().get("receipt").asString(),
                erased.json().at("/others/0").asString())) {
            SERVICE.anonymous()
                    .await("/api/v1/erasures/" + receipt, a -> a.text().contains("ERASED"));
        }
        assertThat(tool().get("/api/v1/registrations/" + other.id())
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("ERASED");
    }

    @Test
    void a_marked_session_is_in_the_agenda_and_its_clashes_are_named() {
        var forum = new Forum("marking");
        var marked = forum.schedule("marked", 5);
        var seated = forum.schedule("seated", 5);
        var later = forum.schedule("later", 5, LocalDateTime.parse("2031-10-07T10:00"));
        var ola = forum.register("ola");
        var me = SERVICE.withToken(ola.secret());
        seat(ola, seated, "ONLINE");
        for (var session : List.of(marked, marked, later)) {
            me.put(AGENDA + "/" + session, "").expect(204);
        }
        var agenda = me.await(AGENDA, a -> titles(a).size() == 3);
        assertThat(titles(agenda)).containsExactlyInAnyOrder("marked", "seated", "later");
        assertThat(item(agenda, marked).get("marked").asBoolean()).isTrue();
        assertThat(item(agenda, marked).at("/clashes/0").asString()).isEqualTo(seated.toString());
        assertThat(item(agenda, marked).get("overlaps")).isEmpty();
        assertThat(item(agenda, seated).get("marked").asBoolean()).isFalse();
        assertThat(item(agenda, seated).at("/clashes/0").asString()).isEqualTo(marked.toString());
        assertThat(item(agenda, later).get("clashes")).isEmpty();
        var interest = "/api/v1/sessions/" + marked + "/interest";
        assertThat(secretariat().get(interest).expect(200).text())
                .isEqualTo("{\"marked\":1,\"confirmed\":0,\"online\":0,\"waitlisted\":0}");
        assertThat(secretariat()
                        .get("/api/v1/sessions/" + seated + "/interest")
                        .expect(200)
                        .text())
                .isEqualTo("{\"marked\":0,\"confirmed\":0,\"online\":1,\"waitlisted\":0}");
        me.get(interest).expect(403);
        awaitCount(marked, 1);
        var export = me.get("/api/v1/people/me/export").expect(200).json();
        assertThat(export.get("agenda")
                        .valueStream()
                        .map(mark -> mark.get("sessionId").asString()))
                .containsExactlyInAnyOrder(marked.toString(), later.toString());
        var address = me.post("/api/v1/people/me/calendars", "")
                .expect(201)
                .json()
                .get("address")
                .asString();
        SERVICE.anonymous().await(address, a -> entry(a.text(), marked).contains("STATUS:CONFIRMED"));

        me.delete(AGENDA + "/" + marked).expect(204);
        me.delete(AGENDA + "/" + marked).expect(204);
        assertThat(titles(me.await(AGENDA, a -> titles(a).size() == 2))).containsExactlyInAnyOrder("seated", "later");
        SERVICE.anonymous().await(address, a -> entry(a.text(), marked).contains("STATUS:CANCELLED"));
        assertThat(secretariat().get(interest).expect(200).json().get("marked").asInt())
                .isZero();

        me.put(AGENDA + "/" + UUID.randomUUID(), "").expect(404);
        SERVICE.anonymous().put(AGENDA + "/" + later, "").expect(401);
    }

    @Test
    void the_export_has_when_somebody_can_come() {
        var forum = new Forum("coming");
        var people = SERVICE.bean(People.class);
        var me = SERVICE.withToken(forum.register("pia").secret());
        var pia = people.findOrCreate(forum.email("pia"));
        var times = """
                {"timeZone": "Africa/Nairobi", "unavailable": [{"from": "2031-10-07T09:00", "to": "2031-10-07T12:00"}],
                 "online": {"earliest": "20:00", "latest": "02:00"}}""";
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.speaker.availability-stated.v1",
                        pia.toString(),
                        new SpeakerAvailabilityStated(
                                forum.edition, pia, people.seal(pia, times).toString()));
        var export = me.await(
                "/api/v1/people/me/export", a -> !a.json().path("availability").isEmpty());
        assertThat(export.json().at("/availability/0/edition").asString()).isEqualTo(forum.edition);
        assertThat(export.json().at("/availability/0/unavailable/0/from").asString())
                .isEqualTo("2031-10-07T09:00");
        assertThat(export.json().at("/availability/0/online/latest").asString()).isEqualTo("02:00");
    }

    @Test
    void a_mark_is_removed_under_any_linked_id() {
        var forum = new Forum("unmarking");
        var session = forum.schedule("shared", 5);
        var one = forum.register("one");
        var other = forum.register("other");
        SERVICE.withToken(other.secret()).put(AGENDA + "/" + session, "").expect(204);
        var people = SERVICE.bean(People.class);
        var linked = secretariat()
                .put(
                        "/api/v1/people/" + people.findOrCreate(forum.email("one")) + "/links/"
                                + people.findOrCreate(forum.email("other")),
                        "")
                .expect(200);
        var me = SERVICE.withToken(one.secret()).with("Consistency-Token", linked.header("Consistency-Token"));
        me.await(AGENDA, a -> titles(a).contains("shared"));

        me.delete(AGENDA + "/" + session).expect(204);

        me.await(AGENDA, a -> titles(a).isEmpty());
    }

    @Test
    void marks_of_linked_ids_count_once_and_are_counted_again_when_the_session_is_released_again() {
        var forum = new Forum("counting");
        var session = forum.schedule("shared", 5);
        for (var name : List.of("one", "other")) {
            SERVICE.withToken(forum.register(name).secret())
                    .put(AGENDA + "/" + session, "")
                    .expect(204);
        }
        awaitCount(session, 2);
        var people = SERVICE.bean(People.class);
        var linked = secretariat()
                .put(
                        "/api/v1/people/" + people.findOrCreate(forum.email("one")) + "/links/"
                                + people.findOrCreate(forum.email("other")),
                        "")
                .expect(200);
        assertThat(secretariat()
                        .with("Consistency-Token", linked.header("Consistency-Token"))
                        .get("/api/v1/sessions/" + session + "/interest")
                        .expect(200)
                        .json()
                        .get("marked")
                        .asInt())
                .isEqualTo(1);

        forum.change(session, "shared", 5, 2);

        awaitCount(session, 1);
    }

    /** Waits until the last number published about a session is this one. */
    private static void awaitCount(UUID session, int interested) {
        SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                .filter(event -> event.type().equals("igf.session.interest-counted.v1"))
                                .map(PublishedRecord::data)
                                .filter(data -> data.get("sessionId").asString().equals(session.toString()))
                                .reduce((_, last) -> last)
                                .filter(data -> data.get("interested").asInt() == interested)
                                .isPresent());
    }

    private static JsonNode item(Http.Response agenda, UUID session) {
        return agenda.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("sessionId").asString().equals(session.toString()))
                .findFirst()
                .orElseThrow();
    }
}
