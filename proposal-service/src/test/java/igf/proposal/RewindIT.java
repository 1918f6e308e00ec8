package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.testing.Await;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reviews are put back as they stood, the past is read as it was, and nothing else moves. */
class RewindIT {

    private static JsonNode ranking(ReviewedEdition edition, String query) {
        return edition.read(SECRETARIAT, edition.base + "/ranking" + query)
                .json()
                .get("items");
    }

    private static String position(ReviewedEdition edition) {
        return edition.read(SECRETARIAT, edition.base + "/overview")
                .json()
                .get("position")
                .asString();
    }

    private static JsonNode rewind(ReviewedEdition edition, Map<String, ?> body) {
        var started = SECRETARIAT.post(edition.base + "/reviews/rewind", body).expect(202);
        var operation = Await.until(
                "the rewind",
                () -> SECRETARIAT.get(started.header("Location")).expect(200).json(),
                json -> List.of("succeeded", "failed")
                        .contains(json.get("status").asString()));
        assertThat(operation.get("status").asString()).as(operation.toString()).isEqualTo("succeeded");
        return operation.get("result");
    }

    @Test
    void an_edition_is_rewound_and_the_rewind_is_undone() {
        var edition = new ReviewedEdition("rewind", 3, 3, 3);
        for (int proposal = 0; proposal < 3; proposal++) {
            edition.give(1, proposal, 5 - proposal);
            edition.give(2, proposal, 4);
        }
        edition.draft(3, 0, 1);
        var good = ranking(edition, "");
        var then = position(edition);
        for (int proposal = 0; proposal < 3; proposal++) {
            edition.give(1, proposal, 1 + proposal);
            edition.give(3, proposal, 2);
        }
        edition.note(ReviewedEdition.member(2)
                .post(edition.path(1) + "/recusals", Map.of("reason", "I was told who it is.")));
        var bad = ranking(edition, "");
        assertThat(bad).isNotEqualTo(good);

        var asked = Map.of("to", then, "reason", "The panel's accounts were taken over.");
        var dry = new LinkedHashMap<String, Object>(asked);
        dry.put("dryRun", true);
        var told = SECRETARIAT
                .post(edition.base + "/reviews/rewind", dry)
                .expect(200)
                .json();
        assertThat(told.get("changed").asInt()).isEqualTo(6);
        assertThat(ranking(edition, "")).isEqualTo(bad);

        var result = rewind(edition, asked);
        assertThat(result.get("items")).isEqualTo(told.get("items"));
        assertThat(result.get("items").get(0).get("before").get("state").asString())
                .isIn("GIVEN", "RECUSED");
        assertThat(ranking(edition, "")).isEqualTo(good);
        var blind = edition.read(ReviewedEdition.member(3), "/api/v1/reviews/assigned/" + edition.proposals.getFirst())
                .json();
        assertThat(blind.get("review").isNull()).isTrue();
        assertThat(blind.at("/draft/scores/content").asInt()).isEqualTo(1);
        var history =
                edition.read(SECRETARIAT, edition.path(1) + "/history").json().get("items");
        assertThat(history.findValuesAsString("type")).contains("review.rewound.1");
        var rewinds = edition.read(SECRETARIAT, edition.base + "/review-progress")
                .json()
                .get("rewinds");
        assertThat(rewinds.get(0).get("reason").asString()).isEqualTo("The panel's accounts were taken over.");

        rewind(edition, Map.of("to", result.get("undo").asString(), "reason", "It was a false alarm."));
        assertThat(ranking(edition, "")).isEqualTo(bad);
        ReviewedEdition.member(2)
                .put(edition.path(1) + "/reviews/mine", TheService.review(Map.of("content", 5)))
                .expect(403);
    }

