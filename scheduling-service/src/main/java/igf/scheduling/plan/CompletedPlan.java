package igf.scheduling.plan;

/** The result of a computed plan. */
record CompletedPlan(String edition, Proposal proposal) {}
