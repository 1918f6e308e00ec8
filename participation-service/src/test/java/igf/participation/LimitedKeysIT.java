package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** API keys that the secretariat limits to editions. */
class LimitedKeysIT {

    private static final String KEYS = "/api/v1/api-keys";
    private static final List<String> SCOPES =
            List.of("registrations:read", "registrations:write", "seats:write", "attendance:write", "floor:write");

    private static JsonNode made(Object editions) {
        return secretariat()
                .post(KEYS, Map.of("name", "Limited", "scopes", SCOPES, "editions", editions))
                .expect(201)
                .json();
    }

    private static JsonNode listed(String list, String id) {
        return secretariat()
                .get(KEYS)
                .expect(200)
                .json()
                .get(list)
                .valueStream()
                .filter(key -> key.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> fact(UUID registration, int sequence) {
        return Map.of(
                "registrationId", registration.toString(),
                "fact", "JOINED",
                "mode", "ONSITE",
                "at", "2031-10-07T09:05:00Z",
                "source", "door",
                "sequence", sequence);
    }

    @Test
    void the_secretariat_sees_the_editions_of_each_key() {
        new Forum("shown-a");
        new Forum("shown-b");
        var key = made(List.of("shown-b", "shown-a"));
        assertThat(key.get("editions").toString()).isEqualTo("[\"shown-a\",\"shown-b\"]");
        var id = key.get("id").asString();
        assertThat(listed("items", id).get("editions")).isEqualTo(key.get("editions"));
        var mine = SERVICE.withToken(key.get("key").asString())
                .get(KEYS + "/mine")
                .expect(200)
                .json();
        assertThat(mine.get("editions")).isEqualTo(key.get("editions"));
        secretariat().delete(KEYS + "/" + id).expect(204);
        assertThat(listed("deleted", id).get("editions")).isEqualTo(key.get("editions"));
        SERVICE.anonymous()
                .with("X-API-Key", key.get("key").asString())
                .await(KEYS + "/mine", answer -> answer.status() == 401);
    }

    @Test
    void a_key_without_editions_opens_all_of_them() {
        var forum = new Forum("unlimited-key");
        var key = secretariat()
                .post(KEYS, Map.of("name", "Unlimited", "scopes", SCOPES))
                .expect(201)
                .json();
        assertThat(key.get("editions").isNull()).isTrue();
        SERVICE.withToken(key.get("key").asString())
                .get("/api/v1/editions/" + forum.edition + "/seats")
                .expect(200);
    }

    @Test
    void an_empty_list_and_an_unknown_edition_are_refused() {
        for (var editions : List.of(List.of(), List.of("never-planned"), List.of("NO SLUG"))) {
            var refused = secretariat()
                    .post(KEYS, Map.of("name", "Refused", "scopes", SCOPES, "editions", editions))
                    .expect(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/editions");
        }
    }

    @Test
    void a_limited_key_opens_its_edition_and_no_other() {
        var ours = new Forum("limited-ours");
        var theirs = new Forum("limited-theirs");
        var ourSession = ours.schedule("Ours", 5);
        var theirSession = theirs.schedule("Theirs", 5);
        var member = theirs.register("theo");
        var key = SERVICE.withToken(made(List.of(ours.edition)).get("key").asString());

        var registration =
                UUID.fromString(key.post("/api/v1/editions/" + ours.edition + "/registrations", ours.entry("olga"))
                        .expect(201)
                        .json()
                        .get("id")
                        .asString());
        key.get("/api/v1/registrations/" + registration).expect(200);
        key.post("/api/v1/editions/" + ours.edition + "/registrations/search", Map.of())
                .expect(200);
        key.get("/api/v1/editions/" + ours.edition + "/seats").expect(200);
        openSession(key, ourSession, registration);

        key.post("/api/v1/editions/" + theirs.edition + "/registrations", theirs.entry("tina"))
                .expect(403);
        key.get("/api/v1/registrations/" + member.id()).expect(403);
        key.patch("/api/v1/registrations/" + member.id(), Map.of("name", "Changed"))
                .expect(403);
        key.delete("/api/v1/registrations/" + member.id()).expect(403);
        key.post("/api/v1/editions/" + theirs.edition + "/registrations/search", Map.of())
                .expect(403);
        key.get("/api/v1/editions/" + theirs.edition + "/seats").expect(403);
        closedSession(key, theirSession, member.id());
        tool().get("/api/v1/registrations/" + member.id()).expect(200);
    }

    private static void openSession(Http key, UUID session, UUID registration) {
        var path = "/api/v1/sessions/" + session;
        key.post(path + "/seats", Map.of("registrationId", registration, "attendance", "ONSITE"))
                .expect(201);
        key.get(path + "/seats").expect(200);
        key.post(path + "/attendance", fact(registration, 1)).expect(200);
        key.get(path + "/attendance").expect(200);
        key.get(path + "/floor").expect(200);
    }

    private static void closedSession(Http key, UUID session, UUID registration) {
        var path = "/api/v1/sessions/" + session;
        key.post(path + "/seats", Map.of("registrationId", registration, "attendance", "ONSITE"))
                .expect(403);
        key.get(path + "/seats").expect(403);
        key.post(path + "/attendance", fact(registration, 2)).expect(403);
        key.get(path + "/attendance").expect(403);
        key.get(path + "/floor").expect(403);
        key.get(path + "/report").expect(403);
    }

    @Test
    void what_belongs_to_no_edition_is_closed_to_a_limited_key() {
        var forum = new Forum("limited-me");
        var key = SERVICE.withToken(made(List.of(forum.edition)).get("key").asString());
        key.get("/api/v1/people/me").expect(403);
        key.get(KEYS).expect(403);
    }
}
