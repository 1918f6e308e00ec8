package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import igf.platform.testing.Http;
import igf.platform.testing.Http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Proposals are handed out, read blind, scored, ranked, decided; told in one go as it happens. */
class ReviewJourneyIT {

    private static final String EDITION = "reviews-" + System.nanoTime();
    private static final String BASE = "/api/v1/editions/" + EDITION;
    private static final Http MAG_1 = RUNNING.as("mag-1", "MAG");
    private static final Http MAG_2 = RUNNING.as("mag-2", "MAG");
    private static final Http MAG_3 = RUNNING.as("mag-3", "MAG");

    /** Of every person and organization there is: none may reach a reviewer. */
    private static final List<String> IDENTITIES = List.of(
            "Quillon",
            "Vexley",
            "Orsolya",
            "Tarn",
            "Wend",
            "Zibel",
            "Glimmer",
            "Loomfield",
            "speaker-",
            "@",
            "organizer-1");

    private final List<String> proposals = new ArrayList<>();
    private String token = "";

    @Test
    void proposals_are_reviewed_blind_ranked_and_decided_with_a_dossier() {
        TheService.openEdition(EDITION);
        nameReviewers();
        for (int i = 1; i <= 3; i++) {
            proposals.add(submit(i));
        }
        screen();
        handOut();
        readBlind();
        score();
        recuse();
        rank();
        decide();
        explain();
    }

    private static void nameReviewers() {
        var items = Stream.of("mag-1", "mag-2", "mag-3")
                .map(name -> Map.of(
                        "email",
                        name + "@example.org",
                        "name",
                        "Member " + name,
                        "affiliation",
                        name.equals("mag-3") ? "the glimmer institute" : "House of " + name,
                        "stakeholderGroup",
                        "GOVERNMENT",
                        "region",
                        "WEOG",
                        "subthemes",
                        List.of()))
                .toList();
        SECRETARIAT.put(BASE + "/reviewers", Map.of("items", items)).expect(200);
    }

    /** The third proposal has a speaker of the organization of mag-3. */
    private static String submit(int number) {
        var roster = new ArrayList<Map<String, Object>>();
        roster.add(person("SPEAKER", "Orsolya Quillon", "Loomfield Council", number, 1));
        roster.add(person("SPEAKER", "Tarn Vexley", "Loomfield Council", number, 2));
        roster.add(person(
                "SPEAKER", "Wend Zibel", number == 3 ? "Glimmer Institute (GI)" : "Loomfield Council", number, 3));
        roster.add(person("MODERATOR", "Ada Quillon", "Loomfield Council", number, 4));
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "Nets for all, by Tarn Vexley " + number);
        body.put("subthemes", List.of("avoiding-internet-fragmentation"));
        body.put("format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60));
        body.put("policyQuestions", List.of("How does the Loomfield Council do it?"));
        body.put("description", "Dr Quillon asks.\n\nWrite to speaker-1@loomfield.test, she answers.");
        body.put("outcomes", "A paper of QUILLON and others.");
        body.put("hybrid", List.of("One queue", "Two moderators", "A board"));
        body.put("sdgs", List.of(9));
        body.put("roster", roster);
        var created = ORGANIZER.post(BASE + "/proposals", body).expect(201);
        var path = created.header("Location");
        ORGANIZER.post(path + "/submission", "").expect(201);
        return created.json().get("id").asString();
    }

    private static Map<String, Object> person(String role, String name, String affiliation, int proposal, int n) {
        return Map.of(
                "role",
                role,
                "name",
                name,
                "email",
                "speaker-" + proposal + n + "@loomfield.test",
                "affiliation",
                affiliation,
                "stakeholderGroup",
                "CIVIL_SOCIETY",
                "region",
                "AFRICAN",
                "gender",
                n % 2 == 0 ? "MALE" : "FEMALE",
                "attendance",
                "ONSITE");
    }

