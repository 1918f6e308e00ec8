package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another selection is computed beside the one that stands, and nothing is written. */
class WhatIfIT {

    @Test
    void other_weights_slots_and_reviewers_say_who_flips_and_why() {
        var selection = new Selecting("what-if", 3);
        var members = List.of("mag-1", "mag-2");
        SECRETARIAT
                .put(
                        selection.base + "/reviewers",
                        Map.of("items", members.stream().map(WhatIfIT::member).toList()))
                .expect(200);
        SECRETARIAT
                .post(selection.base + "/review-assignments", Map.of("perProposal", 2, "seed", 5))
                .expect(200);
        review(selection, "mag-1", 1, 5, 1);
        review(selection, "mag-2", 1, 5, 1);
        review(selection, "mag-1", 2, 2, 5);
        review(selection, "mag-2", 2, 2, 3);
        review(selection, "mag-1", 3, 1, 1);
        var last = SECRETARIAT
                .put(selection.base + "/selection-plan", Map.of("slots", 1))
                .expect(200);
        var secretariat = SECRETARIAT.with("Consistency-Token", last.header("Consistency-Token"));
        var whatIf = selection.base + "/what-if";

        var same = secretariat.post(whatIf, Map.of()).expect(200).json();
        assertThat(same.get("flips")).isEmpty();
        assertThat(same.get("chosen").asInt()).isEqualTo(1);

        var more = secretariat.post(whatIf, Map.of("slots", 2)).expect(200).json();
        assertThat(more.at("/flips/0/because/0").asString()).isEqualTo("SLOTS");
        assertThat(more.at("/flips/0/comesIn").asBoolean()).isTrue();

        var weights = Map.of("content", 0.001, "relevance", 10);
        var other =
                secretariat.post(whatIf, Map.of("weights", weights)).expect(200).json();
        assertThat(other.get("flips")).hasSize(2);
        assertThat(other.get("flips").findValuesAsString("sentence"))
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("comes in, with rank 1 instead of 2: other weights."));

        var reviewers = secretariat
                .get(selection.path(2) + "/dossier")
                .expect(200)
                .json()
                .at("/ranking/ballots");
        assertThat(reviewers).hasSize(2);
        var without = secretariat
                .post(
                        whatIf,
                        Map.of(
                                "without",
                                List.of(reviewers.get(0).get("reviewer").asString())))
                .expect(200)
                .json();
        assertThat(without.at("/items/0/reviews").asInt()).isEqualTo(1);
        secretariat
                .post(whatIf, Map.of("without", List.of("00000000-0000-0000-0000-000000000000")))
                .expect(422);
        secretariat.post(whatIf, Map.of("weights", Map.of("charm", 2))).expect(422);
        secretariat.post(whatIf, Map.of("weights", Map.of("content", -1))).expect(400);
        secretariat.post(whatIf, Map.of("normalised", true)).expect(200);
        ORGANIZER.post(whatIf, Map.of()).expect(403);
        assertThat(selection.shown(1).get("state").asString()).isEqualTo("SCREENED_IN");
    }

    private static Map<String, Object> member(String name) {
        return Map.of(
                "email",
                name + "@example.org",
                "name",
                "Member " + name,
                "affiliation",
                "House of " + name,
                "stakeholderGroup",
                "GOVERNMENT",
                "region",
                "WEOG",
                "subthemes",
                List.of());
    }

    private static void review(Selecting selection, String member, int proposal, int content, int relevance) {
        RUNNING.as(member, "MAG")
                .put(
                        selection.path(proposal) + "/reviews/mine",
                        TheService.review(Map.of("content", content, "relevance", relevance)))
                .expect(200);
    }
}
