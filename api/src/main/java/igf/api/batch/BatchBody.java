package igf.api.batch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A new batch.
 *
 * @param name what people call it
 */
public record BatchBody(@NotBlank @Size(max = 200) String name) {}
