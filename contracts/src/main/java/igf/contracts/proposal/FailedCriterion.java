package igf.contracts.proposal;

/**
 * A minimum criterion that a proposal does not meet.
 *
 * @param rule code of the criterion
 * @param name the criterion's name in the edition's rules
 * @param evidence the finding in one sentence, without names of people
 */
public record FailedCriterion(String rule, String name, String evidence) {}
