package igf.api.link;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A sign-in link was requested.
 *
 * @param state REQUESTED
 */
@Schema(name = "LinkRequestRequested")
public record LinkRequested(
        @Schema(allowableValues = "REQUESTED") String state) {}
