package igf.api.registration;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a registration. Members that are left out or null stay as they are; an empty affiliation, country or
 * language removes the value. The address identifies the person and cannot be changed.
 *
 * @param name name to display
 * @param affiliation organization
 * @param country ISO 3166-1 alpha-2, as {@code DE}
 * @param stakeholderGroup the person's stakeholder group
 * @param region regional group
 * @param gender for statistics only
 * @param language language of the mails, BCP 47 tag, as {@code fr}
 * @param firstTime whether it is the person's first forum
 * @param attendance ONLINE turns seats in rooms into seats online
 */
public record RegistrationPatch(
        @Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "a text that is not blank") @Nullable
        String name,

        @Size(max = 300) @Nullable String affiliation,

        @Pattern(regexp = "([A-Z]{2})?", message = "an ISO 3166-1 alpha-2 code, like DE") @Nullable
        String country,

        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable Gender gender,

        @Pattern(regexp = "([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?", message = "a BCP 47 tag, like fr")
        @Size(max = 35)
        @Nullable
        String language,

        @Nullable Attendance attendance,
        @Nullable Boolean firstTime) {}
