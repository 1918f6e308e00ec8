package igf.scheduling.solver;

import igf.api.plan.PlanKeep;
import igf.scheduling.session.Session;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is asked for.
 *
 * @param sessions the sessions to plan if {@code scope} is LISTED
 * @param keep which of the sessions to plan stay where they are
 * @param weights weight of each soft constraint by name
 * @param steps maximum number of steps; null for the planner's own
 */
public record PlanOptions(
        Scope scope,
        List<UUID> sessions,
        PlanKeep keep,
        Map<String, Integer> weights,
        @Nullable Integer steps) {

    public static final PlanOptions STANDARD = unplaced(PlanConstraint.weights(Map.of()));

    public PlanOptions {
        sessions = List.copyOf(sessions);
        weights = Map.copyOf(weights);
    }

    /** Plans the sessions without a place; all others stay. */
    public static PlanOptions unplaced(Map<String, Integer> weights) {
        return new PlanOptions(Scope.UNPLACED, List.of(), PlanKeep.PLACED, weights, null);
    }

    /** Which sessions are planned. */
    public enum Scope {
        UNPLACED,
        ALL,
        LISTED
    }

    /** Returns the sessions to plan as a request gives them. */
    public List<String> sessionsAsGiven() {
        return scope == Scope.LISTED ? sessions.stream().map(UUID::toString).toList() : List.of(scope.name());
    }

    /** Returns whether a session may get another place, if it is not pinned and has not begun. */
    public boolean includes(Session session) {
        return (session.placement() == null || keep == PlanKeep.PINNED)
                && switch (scope) {
                    case UNPLACED -> session.placement() == null;
                    case ALL -> true;
                    case LISTED -> sessions.contains(session.id());
                };
    }
}
