package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A moderator corrects mistakes on the floor, over HTTP. */
class ModerationIT {

    private final Forum forum =
            new Forum("floor-" + UUID.randomUUID().toString().substring(0, 8));
    private final UUID session = forum.schedule("talk", 10);
    private final String floor = "/api/v1/sessions/" + session + "/floor";

    private String ask(Forum.Registered person, String mode) {
        return tool().post(floor, Map.of("registrationId", person.id(), "mode", mode, "kind", "HAND"))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static String row(JsonNode row) {
        return row.get("id").asString() + " " + row.get("state").asString();
    }

    private List<String> queue() {
        return tool().get(floor)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(ModerationIT::row)
                .toList();
    }

    private void awaitQueue(String... rows) {
        tool().await(floor, a -> queue().equals(List.of(rows)));
    }

    @Test
    void a_moderator_takes_a_grant_back_and_dismisses_a_request() {
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        var first = ask(ada, "ONSITE");
        var second = ask(ben, "ONSITE");
        var moderator = SERVICE.as("organizer-1", "ORGANIZER");
        moderator.post(floor + "/" + first + "/grant", "").expect(200);
        moderator.post(floor + "/" + first + "/dismissal", "").expect(409);
        awaitQueue(first + " GRANTED", second + " WAITING");
        SERVICE.withToken(ben.secret()).delete(floor + "/" + first + "/grant").expect(403);
        SERVICE.withToken(ben.secret())
                .post(floor + "/" + first + "/dismissal", "")
                .expect(403);

        var back = moderator.delete(floor + "/" + first + "/grant").expect(200).json();

        assertThat(back.get("state").asString()).isEqualTo("WAITING");
        assertThat(back.get("position").asInt()).as("in the old place").isEqualTo(1);
        awaitQueue(first + " WAITING", second + " WAITING");
        moderator.post(floor + "/" + first + "/dismissal", "").expect(204);
        awaitQueue(second + " WAITING");
        var again = ask(ada, "ONSITE");
        moderator.post(floor + "/" + second + "/grant", "").expect(200);
        moderator.post(floor + "/" + second + "/done", "").expect(200);
        moderator.delete(floor + "/" + second + "/grant").expect(409);
        awaitQueue(again + " WAITING", second + " DONE");
        moderator.post(floor + "/" + UUID.randomUUID() + "/dismissal", "").expect(404);
    }

    @Test
    void somebody_who_takes_part_online_is_shown_as_online() {
        var ada = forum.register("ada");
        tool().post(
                        "/api/v1/sessions/" + session + "/seats",
                        Map.of("registrationId", ada.id(), "attendance", "ONSITE"))
                .expect(201);

        ask(ada, "ONLINE");

        var shown = tool().await(floor, a -> a.text().contains("\"mode\"")).json();
        assertThat(shown.at("/items/0/mode").asString()).isEqualTo("ONLINE");
    }
}
