package igf.notification.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a message: its event, objects and reader.
 *
 * @param edition the edition's slug; empty if the mail concerns no edition, such as a sign-in link
 * @param causeType public type of the event that caused it
 * @param cause that event's id
 * @param about the proposal, session, registration, person or proof that the event is about
 * @param proposalId the proposal; null if there is none
 * @param sessionId the session; null if there is none
 * @param registrationId the registration; null if there is none
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
