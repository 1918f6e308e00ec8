package igf.api.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A pin of a session.
 *
 * @param reason why no plan may move the session; stored with person and time
 */
public record PinBody(@NotBlank @Size(max = 2000) String reason) {}