    private void screen() {
        for (var id : proposals) {
            var screening = SECRETARIAT.get(path(id) + "/screening").expect(200).json();
            assertThat(screening.get("outcome").isNull()).isTrue();
            for (var criterion : screening.get("criteria")) {
                assertThat(criterion.get("met").asBoolean())
                        .as(criterion.toString())
                        .isTrue();
                assertThat(criterion.get("evidence").asString()).isNotBlank();
            }
            SECRETARIAT
                    .post(path(id) + "/screening", Map.of("outcome", "IN", "note", "fine"))
                    .expect(201);
        }
        MAG_1.get(path(proposals.getFirst()) + "/screening").expect(403);
    }

    private void handOut() {
        MAG_1.post(BASE + "/review-assignments", "{").expect(403);
        SECRETARIAT
                .post(BASE + "/review-assignments", Map.of("perProposal", 0, "seed", 1))
                .expect(422);
        var handed = SECRETARIAT
                .post(BASE + "/review-assignments", Map.of("perProposal", 3, "seed", 42))
                .expect(200);
        var items = handed.json().get("items");
        assertThat(items.size()).isEqualTo(3);
        assertThat(items.get(0).get("reviewers").size()).isEqualTo(3);
        assertThat(items.get(2).get("reviewers").size()).isEqualTo(2);
        assertThat(items.get(2).get("missing").asInt()).isEqualTo(1);
        assertThat(items.get(2).at("/conflicts/0/conflict").asString()).isEqualTo("SAME_ORGANIZATION");
        assertThat(items.get(2).at("/conflicts/0/name").asString()).isEqualTo("Member mag-3");
        assertThat(items.get(0).at("/reviewers/0/why/anyTheme").asBoolean()).isTrue();
        var again = SECRETARIAT
                .post(BASE + "/review-assignments", Map.of("perProposal", 3, "seed", 42))
                .expect(200);
        assertThat(again.json().get("items")).isEqualTo(items);
        token = handed.header("Consistency-Token");
    }

    private void readBlind() {
        SECRETARIAT.get("/api/v1/reviews/assigned?edition=" + EDITION).expect(403);
        MAG_1.get("/api/v1/reviews/assigned").expect(400);
        var list = read(MAG_1, "/api/v1/reviews/assigned?edition=" + EDITION);
        assertThat(list.json().get("items").size()).isEqualTo(3);
        assertThat(list.json().at("/items/0/number").asInt()).isEqualTo(1);
        assertThat(list.json().at("/items/0/criteria").size()).isEqualTo(6);
        assertThat(list.json().at("/items/0/title").asString()).isEqualTo("Nets for all, by [redacted] 1");
        assertBlind(list);
        var one = read(MAG_1, "/api/v1/reviews/assigned/" + proposals.getFirst());
        assertThat(one.json().at("/counts/people").asInt()).isEqualTo(4);
        assertThat(one.json().at("/counts/gender/MALE").asInt()).isEqualTo(2);
        assertThat(one.json().at("/counts/region/AFRICAN").asInt()).isEqualTo(4);
        assertThat(one.json().get("description").asString())
                .isEqualTo("Dr [redacted] asks.\n\nWrite to [redacted], she answers.");
        assertThat(one.json().propertyNames())
                .doesNotContain("roster", "owner", "source")
                .contains("policyQuestions", "outcomes", "hybrid", "sdgs", "format");
        assertBlind(one);
        MAG_3.with("Consistency-Token", token)
                .get("/api/v1/reviews/assigned/" + proposals.get(2))
                .expect(404);
        MAG_1.get("/api/v1/reviews/assigned/" + UUID.randomUUID()).expect(404);
        MAG_1.get(path(proposals.getFirst())).expect(403);
        MAG_1.get(path(proposals.getFirst()) + "/dossier").expect(403);
        MAG_1.get(path(proposals.getFirst()) + "/history").expect(403);
    }

