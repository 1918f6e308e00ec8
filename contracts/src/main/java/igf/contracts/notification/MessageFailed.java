package igf.contracts.notification;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message could not be delivered and will not be tried again by itself.
 *
 * @param edition the edition's slug
 * @param messageId the message
 * @param causeType public type of the event that led to it
 * @param about the proposal, session or registration that it is about
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param registrationId the registration
 * @param personId whom it is for
 * @param reason the server's answer, without address or text
 * @param attempts how often it was tried
 * @param at when it happened, by the one who saw it
 */
@PublicType(value = "igf.message.failed.v1", subject = Subject.MESSAGE, audience = FeedAudience.SECRETARIAT_ONLY)
public record MessageFailed(
        String edition,
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
