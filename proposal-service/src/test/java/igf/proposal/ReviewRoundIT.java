package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a round goes: drafts, who is behind, who is written to, when it closes and opens again. */
class ReviewRoundIT {

    private static JsonNode progress(ReviewedEdition edition) {
        return edition.read(SECRETARIAT, edition.base + "/review-progress").json();
    }

    private static JsonNode ofMember(JsonNode progress, int n) {
        for (var reviewer : progress.get("reviewers")) {
            if (reviewer.get("name").asString().equals("Member " + n)) {
                return reviewer;
            }
        }
        throw new AssertionError(progress.toString());
    }

    @Test
    void a_draft_is_for_its_reviewer_alone_until_it_is_given() {
        var edition = new ReviewedEdition("drafts", 1, 2, 2);
        assertThat(edition.draft(1, 0, 4).json().get("state").asString()).isEqualTo("DRAFT");
        var ranking =
                edition.read(SECRETARIAT, edition.base + "/ranking").json().at("/items/0");
        assertThat(ranking.get("reviews").asInt()).isZero();
        var assigned = "/api/v1/reviews/assigned?edition=" + edition.slug;
        var mine = edition.read(ReviewedEdition.member(1), assigned).json().at("/items/0");
        assertThat(mine.at("/draft/scores/content").asInt()).isEqualTo(4);
        assertThat(mine.get("review").isNull()).isTrue();
        edition.give(1, 0, 5);
        edition.draft(1, 0, 1);
        mine = edition.read(ReviewedEdition.member(1), assigned).json().at("/items/0");
        assertThat(mine.at("/review/scores/content").asInt()).isEqualTo(5);
        assertThat(mine.at("/review/revision").asInt()).isEqualTo(1);
        assertThat(mine.at("/draft/scores/content").asInt()).isEqualTo(1);
        ranking = edition.read(SECRETARIAT, edition.base + "/ranking").json().at("/items/0");
        assertThat(ranking.get("mean").asDouble()).isEqualTo(5);
        assertThat(ranking.get("histogram").get("5").asInt()).isEqualTo(1);
    }

    @Test
    void who_is_behind_is_told_and_written_to_and_who_stood_aside_is_replaced() {
        var edition = new ReviewedEdition("progress", 2, 3, 2);
        var reviewed = assignedTo(edition, 1);
        edition.give(1, reviewed, 5);
        var before = progress(edition);
        assertThat(before.at("/totals/assigned").asInt()).isEqualTo(4);
        assertThat(before.at("/totals/given").asInt()).isEqualTo(1);
        assertThat(before.at("/totals/missing").asInt()).isZero();
        assertThat(before.get("proposals").get(reviewed).get("given").asInt()).isEqualTo(1);
        assertThat(before.get("perProposal").asInt()).isEqualTo(2);

        edition.note(ReviewedEdition.member(2)
                .post(edition.path(assignedTo(edition, 2)) + "/recusals", Map.of("reason", "A friend's.")));
        var after = progress(edition);
        assertThat(after.at("/totals/recused").asInt()).isEqualTo(1);
        assertThat(after.at("/totals/missing").asInt()).isEqualTo(1);
        edition.note(SECRETARIAT.post(edition.base + "/review-assignments/top-up", ""));
        assertThat(progress(edition).at("/totals/missing").asInt()).isZero();

        var reminded = edition.note(SECRETARIAT.post(edition.base + "/review-reminders", ""));
        var open = reminded.json().get("reminded");
        assertThat(open.isEmpty()).isFalse();
        var then = progress(edition);
        for (int n = 1; n <= 3; n++) {
            var behind = ofMember(then, n).get("open").asInt() > 0;
            assertThat(ofMember(then, n).get("remindedAt").isNull()).isEqualTo(!behind);
        }
        ReviewedEdition.member(1).get(edition.base + "/review-progress").expect(403);
        ReviewedEdition.member(1).post(edition.base + "/review-reminders", "").expect(403);
    }

    private static int assignedTo(ReviewedEdition edition, int member) {
        var items = edition.read(ReviewedEdition.member(member), "/api/v1/reviews/assigned?edition=" + edition.slug)
                .json()
                .get("items");
        return edition.proposals.indexOf(items.get(0).get("proposalId").asString());
    }

    @Test
    void the_round_closes_when_it_is_time_and_opens_again_with_a_reason() {
        var edition = new ReviewedEdition("closing", 1, 2, 2);
        edition.give(1, 0, 5);
        SECRETARIAT
                .post(edition.base + "/reviews/reopen", Map.of("reason", "r"))
                .expect(409);
        edition.note(SECRETARIAT.put(
                edition.base + "/reviews/deadline",
                Map.of(
                        "closesAt",
                        Instant.now().toString(),
                        "remindAt",
                        List.of(Instant.now().minusSeconds(60).toString()))));
        Await.until(
                "the end of the round",
                () -> progress(edition),
                json -> json.get("reviews").asString().equals("CLOSED"));
        assertThat(ofMember(progress(edition), 2).get("remindedAt").isString()).isTrue();
        assertThat(ofMember(progress(edition), 1).get("remindedAt").isNull()).isTrue();
        ReviewedEdition.member(2)
                .put(edition.path(0) + "/reviews/mine", Map.of("scores", Map.of("content", 1)))
                .expect(409);
        edition.read(ReviewedEdition.member(1), edition.base + "/ranking");
        edition.note(SECRETARIAT.post(edition.base + "/reviews/reopen", Map.of("reason", "One was ill.")));
        edition.give(2, 0, 1);
        var hidden = edition.readAny(ReviewedEdition.member(1), edition.base + "/ranking");
        assertThat(hidden.status()).isEqualTo(403);
        edition.note(SECRETARIAT.post(edition.base + "/reviews/close", ""));
    }

    @Test
    void reviewers_see_how_they_score_beside_all_others_together() {
        var edition = new ReviewedEdition("statistics", 2, 4, 4);
        edition.give(1, 0, 1);
        edition.give(1, 1, 2);
        var path = "/api/v1/reviews/statistics?edition=" + edition.slug;
        var alone = edition.read(ReviewedEdition.member(1), path).json();
        assertThat(alone.at("/mine/mean").asDouble()).isEqualTo(1.5);
        assertThat(alone.at("/mine/histogram/1").asInt()).isEqualTo(1);
        assertThat(alone.get("others").isNull()).isTrue();
        for (int n = 2; n <= 4; n++) {
            edition.give(n, 0, n);
        }
        var beside = edition.read(ReviewedEdition.member(1), path).json();
        assertThat(beside.at("/others/reviews").asInt()).isEqualTo(3);
        assertThat(beside.at("/others/mean").asDouble()).isEqualTo(3);
        SECRETARIAT.get(path).expect(403);
        TheService.RUNNING.as("mag-5", "MAG").get(path).expect(403);
    }
}
