package igf.contracts.participation;

import igf.contracts.FeedAudience;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import igf.contracts.Values;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration was cancelled: the person does not take part any more, unless they register again.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param attendance how the person meant to take part: ONSITE, ONLINE or UNDECIDED
 * @param at when it was cancelled
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param language BCP 47 tag that the person wants to be written to in
 */
@PublicType(
        value = "igf.registration.cancelled.v1",
        subject = Subject.REGISTRATION,
        audience = FeedAudience.REGISTRATIONS)
public record RegistrationCancelled(
        String edition,
        UUID registrationId,
        UUID personId,
        @Values(PersonRef.ATTENDANCE) String attendance,
        Instant at,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable String language)
        implements PublicEvent {}
