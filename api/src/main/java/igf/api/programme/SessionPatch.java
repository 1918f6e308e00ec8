package igf.api.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a session without a proposal. Members that are left out or null stay as they are. An empty layout or
 * language, and 0 for {@code expected}, remove the value.
 *
 * @param kind a kind in the edition's rules, such as OPEN_FORUM; never WORKSHOP
 * @param title title to display
 * @param description paragraphs separated by an empty line
 * @param minutes length in minutes
 * @param layout layout of the room, such as AUDITORIUM
 * @param subthemes ids of subthemes in the edition's rules
 * @param language BCP 47 tag of its language, as {@code en}
 * @param interpretation BCP 47 tags of the languages into which it is interpreted
 * @param needs equipment that it needs, in your own words
 * @param expected number of people who are expected
 * @param exclusive whether nothing else runs beside it
 * @param reason why it is changed; required for another length once the session has begun or the programme is frozen
 */
public record SessionPatch(
        @Nullable @Size(min = 1, max = 63) String kind,

        @Nullable @Size(max = 300) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "a text that is not blank")
        String title,

        @Nullable @Size(max = 20_000) String description,
        @Nullable @Min(5) @Max(1440) Integer minutes,

        @Nullable @Pattern(regexp = "([A-Z][A-Z0-9_]{0,49})?", message = "a code of capital letters, like U_SHAPE")
        String layout,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 63) String> subthemes,

        @Nullable
        @Pattern(regexp = "([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?", message = "a BCP 47 tag, like fr")
        @Size(max = 35)
        String language,

        @Nullable @Size(max = 20)
        List<
                        @NotBlank
                        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "a BCP 47 tag, like fr")
                        @Size(max = 35) String>
                interpretation,

        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> needs,
        @Nullable @Min(0) @Max(1_000_000) Integer expected,
        @Nullable Boolean exclusive,
        @Nullable @Size(max = 2000) String reason) {}
