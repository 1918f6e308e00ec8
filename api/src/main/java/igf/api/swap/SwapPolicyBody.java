package igf.api.swap;

import jakarta.validation.constraints.NotNull;

/**
 * The rule of an edition for swaps.
 *
 * @param swaps {@code DIRECT}, the default, or {@code APPROVED}
 */
public record SwapPolicyBody(@NotNull SwapMode swaps) {}
