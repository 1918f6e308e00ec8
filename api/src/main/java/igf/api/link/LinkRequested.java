package igf.api.link;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The answer to a request for a sign-in link. It is the same whether or not somebody is known by the address.
 *
 * @param state REQUESTED
 */
@Schema(name = "LinkRequestRequested")
public record LinkRequested(
        @Schema(allowableValues = "REQUESTED") String state) {}
