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
 * A person registered for an edition.
 *
 * @param edition the edition's slug
 * @param registrationId the registration
 * @param personId the person
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param secretSealed a credential of earlier registrations; no longer valid and no longer sent
 * @param state CONFIRMED
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param stakeholderGroup stakeholder group's code
 * @param region regional group's code
 * @param country ISO 3166 code
 * @param affiliation name of the organization
 * @param language the person's preferred language for mails, as a BCP 47 tag
 * @param codeOfConduct version of the code of conduct that the person accepted
 * @param proven whether the person proved the address; false if a tool or the secretariat registered them
 */
@PublicType(
        value = "igf.participant.registered.v1",
        subject = Subject.REGISTRATION,
        audience = FeedAudience.REGISTRATIONS)
public record ParticipantRegistered(
        String edition,
        UUID registrationId,
        UUID personId,
        String nameSealed,
        String emailSealed,
        @Nullable String secretSealed,
        String state,
        @Values(PersonRef.ATTENDANCE) String attendance,
        @Values(PersonRef.STAKEHOLDER_GROUPS) String stakeholderGroup,
        @Values(PersonRef.REGIONS) @Nullable String region,
        @Nullable String country,
        @Nullable String affiliation,
        @Nullable String language,
        String codeOfConduct,
        @Nullable Boolean proven)
        implements PublicEvent {}
