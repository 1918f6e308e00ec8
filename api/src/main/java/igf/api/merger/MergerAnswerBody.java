package igf.api.merger;

import jakarta.validation.constraints.NotNull;

/**
 * The answer of one side to a proposed merger. It counts for both sides if the caller organizes both.
 *
 * @param answer whether the side agrees
 */
public record MergerAnswerBody(@NotNull MergerAnswer answer) {}
