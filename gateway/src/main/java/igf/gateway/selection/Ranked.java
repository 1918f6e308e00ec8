package igf.gateway.selection;

import igf.gateway.service.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A proposal on the board.
 *
 * @param rank 0 with too few reviews
 * @param mean as "3.82", empty without any review
 * @param stage as {@code SCREENED_IN}
 * @param tied how many have the same mean, 0 where no other has
 * @param divided whether its reviewers see it very differently
 * @param merges how many reviewers would merge it
 */
public record Ranked(
        int rank,
        String id,
        int number,
        String title,
        String mean,
        int reviews,
        String deviation,
        List<Dot> dots,
        List<String> themes,
        String stage,
        int tied,
        boolean divided,
        int merges) {

    private static final double WIDE = 1;

    /** How many answers gave a score. @param x where on a line that is a hundred wide; @param radius at most 9 */
    record Dot(int score, int count, int x, int radius) {}

    static Ranked of(JsonNode json) {
        JsonNode deviation = json.path("standardDeviation");
        return new Ranked(
                json.path("rank").asInt(0),
                json.path("id").asString(""),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                Json.mean(json.path("mean")),
                json.path("reviews").asInt(0),
                Json.mean(deviation),
                dots(json.path("histogram")),
                Json.texts(json.path("subthemes")),
                json.path("state").asString(""),
                json.path("tie").path("among").asInt(0),
                deviation.isNumber() && deviation.asDouble() >= WIDE,
                json.path("mergeWith")
                        .valueStream()
                        .mapToInt(tick -> tick.path("ticks").asInt(0))
                        .sum());
    }

    private static List<Dot> dots(JsonNode histogram) {
        int most =
                histogram.valueStream().mapToInt(count -> count.asInt(0)).max().orElse(0);
        List<Dot> dots = new ArrayList<>();
        for (int score = 1; score <= 5; score++) {
            int count = histogram.path(String.valueOf(score)).asInt(0);
            int radius =
                    most == 0 || count == 0 ? 0 : (int) Math.max(2, Math.round(9 * Math.sqrt((double) count / most)));
            dots.add(new Dot(score, count, 20 * score - 10, radius));
        }
        return dots;
    }

    public boolean isRanked() {
        return rank > 0;
    }

    public boolean waits() {
        return stage.equals("SCREENED_IN");
    }

    /** What was decided, as a word's tint. */
    public String tint() {
        return switch (stage) {
            case "ACCEPTED" -> "good";
            case "ACCEPTED_WITH_CONDITIONS", "RESERVE" -> "warn";
            case "DECLINED" -> "bad";
            default -> "info";
        };
    }
}
