package igf.proposal.obligation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is owed, for screening to cite. */
public interface Obligations {

    /**
     * A report that is owed.
     *
     * @param kind SHORT or FULL
     * @param dueAt ISO-8601 instant
     */
    record Owed(String edition, UUID session, UUID proposal, int number, String title, String kind, String dueAt) {}

    /** What is owed by any of these people, or by a person whose id was linked with one of theirs; oldest first. */
    List<Owed> of(Collection<UUID> people);
}
