package igf.proposal.obligation;

import java.util.Set;
import java.util.UUID;

/** Who has several ids: what counts by person counts by human. */
public interface LinkedPeople {

    /** Every id of the same human, over several links too; the given one is among them. */
    Set<UUID> same(UUID person);
}
