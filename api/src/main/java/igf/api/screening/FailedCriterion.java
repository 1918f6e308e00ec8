package igf.api.screening;

/**
 * A minimum criterion that a proposal does not meet.
 *
 * @param rule code of the criterion
 * @param name its name in the edition
 * @param evidence why, in a sentence without names of people
 */
public record FailedCriterion(String rule, String name, String evidence) {}
