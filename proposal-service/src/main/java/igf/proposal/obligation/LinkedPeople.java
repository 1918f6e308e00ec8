package igf.proposal.obligation;

import java.util.Set;
import java.util.UUID;

/** Finds all ids of a person, so that limits count people and not ids. */
public interface LinkedPeople {

    /** Returns all ids of the same person, also over several links, including the given id. */
    Set<UUID> findIds(UUID person);
}
