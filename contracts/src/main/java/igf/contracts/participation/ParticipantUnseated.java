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
 * A registration no longer has a seat in a session, or its place in the queue.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param sessionId the session, derived from its proposal's id
 * @param proposalId the proposal
 * @param seatId the seat
 * @param attendance ONSITE or ONLINE
 * @param state what it was until now: CONFIRMED or WAITLISTED
 * @param reason GIVEN_BACK, MOVED (another seat of the same person in the session takes its place), REGISTRATION_ENDED or
 *     SESSION_CANCELLED
 * @param number the proposal's number in its edition
 * @param title as released last
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param language BCP 47 tag that the person wants to be written to in
 */
@PublicType(value = "igf.participant.unseated.v1", subject = Subject.SESSION, audience = FeedAudience.SEATS)
public record ParticipantUnseated(
        String edition,
        UUID registrationId,
        UUID personId,
        UUID sessionId,
        UUID proposalId,
        UUID seatId,
        @Values(PersonRef.ATTENDANCE) String attendance,
        @Values(value = "CONFIRMED WAITLISTED", complete = true) String state,
        @Values("GIVEN_BACK MOVED REGISTRATION_ENDED SESSION_CANCELLED") String reason,
        @Nullable Integer number,
        @Nullable String title,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable String language)
        implements PublicEvent {}
