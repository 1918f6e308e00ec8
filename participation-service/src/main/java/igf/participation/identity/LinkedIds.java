package igf.participation.identity;

import java.util.Set;
import java.util.UUID;

/** Ids of which the secretariat says that they are one human. */
public interface LinkedIds {

    /** All links that hold now. */
    LinkedPeople humans();

    /** All of whoever has an id, that one among them. */
    default Set<UUID> linked(UUID person) {
        return humans().all(person);
    }

    /** Whether two ids are one human. */
    default boolean areOne(UUID one, UUID other) {
        return one.equals(other) || linked(one).contains(other);
    }
}
