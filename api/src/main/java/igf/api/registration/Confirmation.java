package igf.api.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation of a registration. Members that are present replace the entered values.
 *
 * @param token the secret of the mailed link
 * @param name name to display
 * @param affiliation organization
 * @param country ISO 3166-1 alpha-2, as {@code DE}
 * @param stakeholderGroup the person's stakeholder group
 * @param region regional group
 * @param gender for statistics only
 * @param language language of the mails, BCP 47 tag, as {@code fr}
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param firstTime whether it is the person's first forum
 * @param codeOfConduct the version that is accepted
 */
public record Confirmation(
        @NotBlank String token,
        @Size(max = 200) @Nullable String name,
        @Size(max = 300) @Nullable String affiliation,

        @Pattern(regexp = "[A-Z]{2}", message = "an ISO 3166-1 alpha-2 code, like DE") @Nullable
        String country,

        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable Gender gender,
        @Size(max = 35) @Nullable String language,
        @Nullable Attendance attendance,
        @Nullable Boolean firstTime,
        @Size(max = 100) @Nullable String codeOfConduct) {}
