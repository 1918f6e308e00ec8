package igf.api.registration;

import java.time.Instant;

/**
 * A registration that waits to be confirmed.
 *
 * @param edition the edition's slug
 * @param claim as entered; nobody has confirmed it yet
 * @param expiresAt until when it can be confirmed
 */
public record ConfirmationClaimShown(String edition, RegistrationForm claim, Instant expiresAt) {}
