package igf.api.registration;

import jakarta.validation.constraints.NotBlank;

/**
 * "This was not me."
 *
 * @param token the secret of the mailed link
 */
public record ConfirmationDisowning(@NotBlank String token) {}
