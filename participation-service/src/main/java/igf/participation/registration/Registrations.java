package igf.participation.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registrations as they stand on the write side, so that a secret works in the moment in which it was given. */
public interface Registrations {

    /** Empty if there never was one. */
    Optional<RegistrationState> find(UUID id);

    /** All of a person, of every edition heard of. */
    List<RegistrationState> of(UUID person);

    /** Whom an edition's own id stands for; empty if that is not known (yet). */
    Optional<UUID> person(UUID inEdition);

    /** One that holds now. @throws igf.platform.domain.Refused not found; conflict, if it does not hold any more */
    RegistrationState confirmed(UUID id);
}
