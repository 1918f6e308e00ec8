package igf.api.message;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The reason for discarding a message.
 *
 * @param reason the stored reason; do not name people
 */
@Schema(name = "MessageWhy")
public record DiscardBody(@Nullable @Size(max = 500) String reason) {}
