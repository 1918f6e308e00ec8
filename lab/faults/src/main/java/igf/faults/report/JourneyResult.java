package igf.faults.report;

import igf.faults.invariant.Invariant;
import igf.faults.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of the table. @param recovery in milliseconds, negative if it is unknown */
public record JourneyResult(
        String name,
        String fault,
        Verdict verdict,
        String evidence,
        long recovery,
        Map<Invariant, List<String>> violations) {

    /** A journey without evidence that the fault took effect is inconclusive, which is not a pass. */
    public enum Verdict {
        HELD,
        VIOLATED,
        FAILED,
        INCONCLUSIVE,
        NOT_HERE
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

    public static JourneyResult failed(Journey journey, String why) {
        return new JourneyResult(journey.name(), journey.fault(), Verdict.FAILED, why, -1, Map.of());
    }

    public static JourneyResult inconclusive(Journey journey, String why) {
        return new JourneyResult(journey.name(), journey.fault(), Verdict.INCONCLUSIVE, why, -1, Map.of());
    }

    public static JourneyResult notSupported(Journey journey, String why) {
        return new JourneyResult(journey.name(), journey.fault(), Verdict.NOT_HERE, why, -1, Map.of());
    }

    /** Returns whether the invariants were checked, and which were violated. */
    String invariants() {
        if (violations.isEmpty()) {
            return "not judged";
        }
        var red = violations.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + " (" + e.getValue().size() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        return red.isEmpty() ? "I1–I9 hold" : "violated: " + red;
    }
}
