package igf.console.decision;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Everything that led to a decision. Reviewers are named by letters; a letter stands for the same person throughout.
 *
 * @param screening such as {@code IN}; empty before screening
 * @param missing number of missing reviews
 * @param of number of ranked proposals
 */
record Dossier(
        int number,
        String title,
        String stage,
        String submittedAt,
        String screening,
        String screeningNote,
        List<Criterion> criteria,
        List<Review> reviews,
        int recusals,
        int missing,
        String rank,
        String of,
        String mean,
        String deviation,
        String slots,
        List<Step> decisions,
        List<Step> appeals,
        List<Remark> remarks,
        String hash,
        String signature) {

    record Criterion(String id, String name, String weight) {}

    /** @param scores by the criterion's id */
    record Review(String reviewer, Map<String, Integer> scores, String mean) {}

    /** @param what such as {@code DECLINED} */
    record Step(String at, String what, String reason, List<String> conditions) {}

    record Remark(String reviewer, String text) {}

    static Dossier of(JsonNode json) {
        Map<String, String> letters = new LinkedHashMap<>();
        JsonNode result = json.path("result");
        JsonNode ranking = json.path("ranking");
        JsonNode submission = json.path("submission");
        JsonNode screening = json.path("screening");
        List<Review> reviews = listOf(json, "reviews", review -> review(review, letters));
        return new Dossier(
                json.path("number").asInt(0),
                string(json, "title"),
                string(json, "stage"),
                string(submission, "at"),
                string(screening, "outcome"),
                string(screening, "note"),
                listOf(ranking, "criteria", Criterion.class),
                reviews,
                json.path("recusals").size(),
                json.path("missingReviews").size(),
                string(result, "rank"),
                string(result, "of"),
                Json.formatMean(result.path("mean")),
                Json.formatMean(result.path("standardDeviation")),
                string(json.path("quotaEffect"), "slots"),
                steps(json.path("decisions"), "outcome"),
                steps(json.path("appeals"), "what"),
                listOf(
                        json,
                        "remarks",
                        remark -> new Remark(letter(string(remark, "reviewer"), letters), string(remark, "text"))),
                string(json, "hash"),
                string(json, "signature"));
    }

    private static Review review(JsonNode json, Map<String, String> letters) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        json.path("scores")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asInt(0)));
        return new Review(letter(string(json, "reviewer"), letters), scores, Json.formatMean(json.path("mean")));
    }

    private static String letter(String reviewer, Map<String, String> letters) {
        String known = letters.get(reviewer);
        if (known != null) {
            return known;
        }
        int n = letters.size();
        String letter = (n >= 26 ? String.valueOf((char) ('A' + n / 26 - 1)) : "") + (char) ('A' + n % 26);
        letters.put(reviewer, letter);
        return letter;
    }

    private static List<Step> steps(JsonNode list, String outcomeMember) {
        return list.valueStream()
                .map(step -> new Step(
                        string(step, "at"),
                        string(step, outcomeMember),
                        string(step, "reason"),
                        Json.texts(step.path("conditions"))))
                .toList();
    }
}
