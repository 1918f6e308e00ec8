package igf.scheduling.plan;

/** The result of a computed plan, and what was asked for. */
record CompletedPlan(String edition, PlanOptions options, Proposal proposal) {}
