package igf.proposal.screening;

import org.jspecify.annotations.Nullable;

/**
 * A criterion and what the data say.
 *
 * @param rule code of the criterion
 * @param met null where people must answer
 * @param evidence in a sentence, without anybody's name
 */
public record Finding(String rule, String name, @Nullable Boolean met, String evidence) {}
