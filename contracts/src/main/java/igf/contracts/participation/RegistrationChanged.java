package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.util.UUID;

/**
 * A registration was changed. Read the registration for its values.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param attendance how the person plans to attend now: ONSITE, ONLINE or UNDECIDED
 */
@PublicType(
        value = "igf.registration.changed.v1",
        subject = Subject.REGISTRATION,
        audience = FeedAudience.REGISTRATIONS)
public record RegistrationChanged(
        String edition,
        UUID registrationId,
        UUID personId,
        @Values(PersonRef.ATTENDANCE) String attendance) implements PublicEvent {}
