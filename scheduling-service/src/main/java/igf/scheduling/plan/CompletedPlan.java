package igf.scheduling.plan;

import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;

/** The result of a computed plan, and what was asked for. */
record CompletedPlan(String edition, PlanOptions options, Proposal proposal) {}
