package igf.api.registration;

import jakarta.validation.constraints.NotBlank;

/**
 * A request to cancel a registration that somebody else made for this address.
 *
 * @param token the secret of the mailed link
 */
public record ConfirmationDisowning(@NotBlank String token) {}
