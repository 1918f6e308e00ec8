package igf.api.message;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The reason for discarding a message.
 *
 * @param reason the stored reason; do not name people
 */
public record MessageWhy(@Nullable @Size(max = 500) String reason) {}
