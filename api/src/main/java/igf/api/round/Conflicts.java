package igf.api.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts of interest that a reviewer declares.
 *
 * @param organizations names of organizations other than the reviewer's own
 * @param proposals ids of proposals
 * @param reason reason for the secretariat; null if not given
 */
public record Conflicts(
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 300) String> organizations,
        @NotNull @Size(max = 50) List<@NotNull UUID> proposals,
        @Size(max = 2000) @Nullable String reason) {}
