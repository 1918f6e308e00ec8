package igf.proposal.screening;

/**
 * The secretariat's judgement of a criterion, which overrides the automatic result.
 *
 * @param reason sent to the organizers if the criterion is not met
 */
public record Judged(boolean met, String reason) {}
