package igf.acceptance.people;

import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A person without an account registers, signs in, admits an app and a calendar, reads all stored data, and is erased.
 */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnDataIT {
    private static final String ME = "/api/v1/people/me";

    private final Callers callers;
    private final Stage stage;
    private final String registrations;
    private final String email;
    private String signedIn = "";

    OwnDataIT(Callers callers) {
        this.callers = callers;
        stage = new Stage(callers);
        registrations = "/api/v1/editions/" + stage.edition + "/registrations";
        email = "olga." + stage.edition + "@example.org";
        // Before this event a mail would name the edition by its slug.
        stage.awaitThat(
                "/api/v1/feed?types=igf.edition.planned.v1&limit=1&edition=" + stage.edition,
                shown -> shown.path("items").size() == 1);
    }

    private static Map<String, Object> form(String name, String email) {
        return Map.of("name", name, "email", email, "stakeholderGroup", "CIVIL_SOCIETY", "codeOfConduct", "1");
    }

    @Test
    @Order(1)
    void aClaimIsConfirmedByWhoReadsTheMailAndCorrectedOnTheWay() {
        stage.call(null, "POST", registrations, form("Olga Own", email), 202);
        String secret =
                Stage.secret(stage.awaitMail(email, "confirm your registration for Forum"), "registrations/confirm");
        String confirmations = "/api/v1/registrations/confirmations";
        JsonNode claimed = stage.call(null, "GET", confirmations + "/" + secret, null, 200);
        assertThat(claimed.at("/claim/name").asString()).isEqualTo("Olga Own");
        assertThat(claimed.get("edition").asString()).isEqualTo(stage.edition);

        Map<String, String> said = Map.of("token", secret, "attendance", "ONLINE", "country", "NO");
        assertThat(stage.call(null, "POST", confirmations, said, 201)
                        .get("state")
                        .asString())
                .isEqualTo("CONFIRMED");
        stage.call(null, "POST", confirmations, said, 410);
        stage.call(null, "GET", confirmations + "/" + secret, null, 410);
    }

    @Test
    @Order(2)
    void aMailedLinkSignsInOnce() {
        stage.call(null, "POST", "/api/v1/links", Map.of("email", email, "purpose", "ME"), 202);
        String link = "/api/v1/links/" + Stage.secret(stage.awaitMail(email, "Your link to sign in"), "links");
        JsonNode shown = stage.call(null, "GET", link, null, 200);
        assertThat(shown.get("purpose").asString()).isEqualTo("ME");
        assertThat(shown.get("address").asString()).startsWith("o…");
        JsonNode made = stage.call(null, "POST", link, null, 201);
        assertThat(made.at("/scopes/0").asString()).isEqualTo("me");
        signedIn = made.get("token").asString();
        stage.call(null, "POST", link, null, 410);
        JsonNode me = stage.holding(signedIn, "GET", ME, null, 200);
        assertThat(me.at("/registrations/0/attendance").asString()).isEqualTo("ONLINE");
    }

    @Test
    @Order(3)
    void anAppReadsByItsOwnTokenUntilThatIsTakenBackAndNeverExports() {
        JsonNode made = stage.holding(signedIn, "POST", ME + "/tokens", Map.of("name", "Diary"), 201);
        String token = made.get("token").asString();
        JsonNode listed = stage.holding(signedIn, "GET", ME + "/tokens", null, 200);
        assertThat(listed.toString()).contains("Diary").doesNotContain(token);
        assertThat(stage.holding(token, "GET", ME, null, 200)
                        .at("/registrations/0/name")
                        .asString())
                .isEqualTo("Olga Own");
        stage.holding(token, "GET", ME + "/export", null, 403);
        stage.holding(signedIn, "DELETE", ME + "/tokens/" + made.get("id").asString(), null, 204);
        stage.holding(token, "GET", ME, null, 401);
        JsonNode left = stage.holding(signedIn, "GET", ME + "/tokens", null, 200);
        assertThat(left.get("items").toString()).doesNotContain("Diary");
        assertThat(left.get("deleted").toString())
                .as("what was deleted is listed")
                .contains("Diary");
        String person = stage.holding(signedIn, "GET", ME, null, 200).get("id").asString();
        JsonNode whose = stage.call(SECRETARIAT, "GET", "/api/v1/people/" + person + "/tokens", null, 200);
        assertThat(whose.at("/deleted/0/name").asString())
                .as("the secretariat sees it too")
                .isEqualTo("Diary");
    }

    @Test
    @Order(4)
    void aCalendarProgramReadsAtAnAddressThatCanBeTakenBack() {
        JsonNode made = stage.holding(signedIn, "POST", ME + "/calendars", null, 201);
        String address = made.get("address").asString();
        assertThat(callers.raw().get(null, address).body()).contains("BEGIN:VCALENDAR");
        JsonNode listed = stage.holding(signedIn, "GET", ME + "/calendars", null, 200);
        assertThat(listed.at("/items/0/id")).isEqualTo(made.get("id"));
        assertThat(listed.at("/items/0/address").isNull()).isTrue();
        stage.holding(signedIn, "DELETE", ME + "/calendars/" + made.get("id").asString(), null, 204);
        assertThat(callers.raw().get(null, address).status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void whoWasRegisteredBySomebodyElsesToolSaysThatItWasNotThem() {
        String other = "nils." + stage.edition + "@example.org";
        String id = stage.call("tool", "POST", registrations, form("Nils Notme", other), 201)
                .get("id")
                .asString();
        Map<String, String> body = Map.of(
                "token",
                Stage.secret(
                        stage.awaitMail(other, "You are registered for Forum", "by an external program"),
                        "registrations/not-me"));
        assertThat(stage.call(null, "POST", "/api/v1/registrations/disowned", body, 200)
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(stage.call("tool", "GET", "/api/v1/registrations/" + id, null, 200)
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        stage.call(null, "POST", "/api/v1/registrations/disowned", body, 410);
    }

    @Test
    @Order(6)
    void twoIdsOfOneHumanAreLinkedAndUnlinked() {
        String first = person("Petra Pair");
        String second = person("P. Pair");
        String link = "/api/v1/people/" + first + "/links/" + second;
        assertThat(stage.call(SECRETARIAT, "PUT", link, null, 200).get("linked").asBoolean())
                .isTrue();
        stage.call(SECRETARIAT, "PUT", "/api/v1/people/" + first + "/links/" + first, null, 422);
        assertThat(stage.call(SECRETARIAT, "DELETE", link, null, 200)
                        .get("linked")
                        .asBoolean())
                .isFalse();
        stage.call(SECRETARIAT, "DELETE", link, null, 404);
        JsonNode kept = stage.call(SECRETARIAT, "GET", "/api/v1/people/" + first + "/export", null, 200);
        assertThat(kept.at("/registrations/0/name").asString()).isEqualTo("Petra Pair");
        assertThat(kept.toString()).doesNotContain("P. Pair");
    }

    private String person(String name) {
        String address = name.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT) + "." + email;
        return stage.call("tool", "POST", registrations, form(name, address), 201)
                .get("personId")
                .asString();
    }

    @Test
    @Order(7)
    void whoReadsAllThatIsKeptAndIsErasedIsUnknownAfterwards() {
        JsonNode kept = stage.holding(signedIn, "GET", ME + "/export", null, 200);
        assertThat(kept.at("/registrations/0/email").asString()).isEqualTo(email);
        JsonNode asked = stage.holding(signedIn, "DELETE", ME, null, 202);
        String receipt = asked.get("receipt").asString();
        stage.awaitThat(
                asked.get("status").asString(),
                shown -> shown.path("state").asString("").equals("ERASED"));
        JsonNode listed = stage.awaitThat(
                "/api/v1/people/erasures", shown -> shown.toString().contains(receipt));
        assertThat(listed.toString()).doesNotContain("Olga", email);
        stage.holding(signedIn, "GET", ME, null, 401);
    }
}
