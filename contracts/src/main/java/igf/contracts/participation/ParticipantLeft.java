package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.UUID;

/**
 * A participant left a session. These events come in the order in which the service received them; order them by
 * {@code at}, then by {@code source} and {@code sequence}. {@code at} may be in the future.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param mode ONSITE or ONLINE
 * @param at when it happened, by the clock of the device or tool that recorded it
 * @param source the device or tool that recorded it
 * @param sequence the source's own sequence number; source and sequence together identify the fact
 */
@PublicType(value = "igf.participant.left.v1", subject = Subject.SESSION, audience = FeedAudience.ATTENDANCE)
public record ParticipantLeft(
        String edition,
        UUID registrationId,
        UUID personId,
        UUID sessionId,
        UUID proposalId,
        @Values(value = "ONSITE ONLINE", complete = true) String mode,
        Instant at,
        String source,
        long sequence)
        implements PublicEvent {}
