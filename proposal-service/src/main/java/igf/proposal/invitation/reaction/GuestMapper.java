package igf.proposal.invitation.reaction;

import igf.proposal.content.PublicSummary;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.Occasion;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps roster entries and proposals to the types of invitations. */
final class GuestMapper {

    private GuestMapper() {}

    static Guest toGuest(RosterEntry entry) {
        return new Guest(
                entry.person(),
                entry.id(),
                entry.role().name(),
                entry.name(),
                entry.email(),
                entry.affiliation(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.attendance(),
                entry.language());
    }

    static Occasion toOccasion(ProposalState proposal, PublicSummary notice, @Nullable UUID sender) {
        var organizers = new ArrayList<>(
                notice.organizers().stream().map(GuestMapper::toGuest).toList());
        var owner = notice.owner();
        if (owner.person() != null) {
            organizers.add(new Guest(
                    owner.person(), null, "OWNER", null, owner.email(), null, null, null, null, owner.language()));
        }
        return new Occasion(
                notice.edition(),
                proposal.id(),
                notice.number(),
                notice.title(),
                proposal.session(),
                organizers,
                sender);
    }
}
