package igf.api.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration in the person's own data. Members that were not given are null; erased values are {@code (erased)}.
 *
 * @param id the registration's id
 * @param edition the edition's slug
 * @param personId valid within this edition
 * @param state CONFIRMED, CANCELLED or ERASED
 * @param name as given
 * @param email the address
 * @param gender FEMALE, MALE, OTHER or UNDISCLOSED
 * @param affiliation as given
 * @param country ISO 3166-1 alpha-2
 * @param stakeholderGroup as given
 * @param region as given
 * @param language BCP 47 tag
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param firstTime whether it is the person's first forum
 * @param codeOfConduct the version accepted
 */
public record KeptRegistration(
        UUID id,
        String edition,
        UUID personId,
        RegistrationStateStatus state,
        @Nullable String name,
        @Nullable String email,

        @Schema(allowableValues = {"FEMALE", "MALE", "OTHER", "UNDISCLOSED", "(erased)"}) @Nullable
        String gender,

        @Nullable String affiliation,
        @Nullable String country,
        StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String language,
        Attendance attendance,
        boolean firstTime,
        String codeOfConduct) {}
