package igf.proposal.content.web;

import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.roster.web.RosterBody;
import igf.proposal.rules.form.Field;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.Layout;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is sent: everything may be left out. What is compulsory is asked at submission.
 *
 * @param title in one line
 * @param subthemes ids of the edition's subthemes
 * @param format how the session is to be held
 * @param policyQuestions what it is to answer
 * @param sdgs numbers of Sustainable Development Goals, 1 to 17
 * @param sdgTargets their targets, as {@code 9.1} or {@code 9.a}
 * @param description what it is about
 * @param outcomes what is to come of it
 * @param hybrid answers to the edition's questions on hybrid participation, in their order
 * @param messages to be drawn from it
 * @param tools for online participation
 * @param gain what participants get from it
 * @param formatDescription in words
 * @param backgroundPaper address or text
 * @param earlierReport of a session before
 * @param relevanceToTheme to the edition's theme
 * @param relevanceToGovernance to Internet governance
 * @param interventions how the floor takes part
 * @param diversity of who speaks
 * @param sdgExplanation why these goals
 * @param roster its people, each in one role
 * @param copyOf an earlier proposal to begin with; what else is given stands in place of what it said
 */
public record ContentBody(
        @Size(max = 1_000) @Nullable String title,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 300) String> subthemes,
        @Valid @Nullable FormatBody format,
        @Size(max = 100) @Nullable List<@NotNull @Size(max = 20_000) String> policyQuestions,
        @Size(max = 17) @Nullable List<@NotNull @Min(1) @Max(17) Integer> sdgs,
        @Size(max = 200) @Nullable List<@NotNull @Pattern(regexp = TARGET) String> sdgTargets,
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
        @Size(max = 200) @Nullable List<@NotNull @Valid RosterBody> roster,
        @Nullable UUID copyOf) {

    /** The number of one of the goals, and of one of its targets. */
    static final String TARGET = "([1-9]|1[0-7])\\.([1-9][0-9]?|[a-d])";

    public static final ContentBody EMPTY = new ContentBody(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    /**
     * How a session is to be held; what is left out is not chosen yet.
     *
     * @param type of discussion
     * @param layout of the room
     * @param minutes length
     */
    record FormatBody(
            @Nullable FormatType type,
            @Nullable Layout layout,
            @Min(1) @Max(1440) @Nullable Integer minutes) {
        ChosenFormat chosen() {
            return new ChosenFormat(type, layout, minutes);
        }
    }

    public Content content() {
        var answers = new EnumMap<Field, String>(Field.class);
        put(answers, Field.GAIN, gain);
        put(answers, Field.FORMAT_DESCRIPTION, formatDescription);
        put(answers, Field.BACKGROUND_PAPER, backgroundPaper);
        put(answers, Field.EARLIER_REPORT, earlierReport);
        put(answers, Field.RELEVANCE_TO_THEME, relevanceToTheme);
        put(answers, Field.RELEVANCE_TO_GOVERNANCE, relevanceToGovernance);
        put(answers, Field.INTERVENTIONS, interventions);
        put(answers, Field.DIVERSITY, diversity);
        put(answers, Field.SDG_EXPLANATION, sdgExplanation);
        return new Content(
                title,
                list(subthemes),
                format == null ? ChosenFormat.NONE : format.chosen(),
                list(policyQuestions),
                List.copyOf(new TreeSet<>(list(sdgs))),
                list(sdgTargets),
                description,
                outcomes,
                list(hybrid),
                messages,
                tools,
                answers);
    }

    public List<RosterBody> people() {
        return list(roster);
    }

    /** What is given, in place of what an earlier proposal said; of what is not given, what it said. */
    Content over(Content before) {
        var given = content();
        var texts = new EnumMap<Field, String>(Field.class);
        texts.putAll(before.answers());
        texts.putAll(given.answers());
        return new Content(
                title == null ? before.title() : title,
                subthemes == null ? before.subthemes() : given.subthemes(),
                format == null ? before.format() : given.format(),
                policyQuestions == null ? before.policyQuestions() : given.policyQuestions(),
                sdgs == null ? before.sdgs() : given.sdgs(),
                sdgTargets == null ? before.sdgTargets() : given.sdgTargets(),
                description == null ? before.description() : description,
                outcomes == null ? before.outcomes() : outcomes,
                hybrid == null ? before.hybrid() : given.hybrid(),
                messages == null ? before.messages() : messages,
                tools == null ? before.tools() : tools,
                texts);
    }

    /** What stands there now, as it would be sent. */
    public static ContentBody of(Content content) {
        var format = content.format();
        return new ContentBody(
                content.title(),
                content.subthemes(),
                new FormatBody(format.type(), format.layout(), format.minutes()),
                content.policyQuestions(),
                content.sdgs(),
                content.sdgTargets(),
                content.description(),
                content.outcomes(),
                content.hybrid(),
                content.messages(),
                content.tools(),
                content.text(Field.GAIN),
                content.text(Field.FORMAT_DESCRIPTION),
                content.text(Field.BACKGROUND_PAPER),
                content.text(Field.EARLIER_REPORT),
                content.text(Field.RELEVANCE_TO_THEME),
                content.text(Field.RELEVANCE_TO_GOVERNANCE),
                content.text(Field.INTERVENTIONS),
                content.text(Field.DIVERSITY),
                content.text(Field.SDG_EXPLANATION),
                null,
                null);
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    private static void put(Map<Field, String> answers, Field field, @Nullable String text) {
        if (text != null) {
            answers.put(field, text);
        }
    }
}
