package igf.api.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A recusal.
 *
 * @param reason reason for the secretariat
 */
public record ReviewRecusal(@NotBlank @Size(max = 2000) String reason) {}
