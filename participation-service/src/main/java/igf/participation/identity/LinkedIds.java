package igf.participation.identity;

import java.util.Set;
import java.util.UUID;

/** Reads which ids belong to one human, as set by the secretariat. */
public interface LinkedIds {

    /** Returns all current links. */
    LinkedPeople humans();

    /** Returns all ids of a human, including the given one. */
    default Set<UUID> linked(UUID person) {
        return humans().all(person);
    }

    default boolean areOne(UUID one, UUID other) {
        return one.equals(other) || linked(one).contains(other);
    }
}
