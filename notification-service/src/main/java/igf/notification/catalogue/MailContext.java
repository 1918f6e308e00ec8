package igf.notification.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param edition slug
 * @param causeType public type of the event that caused it
 * @param cause that event's id
 * @param about the proposal, session or registration
 * @param proposalId if there is one
 * @param sessionId if there is one
 * @param registrationId if there is one
 * @param personId the reader
 */
public record MailContext(
        String edition,
        String causeType,
        String cause,
        UUID about,
        @Nullable UUID proposalId,
        @Nullable UUID sessionId,
        @Nullable UUID registrationId,
        UUID personId) {}
