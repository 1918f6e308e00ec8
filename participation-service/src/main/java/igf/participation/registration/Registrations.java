package igf.participation.registration;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads registrations, from the log where a decision needs them. */
public interface Registrations {

    Optional<RegistrationState> find(UUID id);

    /** Returns the registrations of a person in all known editions. */
    List<RegistrationState> of(UUID person);

    /** Returns the person of each confirmed registration of an edition, from the read model. */
    Map<UUID, UUID> people(String edition);

    /**
     * Returns the ids that registrations of one human have in an edition, over all linked ids, whether they exist or
     * not.
     */
    Set<UUID> ofSamePerson(UUID person, String edition);

    /** Returns whether a registration belongs to a person, under any linked id. */
    boolean isOf(UUID person, RegistrationState registration);

    /** Finds the person of an edition's own id. */
    Optional<UUID> person(UUID inEdition);

    /**
     * Returns whether a registration is not confirmed now. A registration may end between a request's check and its
     * write, so reactions check again afterwards.
     */
    default boolean ended(UUID id) {
        return find(id).filter(RegistrationState::confirmed).isEmpty();
    }

    /**
     * Returns a confirmed registration.
     *
     * @throws igf.platform.domain.Refused not found; conflict, if it is no longer confirmed
     */
    RegistrationState confirmed(UUID id);

    /**
     * Returns a confirmed registration of this person.
     *
     * @throws Refused forbidden, both for another person's registration and for one that does not exist, so that
     *     callers cannot probe ids
     */
    default RegistrationState own(UUID id, @Nullable UUID person) {
        if (person == null || find(id).filter(r -> isOf(person, r)).isEmpty()) {
            throw new Refused(Refusal.forbidden("NOT_YOURS", "This is not your registration."));
        }
        return confirmed(id);
    }
}
