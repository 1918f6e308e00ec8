package igf.scheduling.support;

import java.util.Optional;
import java.util.UUID;

/** Finds when the people of one edition can come. */
@FunctionalInterface
public interface Availabilities {

    Availabilities NONE = person -> Optional.empty();

    /** Returns what an id of a person stated; empty if it stated nothing, or if the person was erased. */
    Optional<Availability> find(UUID person);

    /** Finds the availabilities of editions, in the read model. Aggregates do not store them: they are sealed. */
    @FunctionalInterface
    interface OfEditions {

        Availabilities of(String edition);
    }
}
