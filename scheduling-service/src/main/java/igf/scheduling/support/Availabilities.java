package igf.scheduling.support;

import java.util.Optional;
import java.util.UUID;

/** Finds when the people of one edition can come, and how many want to be in its sessions. */
@FunctionalInterface
public interface Availabilities {

    Availabilities NONE = person -> Optional.empty();

    /** Returns what an id of a person stated; empty if it stated nothing, or if the person was erased. */
    Optional<Availability> find(UUID person);

    /** Returns how many people want to be in a session, as they were counted last; 0 if they never were. */
    default int interest(UUID session) {
        return 0;
    }

    /** Finds the availabilities of editions, in the read model. Aggregates do not store them: they are sealed. */
    @FunctionalInterface
    interface OfEditions {

        Availabilities of(String edition);
    }
}
