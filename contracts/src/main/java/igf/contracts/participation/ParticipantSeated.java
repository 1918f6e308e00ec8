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
 * A registration has a seat in a session, or a place in its queue. Sent again when a seat becomes free for it, when the room becomes
 * too small for it, and when the session moves to a time at which the person has a seat in another room.
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
 * @param number the proposal's number in its edition; null in older events
 * @param title as released last; null in older events
 * @param cause ASKED; PROMOTED for a person who waited until now; DISPLACED for one who had a seat until now; OVERLAPS for a seat that is
 *     at the time of another one from now on; null in older events
 * @param language BCP 47 tag that the person wants to be written to in
 * @param withSessionId with OVERLAPS the other session
 * @param withNumber with OVERLAPS the number of the other session's proposal
 * @param withTitle with OVERLAPS the title of the other session
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
        @Values(value = "CONFIRMED WAITLISTED", complete = true) String state,
        @Nullable Integer position,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable Integer number,
        @Nullable String title,
        @Values("ASKED PROMOTED DISPLACED OVERLAPS") @Nullable String cause,
        @Nullable String language,
        @Nullable UUID withSessionId,
        @Nullable Integer withNumber,
        @Nullable String withTitle)
        implements PublicEvent {}
