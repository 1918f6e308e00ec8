package igf.api.registration;

import java.util.UUID;

/**
 * A registration that was confirmed.
 *
 * @param id the registration's id
 * @param personId the id that the edition has for the person
 * @param state CONFIRMED
 */
public record ConfirmationConfirmed(UUID id, UUID personId, RegistrationStateStatus state) {}
