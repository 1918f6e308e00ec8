package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration has a seat in a session, or a place in its queue; sent again when a seat becomes free for it.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param seatId the seat
 * @param attendance ONSITE or ONLINE
 * @param state CONFIRMED or WAITLISTED
 * @param position place in the waiting list, from 1; null with a seat
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 */
@PublicType(value = "igf.participant.seated.v1", subject = Subject.SESSION, audience = FeedAudience.SEATS)
public record ParticipantSeated(
        String edition,
        UUID registrationId,
        UUID personId,
        UUID sessionId,
        UUID proposalId,
        UUID seatId,
        String attendance,
        String state,
        @Nullable Integer position,
        @Nullable String nameSealed,
        @Nullable String emailSealed)
        implements PublicEvent {}
