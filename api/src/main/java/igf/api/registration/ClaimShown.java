package igf.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A registration that waits to be confirmed.
 *
 * @param edition the edition's slug
 * @param claim as entered; nobody has confirmed it yet
 * @param expiresAt until when it can be confirmed
 */
@Schema(name = "ConfirmationClaimShown")
public record ClaimShown(String edition, RegistrationForm claim, Instant expiresAt) {}
