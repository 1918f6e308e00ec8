package igf.faults.report;

import igf.faults.invariant.Invariant;
import igf.faults.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of a journey, a row of the table.
 *
 * @param recovery recovery time in milliseconds; negative if unknown
 */
public record JourneyResult(
        String name,
        String fault,
        Verdict verdict,
        String evidence,
        long recovery,
        Map<Invariant, List<String>> violations) {

    /** The verdict. A journey without evidence that the fault took effect is inconclusive, and does not pass. */
    public enum Verdict {
        HELD,
        VIOLATED,
        FAILED,
        INCONCLUSIVE,
        NOT_SUPPORTED
    }

    public static JourneyResult ofViolations(
            Journey journey, String evidence, long recovery, Map<Invariant, List<String>> violations) {
        var held = violations.values().stream().allMatch(List::isEmpty);
        return new JourneyResult(
                journey.name(),
                journey.fault(),
                held ? Verdict.HELD : Verdict.VIOLATED,
                evidence,
                recovery,
                violations);
    }

    public static JourneyResult failed(Journey journey, String message) {
        return new JourneyResult(journey.name(), journey.fault(), Verdict.FAILED, message, -1, Map.of());
    }

    public static JourneyResult inconclusive(Journey journey, String message) {
        return new JourneyResult(journey.name(), journey.fault(), Verdict.INCONCLUSIVE, message, -1, Map.of());
    }

    public static JourneyResult notSupported(Journey journey, String message) {
        return new JourneyResult(journey.name(), journey.fault(), Verdict.NOT_SUPPORTED, message, -1, Map.of());
    }

    /** Describes whether the invariants were checked, and which were violated. */
    String invariants() {
        if (violations.isEmpty()) {
            return "not checked";
        }
        var violated = violations.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        return violated.isEmpty() ? "I1–I9 hold" : "violated: " + violated;
    }
}
