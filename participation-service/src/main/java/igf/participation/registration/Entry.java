package igf.participation.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a registration. Members that were not given are null.
 *
 * @param personInEdition the person's id in earlier responses to tools, before all services shared one id per
 *     edition
 * @param gender a code of the vocabulary of genders, encrypted
 * @param secret a credential of older registrations, encrypted; no longer valid
 * @param secretHash SHA-256 of the secret, hexadecimal
 * @param country ISO 3166-1 alpha-2
 * @param affiliation name of the organization
 * @param language BCP 47 tag
 * @param codeOfConduct the version accepted
 * @param proven whether the person proved the address; null in older events
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
