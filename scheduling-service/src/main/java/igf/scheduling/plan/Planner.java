package igf.scheduling.plan;

import igf.scheduling.programme.PlanningInput;
import java.util.function.BooleanSupplier;

/** Proposes places for the sessions of a programme that have none; placed sessions stay where they are. */
interface Planner {

    /**
     * @param seed the same seed and programme give the same proposal, unless the time limit ends the run
     * @param stopped polled; once it is true, the planner returns the best result so far
     */
    Proposal plan(PlanningInput programme, long seed, BooleanSupplier stopped);
}
