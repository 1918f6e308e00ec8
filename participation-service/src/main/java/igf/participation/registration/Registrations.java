package igf.participation.registration;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations as they stand on the write side, so that a secret works in the moment in which it was given. */
public interface Registrations {

    /** Empty if there never was one. */
    Optional<RegistrationState> find(UUID id);

    /** All of a person, of every edition heard of. */
    List<RegistrationState> of(UUID person);

    /** The person of each that holds, of an edition, as the read model has them. */
    Map<UUID, UUID> people(String edition);

    /** Ids that registrations of one human for an edition have, under any linked id, whether they exist or not. */
    Set<UUID> ofSamePerson(UUID person, String edition);

    /** Whether a registration is somebody's, under any linked id. */
    boolean isOf(UUID person, RegistrationState registration);

    /** Whom an edition's own id stands for; empty if that is not known (yet). */
    Optional<UUID> person(UUID inEdition);

    /**
     * Whether a registration does not hold now. A request checks its registration before it writes, so that the registration may end
     * in between: reactions look at what stands after both.
     */
    default boolean ended(UUID id) {
        return find(id).filter(RegistrationState::confirmed).isEmpty();
    }

    /** One that holds now. @throws igf.platform.domain.Refused not found; conflict, if it does not hold any more */
    RegistrationState confirmed(UUID id);

    /**
     * The same for the person of it.
     *
     * @throws Refused forbidden, alike for another's and for one that there is not: ids tell strangers nothing
     */
    default RegistrationState own(UUID id, @Nullable UUID person) {
        if (person == null || find(id).filter(r -> isOf(person, r)).isEmpty()) {
            throw new Refused(Refusal.forbidden("NOT_YOURS", "This is not your registration."));
        }
        return confirmed(id);
    }
}
