package igf.scheduling.plan;

import igf.scheduling.programme.ProgrammeSurvey;
import java.util.function.BooleanSupplier;

/** Finds places for the sessions of a programme that have none; what is placed stays where it is. */
interface Planner {

    /**
     * @param seed the same seed and programme give the same proposal, as long as the time suffices
     * @param stopped asked now and then: once it is true, what was found so far is answered
     */
    Proposal plan(ProgrammeSurvey programme, long seed, BooleanSupplier stopped);
}
