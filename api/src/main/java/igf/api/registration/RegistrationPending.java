package igf.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A registration that the owner of the address has to confirm.
 *
 * @param state PENDING
 */
public record RegistrationPending(
        @Schema(allowableValues = "PENDING") String state) {}
