package igf.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The registration after its cancellation.
 *
 * @param state CANCELLED
 */
public record ConfirmationDisowned(
        @Schema(allowableValues = "CANCELLED") String state) {}
