package igf.proposal.obligation;

import java.util.Set;
import java.util.UUID;

/** Finds all ids of a person, so that limits count people and not ids. */
public interface LinkedPeople {

    /** Every id of the same human, over several links too; the given one is among them. */
    Set<UUID> same(UUID person);
}
