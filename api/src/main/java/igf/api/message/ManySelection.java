package igf.api.message;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A selection of messages: those with the given ids, or those of an edition.
 *
 * @param ids ids of messages; without {@code expected}, all of them must be in a state that allows the action; with it,
 *     exactly that many. {@code edition}, {@code kind} and {@code state} are then ignored
 * @param edition slug; requires {@code expected}
 * @param kind only mails of this kind; all if left out
 * @param state only messages in this state; if left out, all that the action allows
 * @param expected the number of messages that the caller expects
 * @param reason why they are discarded; it is stored, so do not name people in it
 */
public record ManySelection(
        @Nullable @Size(min = 1, max = 10_000) List<UUID> ids,
        @Nullable String edition,
        @Nullable String kind,
        @Nullable MessageState state,
        @Nullable Integer expected,
        @Nullable @Size(max = 500) String reason) {}
