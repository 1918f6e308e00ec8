package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody registered with. Members that nobody stated are null.
 *
 * @param personInEdition the person's id as tools saw it until they were shown the one that all services have for an edition
 * @param gender a code of {@link Gender}, sealed
 * @param secret a credential that registrations had once, sealed; void, and given out no more
 * @param secretHash its SHA-256, hexadecimal
 * @param country ISO 3166-1 alpha-2
 * @param affiliation name of the organization
 * @param language BCP 47 tag
 * @param codeOfConduct the version accepted
 * @param proven whether the address was proven by whoever registered; null of those before that was asked
 */
public record Entry(
        String edition,
        UUID person,
        UUID personInEdition,
        PersonalValue name,
        PersonalValue email,
        @Nullable PersonalValue gender,
        @Nullable PersonalValue secret,
        @Nullable String secretHash,
        Attendance attendance,
        StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String country,
        @Nullable String affiliation,
        @Nullable String language,
        boolean firstTime,
        String codeOfConduct,
        @Nullable Boolean proven) {}
