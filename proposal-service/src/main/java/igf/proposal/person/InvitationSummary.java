package igf.proposal.person;

import igf.api.invitation.InvitationStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of a person.
 *
 * @param token the token of the valid link, sealed for the person; null in old invitations
 * @param open whether the proposal still accepts answers
 * @param name the person's name on the roster, sealed
 */
public record InvitationSummary(
        UUID entry,
        UUID person,
        UUID proposal,
        String edition,
        int number,
        String title,
        String role,
        InvitationStatus state,
        Instant expiresAt,
        @Nullable String token,
        boolean open,
        @Nullable String name) {}
