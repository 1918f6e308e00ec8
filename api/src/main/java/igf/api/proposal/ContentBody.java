package igf.api.proposal;

import igf.api.roster.RosterBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a draft in a request. All members are optional; the submission checks the compulsory ones.
 *
 * @param title title, in one line
 * @param subthemes ids of the edition's subthemes
 * @param format format of the session
 * @param policyQuestions questions that the session is to answer
 * @param sdgs numbers of Sustainable Development Goals, 1 to 17
 * @param sdgTargets their targets, as {@code 9.1} or {@code 9.a}
 * @param description description of the session
 * @param outcomes expected outcomes
 * @param hybrid answers to the edition's questions on hybrid participation, in the order of the questions
 * @param messages relation to messages of earlier forums
 * @param tools tools for online participation
 * @param gain what participants gain from the session
 * @param formatDescription description of the format
 * @param backgroundPaper address or text of a background paper
 * @param earlierReport report of an earlier session
 * @param relevanceToTheme relevance to the edition's theme
 * @param relevanceToGovernance relevance to Internet governance
 * @param interventions how the audience takes part
 * @param diversity diversity of the speakers
 * @param sdgExplanation why these goals were chosen
 * @param website address of a web page about the session, http or https
 * @param roster its people, one entry for each role
 * @param copyOf id of an earlier proposal to copy; the other members replace its values
 */
public record ContentBody(
        @Size(max = 1_000) @Nullable String title,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 300) String> subthemes,
        @Valid @Nullable FormatBody format,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 20_000) String> policyQuestions,
        @Size(max = 17) @Nullable List<@NotNull @Min(1) @Max(17) Integer> sdgs,

        @Size(max = 200) @Nullable
        List<@NotNull @Pattern(regexp = TARGET, message = "the number of an SDG target, like 16.3 or 9.b") String>
                sdgTargets,

        @Size(max = 100_000) @Nullable String description,
        @Size(max = 100_000) @Nullable String outcomes,
        @Size(max = 50) @Nullable List<@NotNull @Size(max = 20_000) String> hybrid,
        @Size(max = 20_000) @Nullable String messages,
        @Size(max = 20_000) @Nullable String tools,
        @Size(max = 20_000) @Nullable String gain,
        @Size(max = 20_000) @Nullable String formatDescription,
        @Size(max = 20_000) @Nullable String backgroundPaper,
        @Size(max = 20_000) @Nullable String earlierReport,
        @Size(max = 20_000) @Nullable String relevanceToTheme,
        @Size(max = 20_000) @Nullable String relevanceToGovernance,
        @Size(max = 20_000) @Nullable String interventions,
        @Size(max = 20_000) @Nullable String diversity,
        @Size(max = 20_000) @Nullable String sdgExplanation,

        @Size(max = 2_000)
        @Pattern(regexp = WEB_ADDRESS, message = "an http or https address, like https://example.org")
        @Nullable
        String website,

        @Size(max = 200) @Nullable List<@NotNull @Valid RosterBody> roster,
        @Nullable UUID copyOf) {

    /** Matches the id of a target, as {@code 9.1} or {@code 9.a}. */
    static final String TARGET = "([1-9]|1[0-7])\\.([1-9][0-9]?|[a-d])";

    /** Matches the address of a web page (RFC 3986), in the syntax of JSON Schema, which has no {@code (?i)}. */
    static final String WEB_ADDRESS = "[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@]+([/?#]\\S*)?";

    public static final ContentBody EMPTY = new ContentBody(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null);

    /**
     * The format of a session in a request. All members are optional.
     *
     * @param type type of the session
     * @param layout room layout
     * @param minutes length in minutes
     */
    public record FormatBody(
            @Nullable FormatType type,
            @Nullable Layout layout,
            @Min(1) @Max(1440) @Nullable Integer minutes) {}

    /** Returns a draft without the texts that few editions ask for. */
    public static ContentBody of(
            @Nullable String title,
            @Nullable List<String> subthemes,
            @Nullable FormatBody format,
            @Nullable List<String> policyQuestions,
            @Nullable List<Integer> sdgs,
            @Nullable List<String> sdgTargets,
            @Nullable String description,
            @Nullable String outcomes,
            @Nullable List<String> hybrid,
            @Nullable List<RosterBody> roster) {
        return new ContentBody(
                title,
                subthemes,
                format,
                policyQuestions,
                sdgs,
                sdgTargets,
                description,
                outcomes,
                hybrid,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                roster,
                null);
    }
}
