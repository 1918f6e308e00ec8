package igf.participation.identity;

import java.util.Set;
import java.util.UUID;

/** Reads which ids belong to one human, as set by the secretariat. */
public interface LinkedIds {

    LinkedPeople linkedPeople();

    /** Returns all ids of a human, including the given one. */
    default Set<UUID> linkedIds(UUID person) {
        return linkedPeople().linkedIds(person);
    }

    default boolean areSamePerson(UUID person, UUID other) {
        return person.equals(other) || linkedIds(person).contains(other);
    }
}
