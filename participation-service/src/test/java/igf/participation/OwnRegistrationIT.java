package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person changes their registration; its effects on seats, and how the person finds it again. */
class OwnRegistrationIT {

    private static final String PATH = "/api/v1/registrations/";

    private static void seat(Forum.Registered who, UUID session, String attendance) {
        SERVICE.withToken(who.secret())
                .post(
                        "/api/v1/sessions/" + session + "/seats",
                        Map.of("registrationId", who.id(), "attendance", attendance))
                .expect(201);
    }

    @Test
    void who_comes_online_from_now_on_leaves_the_room_to_who_waits() {
        var forum = new Forum("amending");
        var session = forum.schedule("crowded", 1);
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        seat(ada, session, "ONSITE");
        seat(ben, session, "ONSITE");
        var asBen = SERVICE.withToken(ben.secret());
        var waiting = asBen.get(PATH + ben.id()).expect(200);
        assertThat(waiting.header("Cache-Control")).contains("no-store");
        assertThat(waiting.json().at("/seats/0/state").asString()).isEqualTo("WAITLISTED");
        assertThat(waiting.json().at("/seats/0/position").asInt()).isEqualTo(1);
        assertThat(waiting.json().at("/seats/0/sessionId").asString()).isEqualTo(session.toString());

        var asAda = SERVICE.withToken(ada.secret());
        var online = Map.of("attendance", "ONLINE", "affiliation", "");
        asAda.with("If-Match", "\"7\"").patch(PATH + ada.id(), online).expect(412);
        var etag = asAda.get(PATH + ada.id()).header("ETag");
        var changed =
                asAda.with("If-Match", etag).patch(PATH + ada.id(), online).expect(200);
        assertThat(changed.json().get("attendance").asString()).isEqualTo("ONLINE");
        assertThat(changed.json().get("affiliation").isNull()).isTrue();
        assertThat(changed.json().get("country").asString()).isEqualTo("FR");
        assertThat(changed.header("ETag")).isNotEqualTo(etag);

        asBen.await(
                PATH + ben.id(), a -> a.json().at("/seats/0/state").asString().equals("CONFIRMED"));
        var left = asAda.await(
                        PATH + ada.id(),
                        a -> a.json().at("/seats/0/attendance").asString().equals("ONLINE"))
                .json();
        assertThat(left.get("seats")).hasSize(1);
        assertThat(left.at("/seats/0/state").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void only_its_person_a_tool_and_the_secretariat_change_a_registration_and_only_while_it_holds() {
        var forum = new Forum("guarding");
        var ada = forum.register("ada");
        var other = SERVICE.withToken(forum.register("eve").secret());
        other.patch(PATH + ada.id(), Map.of("attendance", "ONLINE")).expect(403);
        SERVICE.anonymous()
                .patch(PATH + ada.id(), Map.of("attendance", "ONLINE"))
                .expect(401);
        var own = SERVICE.withToken(ada.secret());
        own.patch(PATH + ada.id(), Map.of("email", "new@people.example")).expect(400);
        own.patch(PATH + ada.id(), Map.of("name", " ")).expect(400);
        own.patch(PATH + ada.id(), Map.of("language", "not a tag")).expect(400);
        tool().patch(PATH + ada.id(), Map.of("name", "Ada Corrected")).expect(200);
        secretariat().patch(PATH + ada.id(), Map.of("language", "de")).expect(200);
        var now = own.get(PATH + ada.id()).expect(200).json();
        assertThat(now.get("name").asString()).isEqualTo("Ada Corrected");
        assertThat(now.get("language").asString()).isEqualTo("de");
        own.delete(PATH + ada.id()).expect(204);
        own.patch(PATH + ada.id(), Map.of("attendance", "ONLINE")).expect(409);
    }

    @Test
    void registrations_are_found_by_address_name_and_state_and_nothing_personal_stands_in_an_address() {
        var forum = new Forum("searching");
        var path = "/api/v1/editions/searching/registrations/search";
        tool().post(path, Map.of()).expect(403);
        SERVICE.anonymous().post(path, Map.of()).expect(401);
        var ines = forum.register("ines");
        var ivo = forum.register("ivo");
        var gone = forum.register("zed");
        var last = tool().delete(PATH + gone.id()).expect(204).header("Consistency-Token");
        var reader = SERVICE.tool("desk", "registrations:read").with("Consistency-Token", last);

        var byAddress = found(reader, path, Map.of("email", forum.email("IVO")));
        assertThat(byAddress.get("items")).hasSize(1);
        assertThat(byAddress.at("/items/0/id").asString()).isEqualTo(ivo.id().toString());
        assertThat(byAddress.at("/items/0/personId").asString())
                .isEqualTo(ivo.personId().toString());
        assertThat(found(reader, path, Map.of("text", "INES inv"))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(ines.id().toString());
        assertThat(found(reader, path, Map.of("text", "nobody")).get("items")).isEmpty();
        assertThat(found(reader, path, Map.of("email", "nobody@people.example")).get("items"))
                .isEmpty();
        assertThat(found(reader, path, Map.of("state", "CANCELLED"))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(gone.id().toString());
        assertThat(found(reader, path, Map.of("attendance", "ONSITE", "text", "nobody"))
                        .get("items"))
                .isEmpty();
        var how = tool().get(PATH + ines.id())
                .expect(200)
                .json()
                .get("attendance")
                .asString();
        assertThat(found(reader, path, Map.of("attendance", how, "text", "INES inv"))
                        .get("items"))
                .hasSize(1);
        var otherwise = how.equals("ONLINE") ? "ONSITE" : "ONLINE";
        assertThat(found(reader, path, Map.of("attendance", otherwise, "text", "INES inv"))
                        .get("items"))
                .isEmpty();
        var changed = found(reader, path, Map.of("text", "INES inv")).at("/items/0");
        assertThat(changed.get("version").asLong()).isZero();
        var updatedAt = java.time.Instant.parse(changed.get("updatedAt").asString());
        assertThat(found(reader, path, Map.of("text", "INES inv", "updatedSince", updatedAt.toString()))
                        .get("items"))
                .hasSize(1);
        assertThat(found(
                                reader,
                                path,
                                Map.of(
                                        "updatedSince",
                                        updatedAt.plusSeconds(3600).toString()))
                        .get("items"))
                .isEmpty();
        assertThat(reader.post(path, Map.of()).expect(200).header("Feed-Position"))
                .isNotEmpty();
        reader.post(path, Map.of("state", "PENDING")).expect(400);
        reader.post(path + "?colour=red", Map.of()).expect(400);

        var first = reader.post(path + "?limit=2", Map.of("text", "invented")).expect(200);
        assertThat(first.json().get("items")).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        var next = first.json().get("next").asString();
        assertThat(next).doesNotContain("invented");
        var second = reader.post(next, Map.of("text", "invented")).expect(200).json();
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    private static tools.jackson.databind.JsonNode found(Http reader, String path, Object body) {
        return reader.post(path, body).expect(200).json();
    }
}
