package igf.console.reviewer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edition's reviews are made of, in the viewer's language as far as the edition uses usual words.
 *
 * @param steps what can be scored, the lowest first
 * @param reasonsAtOrBelow the highest score that asks for a reason; null where none does
 * @param subthemes their names by id
 */
public record Scoring(
        List<Criterion> criteria,
        List<Step> steps,
        List<Reason> reasons,
        @Nullable Integer reasonsAtOrBelow,
        Map<String, String> subthemes) {

    /** What is scored. @param question what it asks, empty where nobody has said */
    public record Criterion(String id, String name, String question, double weight) {}

    /** A score. @param words what it means, empty if never told */
    public record Step(int score, String words) {}

    /** A standard reason. */
    public record Reason(String code, String words) {}

    public String theme(String id) {
        return subthemes.getOrDefault(id, id);
    }

    /** What a reason's code says. */
    public String reason(String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::words)
                .findFirst()
                .orElse(code);
    }
}
