package igf.scheduling.plan;

import igf.scheduling.programme.ProgrammeSurvey;

/** Finds places for the sessions of a programme that have none; what is placed stays where it is. */
public interface Planner {

    /** @param seed the same seed and programme give the same proposal, as long as the time suffices */
    Proposal plan(ProgrammeSurvey programme, long seed);
}
