package igf.api.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the secretariat finds of a criterion.
 *
 * @param met whether the proposal meets it
 * @param reason kept, and told to the organizers where the criterion is not met
 */
public record ScreeningJudgementBody(
        @NotNull Boolean met, @NotBlank @Size(max = 5_000) String reason) {}
