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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A round of reviews, from a declared conflict to the end of the round and its reopening. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundOfReviewsIT {
    private final Stage stage;
    private final String base;
    private final String own;
    private final String other;

    RoundOfReviewsIT(Callers callers) {
        stage = new Stage(callers);
        base = "/api/v1/editions/" + stage.edition;
        reviewers(1, 2);
        own = stage.proposal("Quarries of data", ORGANIZER);
        other = stage.proposal("Reefs and routes", ORGANIZER);
    }

    @BeforeAll
    void bothAreThere() {
        stage.awaitThere("SCREENED_IN", 2);
    }

    private void reviewers(int... members) {
        List<Map<String, String>> items = Stream.of(1, 2, 3)
                .filter(n -> java.util.Arrays.stream(members).anyMatch(member -> member == n))
                .map(n -> Map.of(
                        "email", "mag-" + n + "@example.org",
                        "name", "Member " + n,
                        "affiliation", "Panel " + n))
                .toList();
        stage.call(SECRETARIAT, "PUT", base + "/reviewers", Map.of("items", items), 200);
    }

    @Test
    @Order(1)
    void whoDeclaredAConflictIsNotHandedTheProposalAndTheAnswerSaysWhy() {
        String mine = base + "/review-conflicts/mine";
        assertThat(stage.call("mag-1", "GET", mine, null, 200).get("proposals").size())
                .isZero();
        stage.call("mag-1", "PUT", mine, Map.of("organizations", List.of(), "proposals", List.of(stage.edition)), 400);
        Map<String, Object> conflict =
                Map.of("organizations", List.of(), "proposals", List.of(own), "reason", "I wrote a part of it");
        stage.call("mag-1", "PUT", mine, conflict, 200);
        JsonNode declared = stage.call("mag-1", "GET", mine, null, 200);
        assertThat(declared.at("/proposals/0").asString()).isEqualTo(own);
        assertThat(declared.get("reason").asString()).isEqualTo("I wrote a part of it");
        stage.call("mag-3", "GET", mine, null, 403);

        stage.call(SECRETARIAT, "POST", base + "/review-assignments", Map.of("perProposal", 2, "seed", 7), 200);
        JsonNode why = explained(own);
        assertThat(why.at("/reviewers").size()).isEqualTo(1);
        assertThat(why.at("/reviewers/0/name").asString()).isEqualTo("Member 2");
        assertThat(why.at("/conflicts/0/name").asString()).isEqualTo("Member 1");
        assertThat(why.at("/conflicts/0/conflict").asString()).isEqualTo("DECLARED");
        assertThat(why.at("/missing").asInt()).isEqualTo(1);

        stage.call("mag-1", "PUT", mine, Map.of("organizations", List.of(), "proposals", List.of()), 409);
        JsonNode declaring = stage.awaitThat(
                base + "/review-progress", shown -> !declaredBy(shown).isEmpty());
        String reopening = base + "/review-conflicts/" + declaredBy(declaring).getFirst() + "/reopening";
        stage.call(SECRETARIAT, "POST", reopening, Map.of("reason", "A name was mistyped"), 200);
        stage.call("mag-1", "PUT", mine, conflict, 200);
    }

    private static List<String> declaredBy(JsonNode progress) {
        return progress.path("reviewers")
                .valueStream()
                .filter(each -> each.hasNonNull("conflicts"))
                .map(each -> each.get("reviewer").asString())
                .toList();
    }

    private JsonNode explained(String proposal) {
        return stage.call(SECRETARIAT, "GET", base + "/review-assignments/" + proposal, null, 200);
    }

    @Test
    @Order(2)
    void aNewReviewerTakesWhatWasMissingAndWhoIsBehindIsReminded() {
        reviewers(1, 2, 3);
        stage.call(SECRETARIAT, "POST", base + "/review-assignments/top-up", null, 200);
        JsonNode filled = explained(own);
        assertThat(filled.at("/missing").asInt()).isZero();
        assertThat(filled.get("reviewers")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .containsExactlyInAnyOrder("Member 2", "Member 3");

        stage.review("mag-2", own, Map.of("content", 4));
        JsonNode reminded = stage.call(SECRETARIAT, "POST", base + "/review-reminders", null, 200)
                .get("reminded");
        assertThat(reminded.valueStream().mapToInt(each -> each.get("open").asInt()))
                .as("of four reviews one is given")
                .containsOnly(1);
        assertThat(reminded.size()).isEqualTo(3);
        stage.awaitThat(
                "/api/v1/messages?kind=review-reminder&edition=" + stage.edition,
                sent -> sent.path("items").size() == 3);
    }

    @Test
    @Order(3)
    void aReviewerSeesTheirOwnScoresAndNotThoseOfAFewOthers() {
        stage.review("mag-3", own, Map.of("content", 2));
        stage.awaitReviews(2);
        JsonNode mine = stage.call("mag-2", "GET", "/api/v1/reviews/statistics?edition=" + stage.edition, null, 200);
        assertThat(mine.at("/mine/reviews").asInt()).isEqualTo(1);
        assertThat(mine.at("/mine/mean").asDouble()).isEqualTo(4);
        assertThat(mine.get("others").isNull())
                .as("one other alone would be named")
                .isTrue();
        stage.call(SECRETARIAT, "GET", "/api/v1/reviews/statistics?edition=" + stage.edition, null, 403);
    }

    @Test
    @Order(4)
    void aDeadlineIsToldAndAReminderComesBeforeIt() {
        Instant end = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String deadline = base + "/reviews/deadline";
        stage.call(SECRETARIAT, "PUT", deadline, deadline(end, end.plusSeconds(1)), 422);
        stage.call(SECRETARIAT, "PUT", deadline, deadline(end, end.minus(2, ChronoUnit.DAYS)), 200);
        JsonNode progress = stage.awaitThat(
                base + "/review-progress",
                shown -> !shown.path("closesAt").asString("").isEmpty());
        assertThat(progress.get("closesAt").asString()).isEqualTo(end.toString());
    }

    private static Map<String, Object> deadline(Instant closes, Instant reminds) {
        return Map.of("closesAt", closes.toString(), "remindAt", List.of(reminds.toString()));
    }

    @Test
    @Order(5)
    void nothingIsReviewedOnceTheRoundIsClosedUntilItIsOpenAgain() {
        JsonNode closed = stage.call(SECRETARIAT, "POST", base + "/reviews/close", null, 200);
        assertThat(closed.get("reviews").asString()).isEqualTo("CLOSED");
        Map<String, Object> late = stage.whole(Map.of("content", 1));
        stage.call("mag-2", "PUT", of(other) + "/reviews/mine", late, 409);
        stage.call("mag-2", "GET", base + "/ranking", null, 200);

        Map<String, String> reason = Map.of("reason", "Two reviews were lost on the way");
        JsonNode open = stage.call(SECRETARIAT, "POST", base + "/reviews/reopen", reason, 200);
        assertThat(open.get("reviews").asString()).isEqualTo("OPEN");
        stage.call(SECRETARIAT, "POST", base + "/reviews/reopen", reason, 409);
        stage.call("mag-2", "PUT", of(other) + "/reviews/mine", late, 200);
    }
}
