package igf.proposal.person;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells in which language people read, as far as proposals say: of their owners, and of those on rosters. */
public interface Languages {

    /** Returns BCP 47 tags by person, as said last; nothing of people of whom none is known. */
    Map<UUID, String> of(Collection<UUID> people);
}
