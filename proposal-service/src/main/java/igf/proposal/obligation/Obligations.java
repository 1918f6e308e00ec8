package igf.proposal.obligation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the obligations that screening cites. */
public interface Obligations {

    /**
     * An owed report.
     *
     * @param kind SHORT or FULL
     * @param dueAt ISO-8601 instant
     * @param people the people of the query who owe it
     * @param organizations the organizations of the query that owe it
     */
    record OwedReport(
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
     * Returns the reports owed by any of these people, by ids linked with theirs, or by these organizations. The oldest
     * come first, without duplicates.
     */
    List<OwedReport> findOwed(Collection<UUID> people, Collection<String> organizations);
}
