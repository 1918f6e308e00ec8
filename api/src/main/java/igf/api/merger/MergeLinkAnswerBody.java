package igf.api.merger;

import jakarta.validation.constraints.NotNull;

/**
 * The answer of one side to a proposed merger: the side that got the link.
 *
 * @param answer whether the side agrees
 */
public record MergeLinkAnswerBody(@NotNull MergerAnswer answer) {}
