package igf.proposal.content.web;

import igf.api.proposal.ContentBody;
import igf.api.proposal.ContentBody.FormatBody;
import igf.api.proposal.Hint;
import igf.api.roster.RosterBody;
import igf.platform.web.Codes;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.reading.FormatMapper;
import igf.proposal.rules.form.Field;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.Layout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Maps the content of a proposal to the records of the API and back. */
public final class ContentMapper {

    private ContentMapper() {}

    public static Content content(ContentBody body) {
        var answers = new EnumMap<Field, String>(Field.class);
        put(answers, Field.GAIN, body.gain());
        put(answers, Field.FORMAT_DESCRIPTION, body.formatDescription());
        put(answers, Field.BACKGROUND_PAPER, body.backgroundPaper());
        put(answers, Field.EARLIER_REPORT, body.earlierReport());
        put(answers, Field.RELEVANCE_TO_THEME, body.relevanceToTheme());
        put(answers, Field.RELEVANCE_TO_GOVERNANCE, body.relevanceToGovernance());
        put(answers, Field.INTERVENTIONS, body.interventions());
        put(answers, Field.DIVERSITY, body.diversity());
        put(answers, Field.SDG_EXPLANATION, body.sdgExplanation());
        return new Content(
                body.title(),
                list(body.subthemes()),
                chosen(body.format()),
                list(body.policyQuestions()),
                List.copyOf(new TreeSet<>(list(body.sdgs()))),
                list(body.sdgTargets()),
                body.description(),
                body.outcomes(),
                list(body.hybrid()),
                body.messages(),
                body.tools(),
                answers);
    }

    private static ChosenFormat chosen(@Nullable FormatBody format) {
        return format == null
                ? ChosenFormat.NONE
                : new ChosenFormat(
                        Codes.orNull(FormatType.class, format.type()),
                        Codes.orNull(Layout.class, format.layout()),
                        format.minutes());
    }

    /** Replaces the members of an earlier proposal by those given; omitted members keep their values. */
    static Content over(ContentBody body, Content before) {
        var given = content(body);
        var texts = new EnumMap<Field, String>(Field.class);
        texts.putAll(before.answers());
        texts.putAll(given.answers());
        return new Content(
                body.title() == null ? before.title() : body.title(),
                body.subthemes() == null ? before.subthemes() : given.subthemes(),
                body.format() == null ? before.format() : given.format(),
                body.policyQuestions() == null ? before.policyQuestions() : given.policyQuestions(),
                body.sdgs() == null ? before.sdgs() : given.sdgs(),
                body.sdgTargets() == null ? before.sdgTargets() : given.sdgTargets(),
                body.description() == null ? before.description() : body.description(),
                body.outcomes() == null ? before.outcomes() : body.outcomes(),
                body.hybrid() == null ? before.hybrid() : given.hybrid(),
                body.messages() == null ? before.messages() : body.messages(),
                body.tools() == null ? before.tools() : body.tools(),
                texts);
    }

    public static ContentBody body(Content content) {
        var format = FormatMapper.format(content.format());
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

    public static List<Hint> hints(List<igf.proposal.content.Hint> hints) {
        return hints.stream()
                .map(hint -> new Hint(hint.code(), hint.pointer(), hint.detail()))
                .toList();
    }

    public static List<RosterBody> people(ContentBody body) {
        return list(body.roster());
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
