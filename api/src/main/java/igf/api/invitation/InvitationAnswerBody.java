package igf.api.invitation;

import igf.api.vocabulary.Attendance;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What an invited person says.
 *
 * @param answer whether they come
 * @param attendance ONSITE or ONLINE; without it, it stays as the organizers wrote it
 */
public record InvitationAnswerBody(
        @NotNull Answer answer, @Nullable Attendance attendance) {}
