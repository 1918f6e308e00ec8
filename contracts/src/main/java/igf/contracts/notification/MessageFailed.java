package igf.contracts.notification;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message could not be delivered, and the service does not retry it on its own.
 *
 * @param edition the edition's slug; null if the message concerns no edition, such as a sign-in link
 * @param messageId the message
 * @param causeType public type of the event that caused it
 * @param about the proposal, session, registration, person or proof concerned
 * @param proposalId the proposal; the session's own id if it has none
 * @param sessionId the session
 * @param registrationId the registration
 * @param personId the recipient
 * @param reason a code such as SMTP_550 or NO_CONNECTION, without the address and the message's text
 * @param attempts number of attempts
 * @param at when it happened
 */
@PublicType(value = "igf.message.failed.v1", subject = Subject.MESSAGE, audience = FeedAudience.SECRETARIAT_ONLY)
public record MessageFailed(
        @Nullable String edition,
        UUID messageId,
        String causeType,
        UUID about,
        @Nullable UUID proposalId,
        @Nullable UUID sessionId,
        @Nullable UUID registrationId,
        @Nullable UUID personId,
        String reason,
        int attempts,
        Instant at)
        implements PublicEvent {}
