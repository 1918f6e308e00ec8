package igf.api.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A new batch.
 *
 * @param name name to display
 */
public record BatchBody(@NotBlank @Size(max = 200) String name) {}
