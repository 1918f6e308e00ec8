package igf.api.screening;

import org.jspecify.annotations.Nullable;

/**
 * A criterion and its evidence.
 *
 * @param rule code of the criterion
 * @param name its name in the edition
 * @param met whether the proposal meets it; null if people must still judge it
 * @param evidence what the data show, in a sentence
 */
public record ScreeningListCriterion(
        String rule, String name, @Nullable Boolean met, String evidence) {}
