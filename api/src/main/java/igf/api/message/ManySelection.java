package igf.api.message;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which messages: those with some ids, or those of an edition.
 *
 * @param ids messages, each of which must be in a state for it
 * @param edition slug; with it {@code expected} is required
 * @param kind only mails of this kind; without it of all
 * @param state only those in this state; without it all that may be released, discarded or tried again
 * @param expected how many there must be
 * @param reason why they are discarded; kept, so it should name nobody
 */
public record ManySelection(
        @Nullable @Size(min = 1, max = 10_000) List<UUID> ids,
        @Nullable String edition,
        @Nullable String kind,
        @Nullable MessageState state,
        @Nullable Integer expected,
        @Nullable @Size(max = 500) String reason) {}
