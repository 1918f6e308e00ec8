package igf.proposal.messaging;

import igf.contracts.PersonRef;
import igf.proposal.content.PublicSummary;
import igf.proposal.invitation.Guest;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps people to the types of the contracts. */
final class PersonRefs {

    private PersonRefs() {}

    static PersonRef of(RosterEntry entry) {
        return new PersonRef(
                entry.person(),
                entry.id(),
                entry.role().name(),
                text(entry.name()),
                text(entry.email()),
                entry.affiliation(),
                text(entry.stakeholderGroup()),
                text(entry.region()),
                text(entry.attendance()),
                state(entry.state()),
                entry.language());
    }

    /** A person has no public state before the invitation. */
    private static @Nullable String state(EntryState state) {
        return switch (state) {
            case LISTED, REPLACED -> null;
            // Withdrawn people count as declined.
            case WITHDRAWN, DECLINED -> EntryState.DECLINED.name();
            case INVITED, CONFIRMED, TENTATIVE -> state.name();
        };
    }

    static PersonRef of(Guest guest) {
        return new PersonRef(
                guest.person(),
                guest.entry(),
                guest.role(),
                text(guest.name()),
                text(guest.email()),
                guest.affiliation(),
                text(guest.stakeholderGroup()),
                text(guest.region()),
                text(guest.attendance()),
                null,
                guest.language());
    }

    /** Returns the recipients of mails: the organizers on the roster, and the owner with role OWNER. */
    static List<PersonRef> told(PublicSummary notice) {
        var all = new ArrayList<PersonRef>();
        notice.organizers().forEach(entry -> all.add(of(entry)));
        var owner = notice.owner();
        if (owner.person() != null) {
            all.add(new PersonRef(
                    owner.person(),
                    null,
                    "OWNER",
                    null,
                    text(owner.email()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    owner.language()));
        }
        return all;
    }

    static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
