package igf.api.invitation;

import igf.api.vocabulary.Attendance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as whoever has its link sees it.
 *
 * @param proposalTitle title of the session
 * @param edition slug of the edition
 * @param role in the session, as {@code SPEAKER}
 * @param name of the invited person, as the organizers wrote it
 * @param state how far it is
 * @param attendance how they come, null if not known
 * @param expiresAt until when it can be answered
 */
public record InvitationShown(
        String proposalTitle,
        String edition,
        String role,
        @Nullable String name,
        InvitationStatus state,
        @Nullable Attendance attendance,
        Instant expiresAt) {}
