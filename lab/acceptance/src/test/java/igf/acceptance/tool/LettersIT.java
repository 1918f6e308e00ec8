package igf.acceptance.tool;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The secretariat holds an edition's mails, reads them first, releases some and discards others. */
@ExtendWith(Shared.class)
class LettersIT {
    private static final String MESSAGES = "/api/v1/messages";
    private static final String OWNER = "organizer-1@example.org";

    @Test
    void whatIsHeldLeavesWhenItIsReleasedAndNeverWhenItIsDiscarded(Callers callers) {
        Stage stage = new Stage(callers);
        policy(stage);
        String first = "Isles of " + stage.edition;
        String last = "Lagoons of " + stage.edition;
        List<String> proposals = List.of(
                stage.proposal(first, ORGANIZER),
                stage.proposal("Jetties of justice", ORGANIZER),
                stage.proposal("Keels of kindness", ORGANIZER),
                stage.proposal(last, ORGANIZER));
        proposals.forEach(proposal -> stage.decide(proposal, "RESERVE"));
        String held = MESSAGES + "?state=HELD&kind=reserved&edition=" + stage.edition;
        stage.awaitThat(held, shown -> shown.path("items").size() == 4);

        String one = held(stage, held, proposals.get(0));
        JsonNode letter = stage.call(SECRETARIAT, "GET", MESSAGES + "/" + one, null, 200);
        assertThat(letter.get("to").asString()).isEqualTo(OWNER);
        assertThat(letter.get("text").asString()).contains(first);
        previewed(stage, proposals.get(1));
        Map<String, Object> search = Map.of("to", OWNER, "edition", stage.edition, "state", "HELD");
        JsonNode found = stage.call(SECRETARIAT, "POST", MESSAGES + "/search", search, 200);
        assertThat(found.get("items").size()).isEqualTo(4);
        assertThat(found.at("/items/0/to").asString()).isEqualTo(OWNER);

        stage.call(SECRETARIAT, "POST", MESSAGES + "/" + one + "/release", null, 200);
        stage.awaitMail(OWNER, ": on the reserve list", first);
        stage.awaitThat(
                MESSAGES + "/" + one, shown -> shown.path("state").asString("").equals("SENT"));
        stage.call(SECRETARIAT, "POST", MESSAGES + "/" + one + "/discard", Map.of("reason", "Too late"), 409);
        String other = held(stage, held, proposals.get(1));
        JsonNode discarded = stage.call(
                SECRETARIAT, "POST", MESSAGES + "/" + other + "/discard", Map.of("reason", "Told by hand"), 200);
        assertThat(discarded.get("state").asString()).isEqualTo("DISCARDED");
        stage.call(SECRETARIAT, "POST", MESSAGES + "/" + other + "/release", null, 409);
        stage.awaitThat(held, shown -> shown.path("items").size() == 2);
        many(stage, held(stage, held, proposals.get(2)));
        stage.awaitMail(OWNER, ": on the reserve list", last);
        assertThat(stage.call(SECRETARIAT, "GET", held, null, 200).get("items").size())
                .isZero();
        assertThat(stage.call(SECRETARIAT, "GET", MESSAGES + "/" + other, null, 200)
                        .get("attempts")
                        .asInt())
                .isZero();
    }

    private static void policy(Stage stage) {
        String path = "/api/v1/editions/" + stage.edition + "/mail-policy";
        JsonNode before = stage.call(SECRETARIAT, "GET", path, null, 200);
        assertThat(before.get("hold").size()).isZero();
        assertThat(before.get("kinds").valueStream().map(JsonNode::asString)).contains("reserved");
        Map<String, Object> policy =
                Map.of("hold", List.of("reserved"), "off", List.of("report-due"), "replyTo", "desk@example.org");
        stage.call(SECRETARIAT, "PUT", path, Map.of("hold", List.of("no-such-letter")), 422);
        stage.call(SECRETARIAT, "PUT", path, Map.of("hold", List.of(), "off", List.of("reserved")), 422);
        stage.changing(SECRETARIAT, "PUT", path, path, policy, 200);
        JsonNode now = stage.call(SECRETARIAT, "GET", path, null, 200);
        assertThat(now.at("/hold/0").asString()).isEqualTo("reserved");
        assertThat(now.at("/off/0").asString()).isEqualTo("report-due");
        assertThat(now.get("replyTo").asString()).isEqualTo("desk@example.org");
    }

