package igf.scheduling.solver;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The solver's result.
 *
 * @param placements proposed places, by number of the session
 * @param unplaced sessions that fit nowhere, by number
 * @param score score of the whole programme with these placements
 * @param costs costs of all constraints; null in older plans
 */
public record Proposal(
        List<Proposed> placements,
        List<Left> unplaced,
        Score score,
        @Nullable List<Cost> costs) {

    public Proposal {
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
        costs = costs == null ? null : List.copyOf(costs);
    }

    /**
     * A session that gets a place.
     *
     * @param start local to the edition's time zone
     * @param from its place before; null if it has none
     * @param because why; null in older plans
     */
    public record Proposed(
            UUID session,
            int number,
            String title,
            String room,
            LocalDateTime start,
            @Nullable Origin from,
            @Nullable List<Reason> because) {}

    /**
     * The place that a session leaves.
     *
     * @param start local to the edition's time zone
     */
    public record Origin(String room, LocalDateTime start) {}

    /**
     * A session that fits nowhere. If it has a place, it stays there.
     *
     * @param places number of places that were offered; null in older plans
     * @param because how many of these places each constraint rules out; null in older plans
     */
    public record Left(
            UUID session,
            int number,
            String title,
            @Nullable Integer places,
            @Nullable List<Reason> because) {}

    /** A constraint, and what it would cost more if the session went back, or how many places it rules out. */
    public record Reason(String constraint, long cost) {}

    /**
     * What a constraint costs in the whole programme.
     *
     * @param weight null for a constraint that is not weighed
     * @param cost with the plan
     * @param before without the plan
     */
    public record Cost(String constraint, @Nullable Integer weight, long cost, long before) {}

    /**
     * A score. Zero is perfect; violations make it negative.
     *
     * @param hard rooms or people double-booked, rooms too small or closed, confirmed people who cannot come
     * @param medium sessions without a place
     * @param soft unmet preferences
     * @param constraints each violated constraint with its share of the score
     */
    public record Score(long hard, long medium, long soft, List<Part> constraints) {
        public Score {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A violated constraint.
     *
     * @param name the constraint's name
     * @param matches number of violations
     * @param score its share of the score
     */
    public record Part(String name, int matches, String score) {}
}
