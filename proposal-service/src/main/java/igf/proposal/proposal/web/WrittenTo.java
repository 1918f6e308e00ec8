package igf.proposal.proposal.web;

import igf.platform.people.People;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.view.StoredEntry;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.vocabulary.RosterRole;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many people get mails about a proposal, each counted once.
 *
 * @param organizers who get the organizers' mails: its owner and all organizers with an address
 * @param invited who were invited, have not declined and are not among the organizers
 */
public record WrittenTo(int organizers, int invited) {

    static WrittenTo of(StoredProposal proposal, People people) {
        return of(
                proposal.owner(),
                proposal.roster().stream().map(StoredEntry::entry).toList(),
                people);
    }

    /** Nobody who was erased has an address any more. */
    public static WrittenTo of(Owner owner, List<RosterEntry> all, People people) {
        var roster = all.stream()
                .filter(entry -> entry.email() != null && !people.erased(entry.person()))
                .toList();
        var organizers = roster.stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .toList();
        var readers = new PublicSummary("", 0, "", owner, organizers)
                .readers().stream().map(PublicSummary.Reader::person).collect(Collectors.toSet());
        readers.removeIf(people::erased);
        var invited = roster.stream()
                .filter(entry -> isInvited(entry.state()))
                .map(RosterEntry::person)
                .filter(person -> !readers.contains(person))
                .distinct()
                .count();
        return new WrittenTo(readers.size(), (int) invited);
    }

    private static boolean isInvited(EntryState state) {
        return switch (state) {
            case INVITED, TENTATIVE, CONFIRMED -> true;
            case LISTED, DECLINED, WITHDRAWN, REPLACED -> false;
        };
    }
}
