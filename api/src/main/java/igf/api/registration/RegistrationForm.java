package igf.api.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new registration.
 *
 * @param name name to display
 * @param email address for mails
 * @param affiliation organization, if any
 * @param country ISO 3166-1 alpha-2, as {@code DE}
 * @param stakeholderGroup the person's stakeholder group
 * @param region regional group
 * @param gender for statistics only, and only where it identifies nobody
 * @param language language of the mails, BCP 47 tag, as {@code fr}
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param firstTime whether it is the person's first forum
 * @param codeOfConduct the version that is accepted, which must be the edition's
 */
public record RegistrationForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Size(max = 300) @Nullable String affiliation,

        @Pattern(regexp = "[A-Z]{2}", message = "an ISO 3166-1 alpha-2 code, like DE") @Nullable
        String country,

        @NotNull StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable Gender gender,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "a BCP 47 tag, like fr")
        @Size(max = 35)
        @Nullable
        String language,

        @Nullable Attendance attendance,
        @Nullable Boolean firstTime,
        @NotBlank @Size(max = 100) String codeOfConduct) {

    /** Returns a registration with only the required members. */
    public static RegistrationForm of(
            String name, String email, StakeholderGroup stakeholderGroup, String codeOfConduct) {
        return new RegistrationForm(
                name, email, null, null, stakeholderGroup, null, null, null, null, null, codeOfConduct);
    }
}
