package igf.scheduling.plan;

/** The result of a computed plan. */
record FinishedPlan(String edition, Proposal proposal) {}
