package igf.proposal.screening;

/**
 * A minimum criterion that a proposal does not meet.
 *
 * @param rule code of the criterion
 * @param name its name in the edition's rules
 * @param evidence one sentence, without names of people
 */
public record FailedCriterion(String rule, String name, String evidence) {}
