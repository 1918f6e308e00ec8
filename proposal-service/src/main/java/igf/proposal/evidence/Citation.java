package igf.proposal.evidence;

import java.util.List;
import java.util.UUID;

/**
 * An overdue report of an earlier edition.
 *
 * @param kind SHORT or FULL
 * @param dueAt ISO-8601 instant
 * @param people organizers of the screened proposal who owe it
 * @param organizations their organizations that owe it
 */
public record Citation(
        String edition,
        UUID session,
        UUID proposal,
        int number,
        String title,
        String kind,
        String dueAt,
        List<UUID> people,
        List<String> organizations) {

    public Citation {
        people = List.copyOf(people);
        organizations = List.copyOf(organizations);
    }

    /** Describes the report in a sentence without names of people. */
    String sentence() {
        var debtors = people.isEmpty()
                ? String.join(", ", organizations)
                : organizations.isEmpty() ? "an organizer" : "an organizer, " + String.join(", ", organizations);
        return kind + " report of number " + number + " \"" + title + "\" in " + edition + ", due " + dueAt
                + ", owed by " + debtors;
    }
}
