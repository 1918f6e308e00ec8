package igf.proposal.reading;

import igf.api.proposal.WrittenTo;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.people.People;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.roster.RosterEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Counts the people who get mails about a proposal. */
public final class MailRecipients {

    private MailRecipients() {}

    /** Excludes erased people, who have no address any more. */
    public static WrittenTo count(Owner owner, List<RosterEntry> entries, People people) {
        var roster = entries.stream()
                .filter(entry -> entry.email() != null && !people.isErased(entry.person()))
                .toList();
        var organizers = roster.stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .toList();
        var organizerIds = new PublicSummary("", 0, "", owner, organizers)
                .recipients().stream().map(PublicSummary.Recipient::person).collect(Collectors.toSet());
        organizerIds.removeIf(people::isErased);
        var invited = roster.stream()
                .filter(entry -> isInvited(entry.state()))
                .map(RosterEntry::person)
                .filter(person -> !organizerIds.contains(person))
                .distinct()
                .count();
        return new WrittenTo(organizerIds.size(), (int) invited);
    }

    private static boolean isInvited(EntryState state) {
        return switch (state) {
            case INVITED, TENTATIVE, CONFIRMED -> true;
            case LISTED, DECLINED, WITHDRAWN, REPLACED -> false;
        };
    }
}
