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
 * A registration no longer has a seat in a session, or a place in its waiting list.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param sessionId the session
 * @param proposalId the proposal; the session's own id if it has none
 * @param seatId the seat
 * @param attendance ONSITE or ONLINE
 * @param state the state until now: CONFIRMED or WAITLISTED
 * @param reason GIVEN_BACK, MOVED (replaced by another seat of the person in the same session), REGISTRATION_ENDED or
 *     SESSION_CANCELLED
 * @param number the proposal's number in its edition
 * @param title the session's title in the latest release
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param language the person's preferred language for mails, as a BCP 47 tag
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

        @Values(value = "CONFIRMED WAITLISTED", complete = true)
        String state,

        @Values("GIVEN_BACK MOVED REGISTRATION_ENDED SESSION_CANCELLED")
        String reason,

        @Nullable Integer number,
        @Nullable String title,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable String language)
        implements PublicEvent {}