    @Test
    void of_one_reviewer_only_the_own_reviews_go_back() {
        var edition = new ReviewedEdition("rewind-one", 2, 2, 2);
        edition.give(1, 0, 5);
        edition.give(2, 0, 5);
        var then = Instant.now();
        edition.give(1, 0, 1);
        edition.give(2, 0, 3);
        edition.give(1, 1, 2);
        var progress =
                edition.read(SECRETARIAT, edition.base + "/review-progress").json();
        String first = "";
        for (var reviewer : progress.get("reviewers")) {
            if (reviewer.get("name").asString().equals("Member 1")) {
                first = reviewer.get("reviewer").asString();
            }
        }
        var result = rewind(edition, Map.of("to", then.toString(), "reviewer", first, "reason", "Taken over."));
        assertThat(result.get("changed").asInt()).isEqualTo(2);
        var rows = ranking(edition, "");
        assertThat(rows.get(0).get("mean").asDouble()).isEqualTo(4);
        assertThat(rows.get(1).get("reviews").asInt()).isZero();
        SECRETARIAT
                .post(
                        edition.base + "/reviews/rewind",
                        Map.of("to", then.toString(), "reviewer", edition.proposals.getFirst(), "reason", "x"))
                .expect(422);
        SECRETARIAT
                .post(edition.base + "/reviews/rewind", Map.of("to", "yesterday", "reason", "x"))
                .expect(400);
        ReviewedEdition.member(1)
                .post(edition.base + "/reviews/rewind", Map.of("to", "1", "reason", "x"))
                .expect(403);
    }

    /** What was read live at a moment: all of it at the log's end, which did not move meanwhile. */
    private record Live(boolean isOfOneMoment, JsonNode overview, JsonNode ranking, JsonNode list, JsonNode one) {

        static Live now(ReviewedEdition edition) {
            var end = end();
            // Invitations go out by themselves, and one view may be ahead of another.
            var caughtUp = RUNNING.bean(Views.class).awaitHead(10_000);
            var overview = edition.read(SECRETARIAT, edition.base + "/overview").json();
            var ranking = RewindIT.ranking(edition, "");
            var list = edition.read(SECRETARIAT, edition.base + "/proposals")
                    .json()
                    .get("items");
            var one = edition.read(SECRETARIAT, edition.path(0)).json();
            return new Live(caughtUp && end.equals(end()), overview, ranking, list, one);
        }

        private static LogToken end() {
            return RUNNING.bean(EventLog.class).lastCommitted();
        }

        List<String> moments() {
            return List.of(
                    overview.get("position").asString(), overview.get("asOf").asString());
        }
    }

    private static Live live(ReviewedEdition edition) {
        return Await.until("a quiet moment", () -> Live.now(edition), Live::isOfOneMoment);
    }

    @Test
    void the_past_is_what_was_read_live_then() {
        var edition = new ReviewedEdition("past", 2, 2, 2);
        edition.awaitInvitations();
        var lives = new ArrayList<Live>();
        lives.add(live(edition));
        edition.give(1, 0, 5);
        edition.give(2, 1, 3);
        lives.add(live(edition));
        var decision = Map.of("outcome", "ACCEPTED", "reason", "The best.");
        edition.note(SECRETARIAT.post(edition.path(0) + "/decision", decision));
        lives.add(live(edition));
        edition.note(SECRETARIAT.delete(edition.path(0) + "/decision"));
        edition.give(1, 0, 2);
        lives.add(live(edition));
        edition.note(TheService.ORGANIZER.delete(edition.path(1) + "/submission"));
        lives.add(live(edition));

        for (var live : lives) {
            for (var asOf : live.moments()) {
                assertThat(ranking(edition, "?asOf=" + asOf)).isEqualTo(live.ranking());
                assertThat(edition.read(SECRETARIAT, edition.base + "/proposals?asOf=" + asOf)
                                .json()
                                .get("items"))
                        .isEqualTo(live.list());
                assertThat(edition.read(SECRETARIAT, edition.path(0) + "?asOf=" + asOf)
                                .json())
                        .isEqualTo(live.one());
            }
        }
        var first = edition.read(
                        SECRETARIAT,
                        edition.base + "/proposals?limit=1&asOf="
                                + lives.get(1).moments().getFirst())
                .json();
        assertThat(first.get("items").size()).isEqualTo(1);
        var second = SECRETARIAT.get(first.get("next").asString()).expect(200).json();
        assertThat(second.get("items").get(0)).isEqualTo(lives.get(1).list().get(1));
        assertThat(second.get("next").isNull()).isTrue();
        SECRETARIAT.get(edition.path(0) + "?asOf=0").expect(404);
        SECRETARIAT.get(edition.base + "/ranking?asOf=0").expect(404);
        SECRETARIAT.get(edition.base + "/proposals?asOf=soon").expect(400);
    }
}
