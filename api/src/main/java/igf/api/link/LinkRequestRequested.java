package igf.api.link;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A sign-in link was requested.
 *
 * @param state REQUESTED
 */
public record LinkRequestRequested(
        @Schema(allowableValues = "REQUESTED") String state) {}
