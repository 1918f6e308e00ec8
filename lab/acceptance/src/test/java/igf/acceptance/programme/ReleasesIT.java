package igf.acceptance.programme;

import static igf.acceptance.programme.Programme.LATER;
import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The public reads what was released, and each release names its changes. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasesIT {
    private static final String SUBTHEME = "avoiding-internet-fragmentation";

    private final Callers callers;
    private final Programme programme;

    ReleasesIT(Callers callers) {
        this.callers = callers;
        programme = new Programme(callers, "Coves of code", "Docks of data");
        programme.place(
                200, move(programme.sessions.get(0), "hall", NINE), move(programme.sessions.get(1), "attic", NINE));
    }

    private JsonNode everybody(String path) {
        return programme.stage.call(null, "GET", programme.base + path, null, 200);
    }

    @Test
    @Order(1)
    void aPreviewSaysWhatWouldChangeAndWhomItWouldConcernAndChangesNothing() {
        JsonNode preview = programme.stage.call(
                SECRETARIAT, "POST", programme.base + "/releases/preview", Map.of("note", "First"), 200);
        assertThat(preview.get("number").asInt()).isEqualTo(1);
        assertThat(preview.get("changes")
                        .valueStream()
                        .map(each -> each.get("type").asString()))
                .containsExactly("scheduled", "scheduled");
        assertThat(preview.at("/told/0/people").size()).isEqualTo(4);
        Map<String, Object> first =
                Map.of("sessionId", preview.at("/changes/0/sessionId").asString(), "type", "SCHEDULED", "capacity", 50);
        JsonNode seats = programme.stage.call(
                SECRETARIAT, "POST", programme.base + "/seats/preview", Map.of("sessions", List.of(first)), 200);
        assertThat(seats.get("items").size())
                .as("nobody takes a seat before the first release")
                .isZero();
        assertThat(everybody("/speakers").get("items").size()).isZero();
        assertThat(everybody("/subthemes").get("items").size()).isZero();
        assertThat(everybody("/releases").get("items").size()).isZero();
    }

    @Test
    @Order(2)
    void aReleaseIsReadByRoomByPersonAndBySubtheme() {
        programme.release("First");
        JsonNode release = everybody("/releases/1");
        assertThat(release.get("note").asString()).isEqualTo("First");
        assertThat(release.get("changes").size()).isEqualTo(2);
        programme.stage.call(null, "GET", programme.base + "/releases/2", null, 404);

        JsonNode speakers = everybody("/speakers?limit=100");
        assertThat(speakers.get("items").size()).isEqualTo(8);
        String person = speakers.at("/items/0/personId").asString();
        JsonNode one = everybody("/speakers/" + person);
        assertThat(one).isEqualTo(speakers.at("/items/0"));
        assertThat(one.at("/sessions/0/roles").size()).isEqualTo(1);
        JsonNode subthemes = everybody("/subthemes");
        assertThat(subthemes.at("/items/0/id").asString()).isEqualTo(SUBTHEME);
        assertThat(subthemes.at("/items/0/sessions").size()).isEqualTo(2);
        assertThat(everybody("/rooms").at("/items").toString()).contains(programme.sessions);
        assertThat(everybody("/rooms/hall").get("name").asString()).isEqualTo("Hall");
        assertThat(everybody("/grid").get("days").size()).isEqualTo(1);

        assertThat(calendar(programme.base + "/rooms/hall.ics"))
                .contains("Coves of code")
                .doesNotContain("Docks");
        assertThat(calendar(programme.base + "/subthemes/" + SUBTHEME + ".ics"))
                .contains("Coves of code", "Docks of data");
        assertThat(calendar(programme.base + "/speakers/" + person + ".ics"))
                .contains(one.at("/sessions/0/title").asString());
        assertThat(calendar("/api/v1/sessions/" + programme.sessions.get(1) + ".ics"))
                .contains("Docks of data")
                .doesNotContain("Coves");

        var copy = callers.raw().get(null, programme.base + "/releases/1.zip");
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.header("Content-Type")).isEqualTo("application/zip");
        assertThat(copy.header("Content-Disposition")).contains("-release-1.zip");
    }

    private String calendar(String path) {
        var answer = callers.raw().get(null, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        return answer.body();
    }

    @Test
    @Order(3)
    void aMoveIsTheSecretariatsUntilTheNextReleaseTellsIt() {
        String moved = programme.sessions.get(0);
        programme.place(200, move(moved, "hall", LATER));
        String changes = programme.base + "/programme/changes";
        JsonNode pending = programme.stage.call(SECRETARIAT, "GET", changes, null, 200);
        assertThat(pending.get("items").size()).isEqualTo(1);
        assertThat(pending.at("/items/0/kind").asString()).isEqualTo("MOVED");
        assertThat(everybody("/rooms").toString()).doesNotContain(LATER);

        programme.release("Second");
        JsonNode told = everybody("/releases/2/changes?since=1");
        assertThat(told.get("since").asInt()).isEqualTo(1);
        assertThat(told.at("/changes/0/sessionId").asString()).isEqualTo(moved);
        assertThat(told.at("/changes/0/previous/start").asString()).isEqualTo(NINE);
        assertThat(told.at("/changes/0/placement/start").asString()).isEqualTo(LATER);
        JsonNode since = everybody("/programme/changes?from=1&to=2");
        assertThat(since.at("/items/0/session").asString()).isEqualTo(moved);
        assertThat(since.at("/items/0/fields").toString()).contains("10:15");
        assertThat(programme
                        .stage
                        .call(SECRETARIAT, "GET", changes, null, 200)
                        .get("items")
                        .size())
                .isZero();
    }
}
