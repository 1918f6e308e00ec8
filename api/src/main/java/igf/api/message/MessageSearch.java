package igf.api.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A search for messages to an address; each further member narrows it.
 *
 * @param to the whole address, in any case
 * @param edition the edition's slug
 * @param kind kind of mail, such as {@code invitation} or {@code declined}
 * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
 */
public record MessageSearch(
        @NotBlank @Size(max = 254) String to,
        @Nullable String edition,
        @Nullable String kind,
        @Nullable MessageState state) {}
