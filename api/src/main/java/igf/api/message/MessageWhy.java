package igf.api.message;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The reason for discarding a message.
 *
 * @param reason it is stored, so do not name people
 */
public record MessageWhy(@Nullable @Size(max = 500) String reason) {}
