package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.DerivedId;
import igf.platform.testing.Await;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParticipationIT {

    private static Map<String, Object> fact(UUID registration, String fact, String at, long sequence) {
        return new HashMap<>(Map.of(
                "registrationId",
                registration,
                "fact",
                fact,
                "mode",
                "ONSITE",
                "at",
                "2031-10-07T" + at + "Z",
                "source",
                "door-1",
                "sequence",
                sequence));
    }

    @Test
    void whoever_has_proven_an_address_sees_the_own_registration() {
        var forum = new Forum("registering");
        var ada = forum.register("ada");
        var own = SERVICE.withToken(ada.secret());
        var shown = own.get("/api/v1/registrations/" + ada.id()).expect(200);
        assertThat(shown.json().get("name").asString()).isEqualTo("ada Invented");
        assertThat(shown.header("ETag")).startsWith("\"0-");
        assertThat(shown.text()).doesNotContain(ada.secret());
        var me = own.get("/api/v1/people/me").expect(200).json();
        assertThat(me.get("id").asString()).isEqualTo(ada.personId().toString());
        assertThat(me.at("/registrations/0/email").asString()).isEqualTo("ada-registering@people.example");

        SERVICE.anonymous().get("/api/v1/registrations/" + ada.id()).expect(401);
        var other = SERVICE.withToken(forum.register("ben").secret());
        other.get("/api/v1/registrations/" + ada.id()).expect(403);
        other.delete("/api/v1/registrations/" + ada.id()).expect(403);
        other.get("/api/v1/people/" + ada.personId() + "/export").expect(403);
        SERVICE.withToken(ada.secret().substring(0, 39) + "AAAAAAAA")
                .get("/api/v1/people/me")
                .expect(401);
    }

    @Test
    void an_address_registers_once_and_must_accept_the_code_in_force() {
        var forum = new Forum("rules");
        forum.register("cleo");
        var again = forum.entry("cleo");
        again.put("email", "CLEO-rules@People.example");
        var conflict = forum.tryToRegister(again).expect(409);
        assertThat(conflict.json().get("detail").asString()).contains("registered for the edition already");
        var old = forum.entry("dora");
        old.put("codeOfConduct", "2");
        assertThat(forum.tryToRegister(old)
                        .expect(422)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("CODE_OF_CONDUCT");
        var bad = forum.entry("ed");
        bad.put("email", "nobody");
        bad.put("stakeholderGroup", "PLUMBER");
        bad.put("surprise", 1);
        assertThat(forum.tryToRegister(bad).expect(400).json().findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/email", "/stakeholderGroup", "/surprise");
    }

    @Test
    void a_small_answer_comes_in_one_piece_with_its_length() {
        var ada = new Forum("whole").register("ada");
        var mine = SERVICE.withToken(ada.secret()).get("/api/v1/people/me").expect(200);
        assertThat(mine.header("Content-Length"))
                .isEqualTo(Integer.toString(mine.text().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void what_is_not_heard_of_yet_is_unavailable_to_writes_and_what_cannot_be_is_not_found() {
        var forum = new Forum("waiting");
        var ida = forum.register("ida");
        var seat = Map.of("registrationId", ida.id(), "attendance", "ONSITE");
        tool().post("/api/v1/editions/not-yet/registrations", forum.entry("x")).expect(503);
        tool().post("/api/v1/editions/Not_A_Slug/registrations", forum.entry("x"))
                .expect(404);
        var never = UUID.fromString("00000000-0000-4000-8000-000000000000");
        tool().post("/api/v1/sessions/" + never + "/seats", seat).expect(404);
        tool().post("/api/v1/sessions/" + DerivedId.of(never, "session") + "/seats", seat)
                .expect(503);
        secretariat().get("/api/v1/editions/not-yet/attendance").expect(404);
        secretariat()
                .post("/api/v1/editions/not-yet/registrations/search", Map.of())
                .expect(404);
        secretariat()
                .get("/api/v1/sessions/" + DerivedId.of(never, "session") + "/attendance")
                .expect(404);
        var accepted = forum.accept("not-released");
        var conflict = Await.until(
                "the accepted session is known",
                () -> tool().post("/api/v1/sessions/" + accepted + "/seats", seat),
                a -> a.status() != 503);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("SESSION_NOT_RELEASED");
        var opening = forum.createOwnSession("Opening");
        var early = Await.until(
                "the session without a proposal is known",
                () -> tool().post("/api/v1/sessions/" + opening + "/seats", seat),
                a -> a.status() != 503);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("SESSION_NOT_RELEASED");
    }

    @Test
    void seats_are_never_overbooked_and_the_first_who_waits_is_the_first_to_get_one() {
        var forum = new Forum("seating");
        var session = forum.schedule("small", 1);
        var path = "/api/v1/sessions/" + session + "/seats";
        var people = List.of(forum.register("a"), forum.register("b"), forum.register("c"), forum.register("d"));
        var seats = new ArrayList<String>();
        for (var person : people) {
            var taken = SERVICE.withToken(person.secret())
                    .post(path, Map.of("registrationId", person.id(), "attendance", "ONSITE"))
                    .expect(201)
                    .json();
            seats.add(taken.get("state").asString() + taken.get("position"));
        }
        assertThat(seats).containsExactly("CONFIRMEDnull", "WAITLISTED1", "WAITLISTED2", "WAITLISTED3");
        SERVICE.withToken(people.get(0).secret())
                .post(path, Map.of("registrationId", people.get(1).id(), "attendance", "ONSITE"))
                .expect(403);
        var again = tool().post(path, Map.of("registrationId", people.get(1).id(), "attendance", "ONSITE"))
                .expect(200)
                .json();
        assertThat(again.get("position").asInt()).isEqualTo(1);

        SERVICE.withToken(people.get(0).secret())
                .delete("/api/v1/registrations/" + people.get(0).id())
                .expect(204);
        tool().await(
                        path,
                        a -> a.json().path("waitlisted").asInt(-1) == 2
                                && a.json().path("confirmed").asInt(-1) == 1);
        forum.move(session, "small", 2, 2);
        tool().await(
                        path,
                        a -> a.json().path("confirmed").asInt(-1) == 2
                                && a.json().path("capacity").asInt(-1) == 2);
        var list = "/api/v1/editions/seating/seats";
        var listed = secretariat().get(list).expect(200).json().at("/items/0");
        assertThat(listed.get("sessionId").asString()).isEqualTo(session.toString());
        assertThat(listed.get("confirmed").asInt()).isEqualTo(2);
        assertThat(listed.get("waitlisted").asInt()).isEqualTo(1);
        SERVICE.withToken(people.get(1).secret()).get(list).expect(403);
        var told = SERVICE
                .kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                        .filter(p -> p.type().equals("igf.participant.seated.v1")
                                                && p.key().equals(session.toString()))
                                        .count()
                                == 6)
                .stream()
                .filter(p -> p.key().equals(session.toString()) && p.type().equals("igf.participant.seated.v1"))
                .toList();
        assertThat(told.getLast().data().get("registrationId").asString())
                .isEqualTo(people.get(2).id().toString());
        assertThat(told.getLast().data().get("state").asString()).isEqualTo("CONFIRMED");
        var counts = secretariat()
                .await(
                        "/api/v1/editions/seating/overview",
                        a -> a.json().at("/counts/seatsWaitlisted").asInt() == 1)
                .json()
                .get("counts");
        assertThat(counts.get("registrations").isNull()).as("few people").isTrue();
        assertThat(counts.get("onsite").isNull()).isTrue();
        assertThat(counts.get("seatsConfirmed").asInt()).isEqualTo(2);
    }

    @Test
    void late_and_repeated_facts_count_once() {
        var forum = new Forum("attending");
        var session = forum.schedule("lively", 50);
        var eve = forum.register("eve");
        var fay = forum.register("fay");
        var path = "/api/v1/sessions/" + session + "/attendance";
        var left = fact(eve.id(), "LEFT", "09:40:00", 2);
        var joined = fact(eve.id(), "JOINED", "09:10:00", 1);
        assertThat(tool().post(path, left).expect(200).json().get("taken").asInt())
                .isEqualTo(1);
        var many = tool().post(path, List.of(joined, left, joined, fact(fay.id(), "JOINED", "09:30:00", 3)))
                .expect(200);
        assertThat(many.json().get("taken").asInt()).isEqualTo(2);
        assertThat(many.json().get("repeated").asInt()).isEqualTo(2);
        var figures = secretariat()
                .with("Consistency-Token", many.header("Consistency-Token"))
                .get(path)
                .expect(200)
                .json();
        for (var hidden :
                List.of("/onsite/people", "/onsite/present", "/online/people", "/minutesMedian", "/firstTimers")) {
            assertThat(figures.at(hidden).isNull()).as("few people: " + hidden).isTrue();
        }
        assertThat(figures.get("byGender").valueStream()).hasSize(4).allMatch(JsonNode::isNull);

        var other = fact(fay.id(), "JOINED", "09:10:00", 1);
        var unknown = fact(UUID.randomUUID(), "JOINED", "09:10:00", 9);
        var refused = tool().post(path, List.of(joined, other, unknown, fact(eve.id(), "JOINED", "09:45:00", 5)))
                .expect(200)
                .json();
        assertThat(refused.get("taken").asInt()).as("what is right beside it").isEqualTo(1);
        assertThat(refused.get("repeated").asInt()).isEqualTo(1);
        assertThat(refused.get("refused")
                        .valueStream()
                        .map(each -> each.get("index") + " " + each.get("rule").asString()))
                .containsExactly("1 FACT_DIFFERS", "2 REGISTRATION_UNKNOWN");
        assertThat(tool().post(path, other).expect(422).text()).contains("FACT_DIFFERS");
        assertThat(tool().post(path, unknown).expect(422).text()).contains("REGISTRATION_UNKNOWN");
        var ages = fact(eve.id(), "JOINED", "09:10:00", 7);
        ages.put("at", "2099-10-07T09:10:00Z");
        assertThat(tool().post(path, ages).expect(422).text()).contains("FAR_FROM_SESSION");
        assertThat(tool().post(path, List.of()).expect(200).json().get("taken").asInt())
                .isZero();
        var listed = secretariat()
                .get("/api/v1/editions/attending/attendance")
                .expect(200)
                .json();
        assertThat(listed.at("/items/0/sessionId").asString()).isEqualTo(session.toString());
        assertThat(listed.at("/items/0/attendance/onsite/people").isNull()).isTrue();
        tool().get("/api/v1/editions/attending/attendance").expect(403);
        other.put("mode", "ASTRAL");
        assertThat(tool().post(path, other).expect(400).json().findValuesAsString("pointer"))
                .containsExactly("/mode");
        var late = fact(fay.id(), "LEFT", "09:50:00", 11);
        var facts = new JsonMapper().writeValueAsString(List.of(joined, other, Map.of(), 7, late));
        var mixed = tool().post(path, facts.replace("{},7,", "{},null,7,{\"source\":\"\\u0007\"},{\"at\":1,\"at\":1},"))
                .expect(200)
                .json();
        assertThat(mixed.get("taken").asInt()).as("the well-formed ones").isEqualTo(1);
        assertThat(mixed.get("repeated").asInt()).isEqualTo(1);
        assertThat(mixed.get("refused")
                        .valueStream()
                        .map(each -> each.get("index") + " " + each.get("rule").asString()))
                .containsExactly(
                        "1 INVALID_VALUE",
                        "2 REQUIRED",
                        "3 REQUIRED",
                        "4 UNREADABLE",
                        "5 ILL_FORMED_TEXT",
                        "6 DOUBLED_MEMBER");
        assertThat(mixed.at("/refused/0/pointer").asString()).isEqualTo("/mode");
        assertThat(mixed.at("/refused/1/detail").asString())
                .contains("registrationId is missing.", "at is missing.", "sequence is missing.");
        SERVICE.withToken(eve.secret()).post(path, joined).expect(403);
        var told = SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                        .filter(p -> p.key().equals(session.toString()))
                                        .count()
                                == 5);
        assertThat(told.stream().filter(p -> p.key().equals(session.toString())))
                .extracting(p -> p.type())
                .containsExactlyInAnyOrder(
                        "igf.participant.left.v1",
                        "igf.participant.left.v1",
                        "igf.participant.joined.v1",
                        "igf.participant.joined.v1",
                        "igf.participant.joined.v1");
    }

    @Test
    void attendance_of_many_is_counted_each_fact_once_and_an_edition_may_hide_more() {
        var forum = new Forum("well-attended");
        var session = forum.schedule("full", 50);
        var path = "/api/v1/sessions/" + session + "/attendance";
        var facts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 7; i++) {
            var who = forum.register("many-" + i);
            facts.add(fact(who.id(), "LEFT", "09:40:00", 100 + i));
            facts.add(fact(who.id(), "JOINED", "09:10:00", i));
        }
        tool().post(path, facts).expect(200);
        tool().post(path, facts.subList(1, 14)).expect(200);
        var figures = secretariat().get(path).expect(200).json();
        assertThat(figures.at("/onsite/people").asInt()).isEqualTo(7);
        assertThat(figures.at("/onsite/peak").asInt()).isEqualTo(7);
        assertThat(figures.at("/onsite/present").isNull())
                .as("nobody is there any more")
                .isTrue();
        assertThat(figures.get("minutesMedian").asInt()).isEqualTo(30);
        assertThat(figures.at("/online/people").isNull()).isTrue();

        var overview = "/api/v1/editions/well-attended/overview";
        var counts = secretariat()
                .await(overview, a -> a.json().at("/counts/registrations").asInt(0) == 7)
                .json()
                .get("counts");
        assertThat(counts.get("online").isNull()).as("nobody").isTrue();
        assertThat(counts.get("onsite").isNull())
                .as("the difference would reveal the others")
                .isTrue();
        forum.hideGroupsBelow(8);
        var hidden = secretariat()
                .await(path, a -> a.json().at("/onsite/people").isNull())
                .json();
        assertThat(hidden.get("minutesMedian").isNull()).isTrue();
        assertThat(secretariat()
                        .get(overview)
                        .json()
                        .at("/counts/registrations")
                        .isNull())
                .isTrue();
    }

    @Test
    void room_and_online_take_turns_and_moderators_give_the_floor() {
        var forum = new Forum("speaking");
        var session = forum.schedule("debate", 50);
        var path = "/api/v1/sessions/" + session + "/floor";
        var onsite = forum.register("gil");
        var second = forum.register("hal");
        var online = forum.register("ivy");
        var own = SERVICE.withToken(onsite.secret());
        var hand = Map.of("registrationId", onsite.id(), "mode", "ONSITE", "kind", "HAND");
        var first = own.post(path, hand).expect(201).json();
        own.post(path, hand).expect(200);
        tool().post(path, Map.of("registrationId", second.id(), "mode", "ONSITE", "kind", "HAND"))
                .expect(201);
        tool().post(path, Map.of("registrationId", online.id(), "mode", "ONLINE", "kind", "QUESTION"))
                .expect(422);
        var asked = tool().post(
                        path,
                        Map.of(
                                "registrationId",
                                online.id(),
                                "mode",
                                "ONLINE",
                                "kind",
                                "QUESTION",
                                "text",
                                "Who keeps the names?"))
                .expect(201);
        assertThat(asked.json().get("position").asInt()).isEqualTo(2);
        own.post(path + "/" + first.get("id").asString() + "/grant", "").expect(403);
        var moderator = SERVICE.as("organizer-1", "ORGANIZER");
        moderator.post(path + "/" + first.get("id").asString() + "/grant", "").expect(200);
        var queue = moderator
                .with("Consistency-Token", asked.header("Consistency-Token"))
                .await(path, a -> a.json().at("/items/0/state").asString().equals("GRANTED"))
                .json()
                .get("items");
        assertThat(queue.get(1).get("text").asString()).isEqualTo("Who keeps the names?");
        assertThat(queue.get(1).get("mode").asString()).isEqualTo("ONLINE");
        moderator.post(path + "/" + first.get("id").asString() + "/done", "").expect(200);
        moderator.post(path + "/" + first.get("id").asString() + "/grant", "").expect(409);
    }
}
