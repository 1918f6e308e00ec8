package igf.scheduling.plan;

/** The result of a computed plan. */
public record FinishedPlan(String edition, Proposal proposal) {}
