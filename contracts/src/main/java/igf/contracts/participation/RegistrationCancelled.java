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
 * A registration was cancelled: the person no longer takes part, unless they register again.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param attendance how the person planned to attend: ONSITE, ONLINE or UNDECIDED
 * @param at when it was cancelled
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param language the person's preferred language for mails, as a BCP 47 tag
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
