package igf.proposal.screening;

/**
 * What the secretariat found of a criterion, in place of what the data say.
 *
 * @param reason as the organizers are told it where the criterion is not met
 */
public record Judged(boolean met, String reason) {}
