package igf.api.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A text whose words and characters the service counts.
 *
 * @param text plain text
 */
public record CountTextBody(@NotNull @Size(max = 100_000) String text) {}
