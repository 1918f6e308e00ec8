package igf.api.link;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A request for a sign-in link.
 *
 * @param email address that the link is mailed to
 * @param purpose ME for one's own data and seats, SUBMIT for proposals too
 */
public record LinkRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull LinkRequestPurpose purpose) {}
