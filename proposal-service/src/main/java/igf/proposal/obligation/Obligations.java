package igf.proposal.obligation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the obligations that screening cites. */
public interface Obligations {

    /**
     * A report that is owed.
     *
     * @param kind SHORT or FULL
     * @param dueAt ISO-8601 instant
     * @param people of those asked about, who owe it
     * @param organizations of those asked about, that owe it
     */
    record Owed(
            String edition,
            UUID session,
            UUID proposal,
            int number,
            String title,
            String kind,
            String dueAt,
            List<UUID> people,
            List<String> organizations) {}

    /**
     * What is owed by any of these people, by a person whose id was linked with one of theirs, or by one of these
     * organizations; oldest first, each report once.
     */
    List<Owed> of(Collection<UUID> people, Collection<String> organizations);
}