    private void score() {
        var wrong = MAG_1.put(
                        path(proposals.get(0)) + "/reviews/mine",
                        Map.of("scores", Map.of("content", 6, "charm", 3), "reasons", List.of("UGLY")))
                .expect(422);
        assertThat(wrong.json().get("violations").findValuesAsString("rule"))
                .contains("SCORE_OUT_OF_SCALE", "CRITERION_UNKNOWN", "REASON_UNKNOWN", "SCORE_REQUIRED");
        var partial = Map.of("scores", Map.of("content", 4), "cannotJudge", List.of("diversity", "charm", "content"));
        var lacking = MAG_1.put(path(proposals.get(0)) + "/reviews/mine", partial)
                .expect(422)
                .json()
                .get("violations");
        assertThat(lacking.findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/scores/policy-question",
                        "/scores/relevance",
                        "/scores/format",
                        "/scores/participation",
                        "/cannotJudge/1",
                        "/cannotJudge/2");
        var draft = MAG_1.put(
                        path(proposals.get(0)) + "/reviews/mine",
                        Map.of("scores", Map.of("content", 4), "submit", false))
                .expect(200)
                .json();
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("counts").asBoolean()).isFalse();
        // The same answer as for any proposal that is not assigned, so that a declared conflict reveals nothing.
        MAG_3.put(path(proposals.get(2)) + "/reviews/mine", scores(3)).expect(404);
        RUNNING.as("mag-5", "MAG")
                .put(path(proposals.get(0)) + "/reviews/mine", scores(3))
                .expect(404);
        var given =
                MAG_1.put(path(proposals.get(0)) + "/reviews/mine", scores(2)).expect(200);
        assertThat(given.json().get("mean").asDouble()).isEqualTo(2);
        MAG_1.put(
                        path(proposals.get(0)) + "/reviews/mine",
                        with(
                                TheService.review(Map.of("content", 5, "relevance", 4)),
                                Map.of("comment", "Much better now.", "mergeWith", proposals.get(1))))
                .expect(200);
        MAG_2.put(path(proposals.get(0)) + "/reviews/mine", scores(3)).expect(200);
        MAG_3.put(path(proposals.get(0)) + "/reviews/mine", scores(1)).expect(200);
        MAG_1.put(path(proposals.get(1)) + "/reviews/mine", scores(5)).expect(200);
        token = MAG_2.put(path(proposals.get(1)) + "/reviews/mine", TheService.review(Map.of()))
                .expect(200)
                .header("Consistency-Token");
        var mine = read(MAG_1, "/api/v1/reviews/assigned/" + proposals.get(0))
                .json()
                .get("review");
        assertThat(mine.at("/scores/content").asInt()).isEqualTo(5);
        assertThat(mine.get("cannotJudge").valueStream().map(id -> id.asString()))
                .containsExactly("policy-question", "format", "diversity", "participation");
        assertThat(mine.get("comment").asString()).isEqualTo("Much better now.");
    }

    private void recuse() {
        token = MAG_3.post(path(proposals.get(0)) + "/recusals", Map.of("reason", "I know them."))
                .expect(201)
                .header("Consistency-Token");
        MAG_3.put(path(proposals.get(0)) + "/reviews/mine", scores(5)).expect(403);
        MAG_3.with("Consistency-Token", token)
                .get("/api/v1/reviews/assigned/" + proposals.get(0))
                .expect(404);
    }

    private void rank() {
        var ranking = read(SECRETARIAT, BASE + "/ranking").json().get("items");
        assertThat(ranking.size()).isEqualTo(3);
        assertRow(ranking.get(0), 1, 2, 5, 1);
        assertThat(ranking.get(0).get("standardDeviation").isNull()).isTrue();
        assertRow(ranking.get(1), 2, 1, 3.75, 2);
        assertThat(ranking.get(1).get("standardDeviation").asDouble()).isCloseTo(1.06066, within(1e-6));
        assertThat(ranking.get(1).at("/mergeWith/0/proposalId").asString()).isEqualTo(proposals.get(1));
        assertThat(ranking.get(2).get("rank").isNull()).isTrue();
        MAG_1.get(BASE + "/ranking").expect(403);
        token = SECRETARIAT.post(BASE + "/reviews/close", "").expect(200).header("Consistency-Token");
        MAG_1.put(path(proposals.get(0)) + "/reviews/mine", scores(1)).expect(409);
        var open = read(MAG_1, BASE + "/ranking");
        assertThat(open.json().get("items").size()).isEqualTo(3);
        assertBlind(open);
        var third = read(MAG_3, BASE + "/ranking").json().get("items");
        assertThat(third.findValuesAsString("number")).containsExactly("2");
        var before = SECRETARIAT.get(BASE + "/ranking?asOf=" + Instant.now()).expect(200);
        assertThat(before.json().get("items")).isEqualTo(ranking);
        SECRETARIAT.get(BASE + "/ranking?asOf=yesterday").expect(400);
    }

    private void decide() {
        token = SECRETARIAT
                .post(
                        path(proposals.get(1)) + "/decision",
                        Map.of("outcome", "ACCEPTED", "reason", "The best.", "conditions", List.of()))
                .expect(201)
                .header("Consistency-Token");
        MAG_1.put(path(proposals.get(1)) + "/reviews/mine", scores(1)).expect(409);
    }

    private void explain() {
        var dossier = read(SECRETARIAT, path(proposals.get(1)) + "/dossier").json();
        assertThat(dossier.at("/result/rank").asInt()).isEqualTo(1);
        assertThat(dossier.at("/result/as").asString()).isEqualTo("AT_DECISION");
        assertThat(dossier.at("/result/formula").asString()).isEqualTo("weighted-mean-2");
        assertThat(dossier.at("/decisions/0/reason").asString()).isEqualTo("The best.");
        assertThat(dossier.at("/decisions/0/by").asString()).isEqualTo("secretariat");
        assertThat(dossier.at("/screening/outcome").asString()).isEqualTo("IN");
        assertThat(dossier.at("/screening/criteria").size()).isPositive();
        assertThat(dossier.get("reviews").size()).isEqualTo(2);
        assertThat(dossier.get("missingReviews").size()).isEqualTo(1);
        assertThat(dossier.get("hash").asString()).hasSize(64);
        var first = read(SECRETARIAT, path(proposals.get(0)) + "/dossier").json();
        assertThat(first.get("recusals").size()).isEqualTo(1);
        assertThat(first.at("/remarks/0/text").asString()).isNotBlank();
        assertThat(first.at("/mergeWith/0/ticks").asInt()).isEqualTo(1);

        var history =
                read(SECRETARIAT, path(proposals.get(1)) + "/history").json().get("items");
        assertThat(history.findValuesAsString("type"))
                .contains(
                        "proposal.drafted.1",
                        "admissions.admitted.1",
                        "proposal.submitted.1",
                        "proposal.screened.1",
                        "review.assigned.1",
                        "review.given.1",
                        "proposal.decided.1");
        var positions = history.findValuesAsString("position").stream()
                .map(Long::parseLong)
                .toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        assertThat(history.get(0).get("position").isString()).isTrue();
        assertThat(history.toString()).doesNotContain("Quillon", "Vexley", "enc:1:", "loomfield");
    }

    private static void assertRow(JsonNode row, int rank, int number, double mean, int reviews) {
        assertThat(row.get("rank").asInt()).isEqualTo(rank);
        assertThat(row.get("number").asInt()).isEqualTo(number);
        assertThat(row.get("mean").asDouble()).isCloseTo(mean, within(1e-6));
        assertThat(row.get("reviews").asInt()).isEqualTo(reviews);
        assertThat(row.get("state").asString()).isEqualTo("SCREENED_IN");
    }

    private static void assertBlind(Response answer) {
        assertThat(answer.text()).doesNotContainIgnoringCase(IDENTITIES.toArray(String[]::new));
    }

    private static Map<String, Object> scores(int each) {
        return TheService.review(Map.of("content", each, "relevance", each));
    }

    private static Map<String, Object> with(Map<String, Object> review, Map<String, Object> more) {
        var all = new HashMap<>(review);
        all.putAll(more);
        return all;
    }

    private Response read(Http who, String path) {
        return who.with("Consistency-Token", token).get(path).expect(200);
    }

    private static String path(String proposal) {
        return "/api/v1/proposals/" + proposal;
    }
}
