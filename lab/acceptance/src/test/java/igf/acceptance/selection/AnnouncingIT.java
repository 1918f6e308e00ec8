package igf.acceptance.selection;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Decisions stay secret until the secretariat announces them. A corrected decision keeps its place. */
@ExtendWith(Shared.class)
class AnnouncingIT {
    private static final String MESSAGES = "/api/v1/messages";

    @Test
    void aDecisionIsKnownToNobodyBeforeItIsAnnouncedWhateverMailsAreReleased(Callers callers) {
        Stage stage = new Stage(callers);
        String quiet = stage.proposal("Quays of " + stage.edition, ORGANIZER);
        String other = stage.proposal("Reefs of reason", ORGANIZER);
        String policy = "/api/v1/editions/" + stage.edition + "/mail-policy";
        stage.changing(SECRETARIAT, "PUT", policy, policy, Map.of("hold", List.of("declined", "accepted")), 200);

        JsonNode decided = stage.call(
                SECRETARIAT,
                "POST",
                of(quiet) + "/decision",
                Map.of("outcome", "DECLINED", "reason", "Too broad", "announce", false),
                201);
        assertThat(decided.get("state").asString()).isEqualTo("DECLINED");
        assertThat(decided.at("/decision/announced").asBoolean()).isFalse();
        stage.decide(other, "DECLINED");
        String held = MESSAGES + "?state=HELD&kind=declined&edition=" + stage.edition;
        release(stage, stage.awaitThat(held, shown -> isOnlyAbout(shown, other)));
        stage.awaitMail("organizer-1@example.org", ": not accepted", "Reefs of reason");

        JsonNode own = stage.call(ORGANIZER, "GET", of(quiet), null, 200);
        assertThat(own.get("state").asString()).isEqualTo("SCREENED_IN");
        assertThat(own.get("decision").isNull()).isTrue();
        stage.call(ORGANIZER, "POST", of(quiet) + "/appeal", Map.of("text", "I have heard"), 409);

        stage.call(SECRETARIAT, "POST", of(quiet) + "/decision/announcement", null, 201);
        JsonNode announced = stage.awaitThat(held, shown -> isOnlyAbout(shown, quiet));
        assertThat(stage.call(ORGANIZER, "GET", of(quiet), null, 200)
                        .get("state")
                        .asString())
                .isEqualTo("DECLINED");
        release(stage, announced);
        stage.awaitMail("organizer-1@example.org", ": not accepted", "Quays of " + stage.edition);
        stage.call(ORGANIZER, "POST", of(quiet) + "/appeal", Map.of("text", "Why?"), 201);
    }

    /** One mail to the organizer, besides those to invited people who were reached. */
    private static boolean isOnlyAbout(JsonNode shown, String proposal) {
        return shown.path("items").valueStream().allMatch(mail -> about(mail).equals(proposal))
                && shown.path("items")
                                .valueStream()
                                .filter(mail -> mail.path("to").asString("").equals("organizer-1@example.org"))
                                .count()
                        == 1;
    }

    private static String about(JsonNode mail) {
        return mail.path("about").asString("");
    }

    private static void release(Stage stage, JsonNode held) {
        var all = Map.of(
                "edition",
                stage.edition,
                "kind",
                "declined",
                "expected",
                held.path("items").size());
        stage.call(SECRETARIAT, "POST", MESSAGES + "/release", all, 200);
    }

    @Test
    void anAcceptanceThatIsNotAnnouncedHasNoSessionUntilItIs(Callers callers) {
        Stage stage = new Stage(callers);
        String quiet = stage.proposal("Shoals and shares", ORGANIZER);
        String other = stage.proposal("Tides and taxes", ORGANIZER);
        stage.call(
                SECRETARIAT,
                "POST",
                of(quiet) + "/decision",
                Map.of("outcome", "ACCEPTED", "reason", "Well argued", "announce", false),
                201);
        stage.decide(other, "ACCEPTED");
        stage.awaitSession(other, "UNPLACED");
        String sessions = "/api/v1/editions/" + stage.edition + "/sessions?limit=1000";
        assertThat(stage.call(SECRETARIAT, "GET", sessions, null, 200)
                        .get("items")
                        .findValuesAsString("proposalId"))
                .containsExactly(other);
        stage.call(SECRETARIAT, "POST", of(quiet) + "/decision/announcement", null, 201);
        stage.awaitSession(quiet, "UNPLACED");
    }

    @Test
    void theWordingOfAnAcceptanceIsCorrectedWithoutLosingItsPlace(Callers callers) {
        Stage stage = new Stage(callers);
        String first = stage.proposal("Wharves of will", ORGANIZER);
        String second = stage.proposal("Yards of yarn", ORGANIZER);
        stage.places(1);
        stage.decide(first, "ACCEPTED");
        stage.decide(second, "RESERVE");
        String reserve = "/api/v1/editions/" + stage.edition + "/reserve";
        stage.awaitThat(
                reserve,
                shown -> shown.path("held").asInt(0) == 1 && shown.path("items").size() == 1);
        stage.call(SECRETARIAT, "DELETE", of(first) + "/decision?reason=A+word&keepPlace=true", null, 200);
        stage.awaitSession(first, "CANCELLED");
        stage.decide(first, "ACCEPTED");
        stage.awaitSession(first, "UNPLACED");
        assertThat(stage.call(SECRETARIAT, "GET", of(second), null, 200)
                        .get("state")
                        .asString())
                .isEqualTo("RESERVE");

        stage.call(SECRETARIAT, "DELETE", of(first) + "/decision?keepPlace=true", null, 200);
        stage.call(SECRETARIAT, "DELETE", of(first) + "/place", null, 200);
        stage.awaitState(second, "ACCEPTED");
    }

    @Test
    void aConditionIsGivenMoreTimeAndItsOrganizersAreTold(Callers callers) {
        Stage stage = new Stage(callers);
        String title = "Zones of " + stage.edition;
        String proposal = stage.proposal(title, ORGANIZER);
        Instant due = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        stage.call(
                SECRETARIAT,
                "POST",
                of(proposal) + "/decision",
                Map.of(
                        "outcome",
                        "ACCEPTED_WITH_CONDITIONS",
                        "reason",
                        "Nearly",
                        "conditions",
                        List.of("Name a second speaker"),
                        "dueAt",
                        due.toString()),
                201);
        Instant later = due.plus(4, ChronoUnit.DAYS);
        JsonNode extended = stage.call(
                SECRETARIAT,
                "PUT",
                of(proposal) + "/conditions/1/deadline",
                Map.of("dueAt", later.toString(), "reason", "Floods at home"),
                200);
        assertThat(extended.at("/items/0/dueAt").asString()).isEqualTo(later.toString());
        assertThat(stage.awaitMail("organizer-1@example.org", ": more time for a condition", title)
                        .text())
                .contains("Name a second speaker", "Floods at home");
    }
}
