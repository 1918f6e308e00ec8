package igf.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The result for the registration.
 *
 * @param state CANCELLED
 */
public record ConfirmationDisowned(
        @Schema(allowableValues = "CANCELLED") String state) {}
