package igf.api.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A recusal.
 *
 * @param reason reason for the secretariat
 */
@Schema(name = "ReviewRecusal")
public record RecusalBody(@NotBlank @Size(max = 2000) String reason) {}
