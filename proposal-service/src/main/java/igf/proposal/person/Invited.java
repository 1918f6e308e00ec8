package igf.proposal.person;

import igf.api.invitation.InvitationStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of somebody.
 *
 * @param token of the link that works, sealed for the person; null of old invitations
 * @param open whether the proposal still takes answers
 */
public record Invited(
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
        boolean open) {}
