package igf.api.invitation;

import igf.api.vocabulary.Attendance;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an invitation.
 *
 * @param answer whether the person takes part
 * @param attendance ONSITE or ONLINE; unchanged if left out
 */
public record InvitationAnswerBody(
        @NotNull Answer answer, @Nullable Attendance attendance) {}
