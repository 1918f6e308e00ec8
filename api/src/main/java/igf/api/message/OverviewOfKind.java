package igf.api.message;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many messages of a kind are in a state.
 *
 * @param kind kind of mail
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 * @param count at least 1
 * @param group group of the kind; null for a kind that no longer exists
 * @param sentThisWeek how many of them were sent in the last seven days
 */
public record OverviewOfKind(
        String kind,
        @Schema(implementation = MessageState.class) String state,
        long count,
        @Nullable MailGroup group,
        long sentThisWeek) {}
