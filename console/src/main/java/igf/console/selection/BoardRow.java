package igf.console.selection;

import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A proposal on the board of a selection, in the order of the ranking.
 *
 * @param rank 0 with too few reviews
 * @param mean weighted mean of its reviews, such as "3.82"; empty without a review
 * @param reviews number of reviews
 * @param deviation standard deviation of the means of its reviews; empty with fewer than two
 * @param dots SVG path of a 100 by 20 drawing: for each score a dot whose area shows the number of answers
 * @param counts number of answers with each score from 1 to 5, over all criteria and reviews
 * @param themes ids of its subthemes
 * @param stage such as {@code SCREENED_IN}
 * @param announced false if the decision is not announced
 * @param tied number of proposals with the same mean, including this one; 0 if there is no tie
 * @param divided whether its reviewers disagree: the deviation is 1 or more
 * @param merges number of times that a reviewer would merge it with another proposal
 */
public record BoardRow(
        int rank,
        String id,
        int number,
        String title,
        String mean,
        int reviews,
        String deviation,
        String dots,
        List<Integer> counts,
        List<String> themes,
        String stage,
        boolean announced,
        int tied,
        boolean divided,
        int merges) {

    private static final double DIVIDED_DEVIATION = 1;

    private static final int SCORES = 5;
    private static final int MAX_RADIUS = 9;

    static BoardRow of(JsonNode json) {
        List<Integer> counts = counts(json.path("histogram"));
        JsonNode deviation = json.path("standardDeviation");
        return new BoardRow(
                json.path("rank").asInt(0),
                string(json, "id"),
                json.path("number").asInt(0),
                string(json, "title"),
                Json.formatMean(json.path("mean")),
                json.path("reviews").asInt(0),
                Json.formatMean(deviation),
                dots(counts),
                counts,
                Json.texts(json.path("subthemes")),
                string(json, "state"),
                json.path("announced").asBoolean(true),
                json.path("tie").path("among").asInt(0),
                deviation.isNumber() && deviation.asDouble() >= DIVIDED_DEVIATION,
                json.path("mergeWith")
                        .valueStream()
                        .mapToInt(entry -> entry.path("ticks").asInt(0))
                        .sum());
    }

    private static List<Integer> counts(JsonNode histogram) {
        return IntStream.rangeClosed(1, SCORES)
                .mapToObj(score -> histogram.path(String.valueOf(score)).asInt(0))
                .toList();
    }

    /** Returns one path for all dots, since a page has hundreds of rows and template expressions are slow. */
    private static String dots(List<Integer> counts) {
        int maxCount = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        StringBuilder path = new StringBuilder();
        for (int score = 1; score <= SCORES; score++) {
            int count = counts.get(score - 1);
            if (count > 0) {
                int radius = (int) Math.max(2, Math.round(MAX_RADIUS * Math.sqrt((double) count / maxCount)));
                path.append("M%d 10a%2$d %2$d 0 1 0 %3$d 0a%2$d %2$d 0 1 0 -%3$d 0"
                        .formatted(20 * score - 10 - radius, radius, 2 * radius));
            }
        }
        return path.toString();
    }

    /** Returns the counts for the line below the dots, separated by tabs. */
    public String countsText() {
        return counts.stream().map(String::valueOf).collect(Collectors.joining("\t"));
    }

    /**
     * Returns the counts for screen readers.
     *
     * @param scores names of the scores, from 1 to 5
     */
    public String screenReaderText(List<String> scores) {
        return IntStream.range(0, SCORES)
                .mapToObj(index -> scores.get(index) + " " + counts.get(index))
                .collect(Collectors.joining(" "));
    }

    public boolean isRanked() {
        return rank > 0;
    }

    /** Whether it passed the screening and has no decision. */
    public boolean isUndecided() {
        return stage.equals("SCREENED_IN");
    }

    /** Returns the CSS class of its stage. */
    public String styleClass() {
        return switch (stage) {
            case "ACCEPTED" -> "good";
            case "ACCEPTED_WITH_CONDITIONS", "RESERVE" -> "warn";
            case "DECLINED" -> "bad";
            default -> "info";
        };
    }
}
