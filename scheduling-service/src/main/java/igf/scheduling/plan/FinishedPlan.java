package igf.scheduling.plan;

/** What a plan that was computed proposes. */
record FinishedPlan(String edition, Proposal proposal) {}
