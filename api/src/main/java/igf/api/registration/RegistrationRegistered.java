package igf.api.registration;

import java.util.UUID;

/**
 * A completed registration.
 *
 * @param id the registration's id
 * @param personId the id that the edition has for the person
 * @param state CONFIRMED
 */
public record RegistrationRegistered(UUID id, UUID personId, RegistrationStateStatus state) {}
