package igf.proposal.messaging;

import igf.api.roster.EntryState;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.contracts.PersonRef;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.invitation.Guest;
import igf.proposal.roster.RosterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps people to the types of the contracts. */
final class PersonRefMapper {

    private PersonRefMapper() {}

    static PersonRef toPersonRef(RosterEntry entry) {
        return new PersonRef(
                entry.person(),
                entry.id(),
                entry.role().name(),
                textOrNull(entry.name()),
                textOrNull(entry.email()),
                entry.affiliation(),
                textOrNull(entry.stakeholderGroup()),
                textOrNull(entry.region()),
                textOrNull(entry.attendance()),
                publicState(entry.state()),
                entry.language());
    }

    /** Returns null before an invitation and after a replacement. A withdrawn person counts as declined. */
    private static @Nullable String publicState(EntryState state) {
        return switch (state) {
            case LISTED, REPLACED -> null;
            case WITHDRAWN, DECLINED -> EntryState.DECLINED.name();
            case INVITED, CONFIRMED, TENTATIVE -> state.name();
        };
    }

    static PersonRef toPersonRef(Guest guest) {
        return new PersonRef(
                guest.person(),
                guest.entry(),
                guest.role(),
                textOrNull(guest.name()),
                textOrNull(guest.email()),
                guest.affiliation(),
                textOrNull(guest.stakeholderGroup()),
                textOrNull(guest.region()),
                textOrNull(guest.attendance()),
                null,
                guest.language());
    }

    static Guest toGuest(PersonRef person) {
        return new Guest(
                person.personId(),
                person.entryId(),
                person.role(),
                person.nameSealed() == null ? null : PersonalValue.parse(person.nameSealed()),
                person.emailSealed() == null ? null : PersonalValue.parse(person.emailSealed()),
                person.affiliation(),
                person.stakeholderGroup() == null ? null : StakeholderGroup.valueOf(person.stakeholderGroup()),
                person.region() == null ? null : Region.valueOf(person.region()),
                person.attendance() == null ? null : Attendance.valueOf(person.attendance()),
                person.language());
    }

    /** Returns the recipients of mails: the organizers on the roster, and the owner with role OWNER. */
    static List<PersonRef> mailRecipients(PublicSummary notice) {
        var recipients = new ArrayList<PersonRef>();
        notice.organizers().forEach(entry -> recipients.add(toPersonRef(entry)));
        var owner = notice.owner();
        if (owner.person() != null) {
            recipients.add(new PersonRef(
                    owner.person(),
                    null,
                    "OWNER",
                    null,
                    textOrNull(owner.email()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    owner.language()));
        }
        return recipients;
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
