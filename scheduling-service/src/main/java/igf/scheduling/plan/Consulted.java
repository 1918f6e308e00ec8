package igf.scheduling.plan;

/** What a finished plan answers about itself. */
public record Consulted(String edition, Proposal proposal) {}
