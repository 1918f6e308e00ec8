package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is one answer without a limit comes in pages with one: no row twice, none left out, all of one moment. */
class ListPagesIT {

    private static final Consumer<Integer> NOTHING = page -> {};

    /** @param between is done before each page but the first */
    private static List<JsonNode> leaf(ReviewedEdition edition, Http caller, String first, Consumer<Integer> between) {
        var rows = new ArrayList<JsonNode>();
        var page = edition.read(caller, first);
        for (int n = 1; ; n++) {
            var body = page.json();
            assertThat(body.get("items").size()).isEqualTo(1);
            rows.add(body.get("items").get(0));
            if (body.get("next").isNull()) {
                assertThat(page.header("Link")).isEmpty();
                return rows;
            }
            assertThat(page.header("Link")).isEqualTo("<" + body.get("next").asString() + ">; rel=\"next\"");
            between.accept(n);
            page = edition.read(caller, body.get("next").asString());
        }
    }

    private static List<JsonNode> whole(ReviewedEdition edition, Http caller, String path) {
        return edition.read(caller, path).json().get("items").valueStream().toList();
    }

    @Test
    void pages_of_a_ranking_are_all_as_of_the_first_whatever_comes_in_meanwhile() {
        var edition = new ReviewedEdition("ranking-pages", 3, 2, 2);
        for (int i = 0; i < 3; i++) {
            edition.give(1, i, i + 2);
        }
        var ranking = edition.base + "/ranking";
        var before = whole(edition, SECRETARIAT, ranking);
        assertThat(before).hasSize(3);
        var leafed = leaf(edition, SECRETARIAT, ranking + "?limit=1", n -> edition.give(2, n == 1 ? 0 : 1, 5));
        assertThat(leafed).isEqualTo(before);
        var after = whole(edition, SECRETARIAT, ranking);
        assertThat(after).isNotEqualTo(before);
        assertThat(leaf(edition, SECRETARIAT, ranking + "?limit=1", NOTHING)).isEqualTo(after);
        SECRETARIAT.get(ranking + "?limit=0").expect(400);
        SECRETARIAT.get(ranking + "?limit=1&cursor=none").expect(400);
    }

    @Test
    void reviewers_leaf_through_what_they_may_see() {
        var edition = new ReviewedEdition("blind-pages", 3, 2, 2);
        edition.give(1, 0, 3);
        edition.give(2, 1, 4);
        edition.note(ReviewedEdition.member(2)
                .post(edition.path(1) + "/recusals", java.util.Map.of("reason", "A friend's.")));
        edition.note(SECRETARIAT.post(edition.base + "/reviews/close", ""));
        var ranking = edition.base + "/ranking";
        var member = ReviewedEdition.member(2);
        var seen = whole(edition, member, ranking);
        assertThat(seen).hasSize(2);
        assertThat(leaf(edition, member, ranking + "?limit=1", NOTHING)).isEqualTo(seen);
    }

    @Test
    void a_ranking_that_is_known_already_is_not_sent_again() {
        var edition = new ReviewedEdition("ranking-tag", 2, 2, 2);
        edition.give(1, 0, 3);
        var ranking = edition.base + "/ranking";
        var first = edition.read(SECRETARIAT, ranking);
        var tag = first.header("ETag");
        var again = edition.readAny(SECRETARIAT.with("If-None-Match", tag), ranking);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        edition.give(2, 0, 5);
        var changed = edition.readAny(SECRETARIAT.with("If-None-Match", tag), ranking);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(changed.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void what_a_reviewer_is_asked_for_and_what_happened_to_a_proposal_come_in_pages_too() {
        var edition = new ReviewedEdition("assigned-pages", 3, 1, 1);
        edition.give(1, 1, 3);
        var assigned = "/api/v1/reviews/assigned?edition=" + edition.slug;
        var member = ReviewedEdition.member(1);
        var all = whole(edition, member, assigned);
        assertThat(all).hasSize(3);
        assertThat(leaf(edition, member, assigned + "&limit=1", NOTHING)).isEqualTo(all);
        edition.awaitInvitations();
        var history = edition.path(1) + "/history";
        var facts = whole(edition, SECRETARIAT, history);
        assertThat(facts.getFirst().get("type").asString()).isEqualTo("proposal.drafted.1");
        assertThat(facts).extracting(fact -> fact.get("type").asString()).contains("review.given.1");
        assertThat(leaf(edition, SECRETARIAT, history + "?limit=1", NOTHING)).isEqualTo(facts);
        SECRETARIAT.get(history + "?limt=1").expect(400);
    }
}
