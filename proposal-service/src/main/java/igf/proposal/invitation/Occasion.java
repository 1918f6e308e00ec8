package igf.proposal.invitation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proposal that a person is invited to, or a session without one.
 *
 * @param proposal the session's own id if it has no proposal
 * @param number the proposal's number in its edition, or the session's
 * @param session once accepted
 * @param sender the person who listed the guest, if a mailed link is their only credential; their mails are counted.
 *     Null for all others
 */
public record Occasion(
        String edition,
        UUID proposal,
        int number,
        String title,
        @Nullable UUID session,
        List<Guest> organizers,
        @Nullable UUID sender) {
    public Occasion {
        organizers = List.copyOf(organizers);
    }

    /** Creates an occasion whose sender has a role from the identity provider. */
    public Occasion(
            String edition, UUID proposal, int number, String title, @Nullable UUID session, List<Guest> organizers) {
        this(edition, proposal, number, title, session, organizers, null);
    }

    /** Returns whether the person is invited to a session without a proposal. */
    public boolean isOfSessionAlone() {
        return proposal.equals(session);
    }
}
