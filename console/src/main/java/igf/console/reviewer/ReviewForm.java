package igf.console.reviewer;

import igf.console.service.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a review.
 *
 * @param scores by the criterion's id; a criterion without a score is missing
 * @param reasons codes of the chosen reasons
 * @param mergeWith id of a proposal to merge with; empty if there is none
 * @param cannotJudge ids of criteria that the reviewer cannot judge
 */
record ReviewForm(
        Map<String, Integer> scores, List<String> reasons, String comment, String mergeWith, List<String> cannotJudge) {

    /** The value of a score field for "cannot judge". */
    private static final String CANNOT_JUDGE = "cannot-judge";

    private static final String SCORE_PREFIX = "score-";

    /**
     * Returns the latest draft, otherwise the submitted review; blank if there is neither.
     *
     * @param assigned an assigned proposal
     */
    static ReviewForm of(JsonNode assigned) {
        return Json.as(assigned.path(assigned.path("draft").isObject() ? "draft" : "review"), ReviewForm.class);
    }

    /** Returns the submitted review; blank if there is none. */
    static ReviewForm submitted(JsonNode assigned) {
        return Json.as(assigned.path("review"), ReviewForm.class);
    }

    static ReviewForm fromForm(MultiValueMap<String, String> form) {
        Map<String, Integer> scores = new HashMap<>();
        List<String> cannotJudge = new ArrayList<>();
        form.forEach((name, values) -> {
            if (name.startsWith(SCORE_PREFIX) && values.getFirst().matches("-?[0-9]{1,4}")) {
                scores.put(name.substring(SCORE_PREFIX.length()), Integer.valueOf(values.getFirst()));
            } else if (name.startsWith(SCORE_PREFIX) && values.getFirst().equals(CANNOT_JUDGE)) {
                cannotJudge.add(name.substring(SCORE_PREFIX.length()));
            }
        });
        return new ReviewForm(
                scores,
                form.getOrDefault("reasons", List.of()),
                Objects.requireNonNullElse(form.getFirst("comment"), ""),
                Objects.requireNonNullElse(form.getFirst("mergeWith"), ""),
                cannotJudge);
    }

    /** @param submit false for a draft */
    record ReviewRequest(
            Map<String, Integer> scores,
            List<String> reasons,
            String comment,
            @Nullable String mergeWith,
            boolean submit,
            List<String> cannotJudge) {}

    ReviewRequest toRequest(boolean submit) {
        return new ReviewRequest(scores, reasons, comment, mergeWith.isEmpty() ? null : mergeWith, submit, cannotJudge);
    }

    public boolean has(String criterion, int score) {
        return Objects.equals(scores.get(criterion), score);
    }

    public boolean leavesOut(String criterion) {
        return cannotJudge.contains(criterion);
    }

    public boolean gives(String reason) {
        return reasons.contains(reason);
    }

    /** Returns the weighted mean of the scores, such as "3.8"; empty without scores. */
    String mean(Scoring scoring) {
        double sum = 0;
        double weights = 0;
        for (Scoring.Criterion criterion : scoring.criteria()) {
            Integer score = scores.get(criterion.id());
            if (score != null) {
                sum += criterion.weight() * score;
                weights += criterion.weight();
            }
        }
        return weights == 0 ? "" : String.format(Locale.ROOT, "%.1f", sum / weights);
    }
}
