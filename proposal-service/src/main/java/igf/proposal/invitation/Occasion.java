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
 */
public record Occasion(
        String edition,
        UUID proposal,
        int number,
        String title,
        @Nullable UUID session,
        List<Guest> organizers) {
    public Occasion {
        organizers = List.copyOf(organizers);
    }
}