    /** The journey of the secretariat's own words for one letter. */
    @Test
    void ownWordsAreTriedWrittenAndRemoved(Callers callers) {
        Stage stage = new Stage(callers);
        String letters = "/api/v1/editions/" + stage.edition + "/letters";
        String words = letters + "/receipt/es";
        JsonNode kinds = stage.call(SECRETARIAT, "GET", "/api/v1/letters", null, 200);
        assertThat(kinds.at("/items/0/kind").asString()).isEqualTo("receipt");
        assertThat(stage.call(SECRETARIAT, "GET", words, null, 200).get("own").asBoolean())
                .isFalse();
        Map<String, Object> own = Map.of("subject", "Recibida: {title}", "text", "**Gracias** por {title} ({number}).");
        stage.call(SECRETARIAT, "PUT", words, Map.of("subject", "{x}", "text", "Gracias"), 422);
        stage.changing(SECRETARIAT, "PUT", words, words, own, 200);
        assertThat(stage.call(SECRETARIAT, "GET", letters, null, 200)
                        .at("/items/0/language")
                        .asString())
                .isEqualTo("es");
        Map<String, Object> tried = Map.of("language", "es");
        assertThat(stage.call(SECRETARIAT, "POST", letters + "/receipt/preview", tried, 200)
                        .get("html")
                        .asString())
                .contains("<strong>Gracias</strong>");
        JsonNode sent = stage.call(SECRETARIAT, "POST", letters + "/receipt/test", tried, 200);
        stage.awaitMail(sent.get("to").asString(), "up in a storm", "Gracias por");
        stage.call(SECRETARIAT, "DELETE", words, null, 204);
        assertThat(stage.call(SECRETARIAT, "GET", words, null, 200).get("own").asBoolean())
                .isFalse();
    }

    private static String held(Stage stage, String list, String proposal) {
        return stage.call(SECRETARIAT, "GET", list, null, 200)
                .get("items")
                .valueStream()
                .filter(each -> each.get("about").asString().equals(proposal))
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void previewed(Stage stage, String proposal) {
        String preview = "/api/v1/letters/%s/preview?about=" + proposal + "&language=%s";
        JsonNode shown = stage.call(SECRETARIAT, "GET", preview.formatted("reserved", "fr"), null, 200);
        assertThat(shown.get("language").asString()).isEqualTo("fr");
        assertThat(shown.get("replyTo").asString()).isEqualTo("desk@example.org");
        assertThat(shown.get("text").asString()).contains("Jetties of justice");
        stage.call(SECRETARIAT, "GET", preview.formatted("no-such-letter", "en"), null, 404);
    }

    /** Discards one by its id and releases the other by the edition, each only with the expected number. */
    private static void many(Stage stage, String third) {
        Map<String, Object> byId = Map.of("ids", List.of(third), "expected", 1, "reason", "Told by hand");
        assertThat(stage.call(SECRETARIAT, "POST", MESSAGES + "/discard", byId, 200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        stage.call(SECRETARIAT, "POST", MESSAGES + "/discard", byId, 409);
        Map<String, Object> rest = Map.of("edition", stage.edition, "kind", "reserved", "expected", 1);
        stage.call(
                SECRETARIAT,
                "POST",
                MESSAGES + "/release",
                Map.of("edition", stage.edition, "kind", "reserved", "expected", 2),
                409);
        assertThat(stage.call(SECRETARIAT, "POST", MESSAGES + "/release", rest, 200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        stage.call(SECRETARIAT, "POST", MESSAGES + "/retry", rest, 409);
        assertThat(stage.call(
                                SECRETARIAT,
                                "POST",
                                MESSAGES + "/retry",
                                Map.of("edition", stage.edition, "expected", 0),
                                200)
                        .get("count")
                        .asInt())
                .as("none has failed")
                .isZero();
        assertThat(stage.call(SECRETARIAT, "GET", MESSAGES + "/hold", null, 200)
                        .get("held")
                        .asBoolean())
                .as("nothing was restored here")
                .isFalse();
        assertThat(stage.call(SECRETARIAT, "POST", MESSAGES + "/hold/release", null, 200)
                        .get("held")
                        .asBoolean())
                .isFalse();
    }
}
