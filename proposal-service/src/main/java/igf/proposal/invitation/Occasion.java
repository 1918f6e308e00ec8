package igf.proposal.invitation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is invited to.
 *
 * @param number of the proposal in its edition
 * @param session once accepted
 * @param organizers who invites
 * @param sender who listed the person, if only a mailed link vouches for them: their mails are counted; null for everybody else
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

    /** By somebody whom the identity provider vouches for. */
    public Occasion(
            String edition, UUID proposal, int number, String title, @Nullable UUID session, List<Guest> organizers) {
        this(edition, proposal, number, title, session, organizers, null);
    }
}
