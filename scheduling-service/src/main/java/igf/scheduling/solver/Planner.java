package igf.scheduling.solver;

import igf.scheduling.programme.PlanningInput;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Proposes places for sessions of a programme. */
public interface Planner {

    /**
     * How far a run is.
     *
     * @param steps steps of the search; 0 while the first places are sought
     * @param stepLimit steps after which the search ends, unless it ends earlier
     * @param best null before there is a result
     */
    record Progress(long steps, long stepLimit, @Nullable BestSoFar best) {}

    /**
     * The best result of a run so far.
     *
     * @param placed planned sessions with a place
     * @param unplaced planned sessions without a place
     * @param hard as in the score of a plan
     * @param medium as in the score of a plan
     * @param soft as in the score of a plan
     */
    record BestSoFar(int placed, int unplaced, long hard, long medium, long soft) {}

    /**
     * @param seed the same seed, options and programme give the same proposal, unless the time limit ends the run
     * @param stopped polled; once it is true, the planner returns the best result so far
     * @param progress told about each second how far the run is
     */
    Proposal plan(
            PlanningInput programme,
            PlanOptions options,
            long seed,
            BooleanSupplier stopped,
            Consumer<Progress> progress);

    /** Plans without saying how far it is. */
    default Proposal plan(PlanningInput programme, PlanOptions options, long seed, BooleanSupplier stopped) {
        return plan(programme, options, seed, stopped, progress -> {});
    }

    /** Returns what each constraint costs in a programme as it is; {@code cost} and {@code before} are the same. */
    List<Proposal.Cost> costs(PlanningInput programme, PlanOptions options);

    /**
     * Returns what the place of a session costs: the soft constraints that would cost less without the session. None
     * for a session that has no place, or is in all rooms.
     */
    List<Proposal.Reason> costsOfPlace(PlanningInput programme, PlanOptions options, UUID session);
}
