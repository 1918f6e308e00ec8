package igf.proposal.obligation;

import java.util.Set;
import java.util.UUID;

/** Finds all ids of a person, so that limits count people and not ids. */
public interface LinkedPeople {

    /** Returns all ids of the same human, across several links, including the given one. */
    Set<UUID> findIds(UUID person);
}
