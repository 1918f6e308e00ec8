package igf.acceptance.selection;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The secretariat's tool screens proposals, undoes it, and counts proposals and people. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningIT {
    private final Callers callers;
    private final Stage stage;
    private final String base;
    private final String proposal;

    ScreeningIT(Callers callers) {
        this.callers = callers;
        stage = new Stage(callers);
        base = "/api/v1/editions/" + stage.edition;
        proposal = stage.submitted("Narrows and networks", ORGANIZER);
    }

    @Test
    void whatASecretariatFindsCountsInsteadOfWhatDataSay() {
        JsonNode listed = stage.awaitThat(
                base + "/screening?state=SUBMITTED",
                shown -> !shown.path("items").isEmpty());
        JsonNode first = listed.at("/items/0");
        assertThat(first.get("proposalId").asString()).isEqualTo(proposal);
        assertThat(first.get("outcome").isNull()).isTrue();
        assertThat(met(first, "COMPLETE")).isTrue();

        String criterion = of(proposal) + "/screening/criteria/";
        Map<String, Object> judgement = Map.of("met", false, "reason", "The questions are one and the same");
        JsonNode judged = stage.call(SECRETARIAT, "PUT", criterion + "COMPLETE", judgement, 200);
        assertThat(met(judged, "COMPLETE")).isFalse();
        assertThat(judged.get("criteria").toString()).contains("one and the same");
        stage.call(SECRETARIAT, "PUT", criterion + "NO_SUCH_RULE", judgement, 404);
        assertThat(met(
                        stage.call(SECRETARIAT, "GET", base + "/screening", null, 200)
                                .at("/items/0"),
                        "COMPLETE"))
                .isFalse();
    }

    private static boolean met(JsonNode screening, String rule) {
        return screening
                .get("criteria")
                .valueStream()
                .filter(each -> each.get("rule").asString().equals(rule))
                .allMatch(each -> each.get("met").asBoolean());
    }

    @Test
    void aScreeningIsTakenBackAndTheProposalWaitsAgain() {
        String other = stage.submitted("Oars and oracles", ORGANIZER);
        String since = Instant.now().toString();
        stage.call(SECRETARIAT, "POST", of(other) + "/screening", Map.of("outcome", "OUT"), 201);
        String progress = base + "/screening/progress";
        JsonNode screened = stage.call(SECRETARIAT, "GET", progress + "?since=" + since, null, 200);
        assertThat(screened.at("/screened/0/proposalId").asString()).isEqualTo(other);
        assertThat(screened.at("/screened/0/outcome").asString()).isEqualTo("OUT");
        assertThat(screened.get("waiting").toString()).doesNotContain(other).contains(proposal);

        JsonNode back = stage.call(SECRETARIAT, "DELETE", of(other) + "/screening?reason=The+wrong+one", null, 200);
        assertThat(back.get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(stage.call(SECRETARIAT, "GET", progress, null, 200)
                        .get("waiting")
                        .toString())
                .contains(other);
    }

    @Test
    void peopleAndOrganizationsOfAnEditionAreFoundAndCounted() {
        Stage own = new Stage(callers);
        String one = own.submitted("Piers of trust", ORGANIZER);
        String path = "/api/v1/editions/" + own.edition;
        JsonNode organizations = own.awaitThat(
                path + "/organizations", shown -> shown.path("items").size() == 1);
        assertThat(organizations.at("/items/0/name").asString()).isEqualTo("House of Piers of trust");
        assertThat(organizations.at("/items/0/people").asInt()).isEqualTo(4);
        assertThat(organizations.at("/items/0/proposals").asInt()).isEqualTo(1);

        JsonNode found = own.call(SECRETARIAT, "POST", path + "/people/search", Map.of("role", "MODERATOR"), 200);
        assertThat(found.get("items").size()).isEqualTo(1);
        String email = found.at("/items/0/emails/0").asString();
        assertThat(email).startsWith("voice3.");
        own.call(SECRETARIAT, "POST", path + "/people/search", Map.of(), 400);
        String person = found.at("/items/0/personId").asString();
        assertThat(own.call(SECRETARIAT, "POST", path + "/people/search", Map.of("email", email), 200)
                        .at("/items/0/personId")
                        .asString())
                .isEqualTo(person);
        JsonNode shown = own.call(SECRETARIAT, "GET", path + "/people/" + person, null, 200);
        assertThat(shown.at("/proposals/0/id").asString()).isEqualTo(one);
        assertThat(shown.at("/proposals/0/role").asString()).isEqualTo("MODERATOR");

        JsonNode counted = own.awaitThat(
                path + "/proposals/statistics",
                statistics -> statistics.at("/proposals/submitted").asInt() == 1);
        assertThat(counted.at("/proposals/byFormat/PANEL").asInt()).isEqualTo(1);
        assertThat(counted.at("/rosters/byRole/SPEAKER").asInt()).isEqualTo(3);
        assertThat(counted.at("/rosters/byGender/FEMALE").asInt()).isEqualTo(4);
    }
}
