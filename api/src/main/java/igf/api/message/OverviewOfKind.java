package igf.api.message;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many messages of a kind are in a state.
 *
 * @param kind kind of mail
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 * @param count at least 1
 */
public record OverviewOfKind(
        String kind,
        @Schema(implementation = MessageState.class) String state,
        long count) {}
