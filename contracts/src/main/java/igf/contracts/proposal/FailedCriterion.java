package igf.contracts.proposal;

/**
 * A minimum criterion that a proposal does not meet.
 *
 * @param rule code of the criterion
 * @param name as the edition words it
 * @param evidence what was found, in a sentence without anybody's name
 */
public record FailedCriterion(String rule, String name, String evidence) {}
