package igf.api.screening;

import org.jspecify.annotations.Nullable;

/**
 * A criterion and what is known of it.
 *
 * @param rule code of the criterion
 * @param name as the edition words it
 * @param met null where people must still answer
 * @param evidence what the data say, in a sentence
 */
public record ScreeningListCriterion(
        String rule, String name, @Nullable Boolean met, String evidence) {}
