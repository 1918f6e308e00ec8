package igf.api.swap;

import jakarta.validation.constraints.NotNull;

/**
 * The answer to a request to swap places.
 *
 * @param accept whether the organizers accept the swap
 */
public record SwapAnswerBody(@NotNull Boolean accept) {}
