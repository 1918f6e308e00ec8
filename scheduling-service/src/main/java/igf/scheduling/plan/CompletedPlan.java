package igf.scheduling.plan;

import igf.scheduling.solver.Proposal;
import igf.scheduling.solver.PlanOptions;

/** The result of a computed plan, and what was asked for. */
record CompletedPlan(String edition, PlanOptions options, Proposal proposal) {}
