package igf.scheduling.plan;

/** What a plan that was computed proposes. */
public record FinishedPlan(String edition, Proposal proposal) {}
