package igf.proposal.person;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Finds the languages that proposals record for owners and people on rosters. */
public interface Languages {

    /** Returns the latest BCP 47 tags by person; people without one are missing. */
    Map<UUID, String> findByPerson(Collection<UUID> people);
}
