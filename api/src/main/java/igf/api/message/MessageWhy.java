package igf.api.message;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * MessageWhy a message is discarded.
 *
 * @param reason kept, so it should name nobody
 */
public record MessageWhy(@Nullable @Size(max = 500) String reason) {}
