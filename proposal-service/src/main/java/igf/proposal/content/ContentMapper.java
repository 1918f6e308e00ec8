package igf.proposal.content;

import igf.api.proposal.ContentBody;
import igf.api.proposal.ContentBody.FormatBody;
import igf.api.roster.RosterBody;
import igf.proposal.reading.FormatMapper;
import igf.proposal.rules.form.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the content of a proposal to the records of the API and back. */
public final class ContentMapper {

    private ContentMapper() {}

    public static Content toContent(ContentBody body) {
        return Content.of(field -> text(body, field), field -> orEmpty(items(body, field)), toFormat(body.format()));
    }

    private static @Nullable String text(ContentBody body, Field field) {
        return switch (field) {
            case TITLE -> body.title();
            case DESCRIPTION -> body.description();
            case OUTCOMES -> body.outcomes();
            case MESSAGES -> body.messages();
            case TOOLS -> body.tools();
            case GAIN -> body.gain();
            case FORMAT_DESCRIPTION -> body.formatDescription();
            case BACKGROUND_PAPER -> body.backgroundPaper();
            case EARLIER_REPORT -> body.earlierReport();
            case RELEVANCE_TO_THEME -> body.relevanceToTheme();
            case RELEVANCE_TO_GOVERNANCE -> body.relevanceToGovernance();
            case INTERVENTIONS -> body.interventions();
            case DIVERSITY -> body.diversity();
            case SDG_EXPLANATION -> body.sdgExplanation();
            case WEBSITE -> body.website();
            default -> throw new IllegalArgumentException(field + " is no text");
        };
    }

    private static @Nullable List<String> items(ContentBody body, Field field) {
        return switch (field) {
            case SUBTHEMES -> body.subthemes();
            case POLICY_QUESTIONS -> body.policyQuestions();
            case SDGS -> {
                var sdgs = body.sdgs();
                yield sdgs == null
                        ? null
                        : sdgs.stream().distinct().sorted().map(String::valueOf).toList();
            }
            case SDG_TARGETS -> body.sdgTargets();
            case HYBRID -> body.hybrid();
            default -> throw new IllegalArgumentException(field + " is no list");
        };
    }

    private static ChosenFormat toFormat(@Nullable FormatBody format) {
        return format == null ? ChosenFormat.NONE : new ChosenFormat(format.type(), format.layout(), format.minutes());
    }

    /** Returns the content with the members of the body; omitted members keep the values of {@code before}. */
    static Content merge(ContentBody body, Content before) {
        return Content.of(
                field -> {
                    var newValue = text(body, field);
                    return newValue == null ? before.text(field) : newValue;
                },
                field -> {
                    var newValue = items(body, field);
                    return newValue == null ? before.items(field) : newValue;
                },
                body.format() == null ? before.format() : toFormat(body.format()));
    }

    public static ContentBody toBody(Content content) {
        var format = FormatMapper.toFormat(content.format());
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
                content.text(Field.WEBSITE),
                null,
                null);
    }

    public static List<RosterBody> rosterOf(ContentBody body) {
        return orEmpty(body.roster());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
