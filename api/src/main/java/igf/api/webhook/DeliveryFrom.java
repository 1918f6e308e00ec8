package igf.api.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A position in the feed.
 *
 * @param from position to continue after, in digits; 0 for the beginning
 */
public record DeliveryFrom(
        @Pattern(regexp = "\\d{1,18}", message = "a position in digits") @NotBlank
        String from) {}
