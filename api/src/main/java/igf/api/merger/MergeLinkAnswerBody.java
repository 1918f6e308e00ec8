package igf.api.merger;

import jakarta.validation.constraints.NotNull;

/**
 * The answer of a side.
 *
 * @param answer whether the side agrees
 */
public record MergeLinkAnswerBody(@NotNull MergerAnswer answer) {}
