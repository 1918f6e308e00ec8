package igf.api.invitation;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as shown behind its link.
 *
 * @param proposalTitle title of the session
 * @param edition slug of the edition
 * @param role role in the session, as {@code SPEAKER}
 * @param name name of the invited person, as entered by the organizers; null if unknown
 * @param state the state of the invitation
 * @param attendance how the person takes part; null if unknown
 * @param expiresAt until when it can be answered
 */
public record InvitationShown(
        String proposalTitle,
        String edition,
        @Schema(implementation = RosterRole.class) String role,
        @Nullable String name,
        InvitationStatus state,
        @Nullable Attendance attendance,
        Instant expiresAt) {}
