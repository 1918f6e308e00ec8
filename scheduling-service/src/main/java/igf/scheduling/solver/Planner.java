package igf.scheduling.solver;

import igf.scheduling.programme.PlanningInput;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Proposes places for sessions of a programme. */
public interface Planner {

    /**
     * @param seed the same seed, options and programme give the same proposal, unless the time limit ends the run
     * @param stopped polled; once it is true, the planner returns the best result so far
     */
    Proposal plan(PlanningInput programme, PlanOptions options, long seed, BooleanSupplier stopped);

    /** Returns what each constraint costs in a programme as it is; {@code cost} and {@code before} are the same. */
    List<Proposal.Cost> costs(PlanningInput programme, PlanOptions options);

    /**
     * Returns what the place of a session costs: the soft constraints that would cost less without the session. None
     * for a session that has no place, or is in all rooms.
     */
    List<Proposal.Reason> costsOfPlace(PlanningInput programme, PlanOptions options, UUID session);
}
