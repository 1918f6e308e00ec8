package igf.participation.registration;

import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads registrations. Methods that return a {@link RegistrationState} read the log. */
public interface Registrations {

    Optional<RegistrationState> find(UUID id);

    /** Returns the registrations of a person in all known editions. */
    List<RegistrationState> findByPerson(UUID person);

    /** Returns the person of each confirmed registration of an edition, from the read model. */
    Map<UUID, UUID> confirmedPeople(String edition);

    /** Returns the names of people with a confirmed registration in an edition, by person, from the read model. */
    Map<UUID, PersonalValue> confirmedNames(String edition);

    /**
     * Returns the ids that registrations of one human have in an edition, over all linked ids, whether they exist or
     * not.
     */
    Set<UUID> idsOfSamePerson(UUID person, String edition);

    /** Returns whether a registration belongs to a person, under any linked id. */
    boolean belongsTo(UUID person, RegistrationState registration);

    /** Finds the person of an edition's own id. */
    Optional<UUID> findPerson(UUID personInEdition);

    /**
     * Returns whether a registration is not confirmed now. A registration may end between a request's check and its
     * write, so reactions check again afterwards.
     */
    default boolean isEnded(UUID id) {
        return find(id).filter(RegistrationState::isConfirmed).isEmpty();
    }

    /**
     * Returns a confirmed registration.
     *
     * @throws igf.platform.domain.RefusedException not found; conflict, if it is no longer confirmed
     */
    RegistrationState requireConfirmed(UUID id);

    /**
     * Returns a confirmed registration of this person.
     *
     * @throws RefusedException forbidden, both for another person's registration and for one that does not exist, so
     *     that callers cannot probe ids
     */
    default RegistrationState requireOwn(UUID id, @Nullable UUID person) {
        if (person == null || find(id).filter(r -> belongsTo(person, r)).isEmpty()) {
            throw new RefusedException(Refusal.forbidden("NOT_YOURS", "This is not your registration."));
        }
        return requireConfirmed(id);
    }
}
