package igf.console.reviewer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The criteria, scores and reasons of an edition's reviews. Texts that the edition has not changed are in the viewer's
 * language.
 *
 * @param steps possible scores, lowest first
 * @param reasonsAtOrBelow highest score that requires a reason; null if no score does
 * @param subthemes names by id
 */
public record Scoring(
        List<Criterion> criteria,
        List<Step> steps,
        List<Reason> reasons,
        @Nullable Integer reasonsAtOrBelow,
        Map<String, String> subthemes) {

    /**
     * A criterion.
     *
     * @param question empty if the edition has none
     */
    public record Criterion(String id, String name, String question, double weight) {}

    /**
     * A score.
     *
     * @param words its meaning; empty if the edition does not give one
     */
    public record Step(int score, String words) {}

    /** A standard reason. */
    public record Reason(String code, String words) {}

    public String theme(String id) {
        return subthemes.getOrDefault(id, id);
    }

    public String reason(String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::words)
                .findFirst()
                .orElse(code);
    }
}
