package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration has a seat in a session, or a place in its waiting list. Sent again when a seat becomes free for it,
 * or when the room becomes too small. Sent again also when the session moves to a time at which the person has another
 * seat.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param seatId the seat
 * @param attendance ONSITE or ONLINE
 * @param state CONFIRMED or WAITLISTED
 * @param position place in the waiting list, from 1; null for a seat
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param number the proposal's number in its edition; null in older events
 * @param title the session's title in the latest release; null in older events
 * @param cause ASKED; PROMOTED from the waiting list; DISPLACED from a seat; OVERLAPS if the seat is now at the same
 *     time as another one; null in older events
 * @param language the person's preferred language for mails, as a BCP 47 tag
 * @param withSessionId the other session, with OVERLAPS
 * @param withNumber the number of the other session's proposal, with OVERLAPS
 * @param withTitle the other session's title, with OVERLAPS
 */
@PublicType(value = "igf.participant.seated.v1", subject = Subject.SESSION, audience = FeedAudience.SEATS)
public record ParticipantSeated(
        String edition,
        UUID registrationId,
        UUID personId,
        UUID sessionId,
        UUID proposalId,
        UUID seatId,
        @Values(PersonRef.ATTENDANCE) String attendance,

        @Values(value = "CONFIRMED WAITLISTED", complete = true)
        String state,

        @Nullable Integer position,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable Integer number,
        @Nullable String title,

        @Values("ASKED PROMOTED DISPLACED OVERLAPS") @Nullable
        String cause,

        @Nullable String language,
        @Nullable UUID withSessionId,
        @Nullable Integer withNumber,
        @Nullable String withTitle)
        implements PublicEvent {}
