package igf.api.screening;

/**
 * A minimum criterion that a proposal was found not to meet.
 *
 * @param rule code of the criterion
 * @param name as the edition words it
 * @param evidence in a sentence, without anybody's name
 */
public record FailedCriterion(String rule, String name, String evidence) {}
