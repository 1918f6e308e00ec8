package igf.contracts.notification;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mail server took a message.
 *
 * @param edition the edition's slug
 * @param messageId the message
 * @param causeType public type of the event that led to it
 * @param about the proposal, session or registration that it is about
 * @param proposalId the proposal
 * @param sessionId the session, derived from its proposal's id
 * @param registrationId the registration
 * @param personId whom it is for
 * @param at when it happened, by the one who saw it
 */
@PublicType(value = "igf.message.sent.v1", subject = Subject.MESSAGE, audience = FeedAudience.SECRETARIAT_ONLY)
public record MessageSent(
        String edition,
        UUID messageId,
        String causeType,
        UUID about,
        @Nullable UUID proposalId,
        @Nullable UUID sessionId,
        @Nullable UUID registrationId,
        @Nullable UUID personId,
        Instant at)
        implements PublicEvent {}
