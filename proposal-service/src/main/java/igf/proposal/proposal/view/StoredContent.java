package igf.proposal.proposal.view;

import igf.platform.view.shape.Unwrapped;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.rules.form.Field;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a {@link Content}, with the names of the API; a field without a value is null or empty. Texts are
 * stored untyped, as events carry them; {@link #content} reads those that are texts.
 *
 * @param answers fields without a member of their own, by name
 */
public record StoredContent(
        @Nullable Object title,
        List<String> subthemes,
        ChosenFormat format,
        List<String> policyQuestions,
        List<Integer> sdgs,
        List<String> sdgTargets,
        @Nullable Object description,
        @Nullable Object outcomes,
        List<String> hybrid,
        @Nullable Object messages,
        @Nullable Object tools,
        @Unwrapped Map<String, @Nullable Object> answers) {

    private static final Set<String> OWN = Stream.of(
                    Field.TITLE,
                    Field.SUBTHEMES,
                    Field.FORMAT,
                    Field.POLICY_QUESTIONS,
                    Field.SDGS,
                    Field.SDG_TARGETS,
                    Field.DESCRIPTION,
                    Field.OUTCOMES,
                    Field.HYBRID,
                    Field.MESSAGES,
                    Field.TOOLS)
            .map(StoredContent::name)
            .collect(Collectors.toSet());

    static StoredContent of(Content content) {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        Content.answerFields().forEach(field -> answers.put(name(field), content.text(field)));
        return new StoredContent(
                content.title(),
                content.subthemes(),
                content.format(),
                content.policyQuestions(),
                content.sdgs(),
                content.sdgTargets(),
                content.description(),
                content.outcomes(),
                content.hybrid(),
                content.messages(),
                content.tools(),
                answers);
    }

    StoredContent after(ContentChange change) {
        var said = change.members();
        var others = new LinkedHashMap<String, @Nullable Object>(answers);
        said.forEach((name, value) -> {
            if (!OWN.contains(name)) {
                others.put(name, value);
            }
        });
        var sdgs = change.lists().get(Field.SDGS);
        return new StoredContent(
                said.getOrDefault(name(Field.TITLE), title),
                change.lists().getOrDefault(Field.SUBTHEMES, subthemes),
                change.format() == null ? format : change.format(),
                change.lists().getOrDefault(Field.POLICY_QUESTIONS, policyQuestions),
                sdgs == null ? this.sdgs : sdgs.stream().map(Integer::valueOf).toList(),
                change.lists().getOrDefault(Field.SDG_TARGETS, sdgTargets),
                said.getOrDefault(name(Field.DESCRIPTION), description),
                said.getOrDefault(name(Field.OUTCOMES), outcomes),
                change.lists().getOrDefault(Field.HYBRID, hybrid),
                said.getOrDefault(name(Field.MESSAGES), messages),
                said.getOrDefault(name(Field.TOOLS), tools),
                others);
    }

    public Content content() {
        var texts = new EnumMap<Field, String>(Field.class);
        Content.answerFields().forEach(field -> {
            if (answers.get(name(field)) instanceof String text) {
                texts.put(field, text);
            }
        });
        return new Content(
                text(title),
                subthemes,
                format,
                policyQuestions,
                sdgs,
                sdgTargets,
                text(description),
                text(outcomes),
                hybrid,
                text(messages),
                text(tools),
                texts);
    }

    private static @Nullable String text(@Nullable Object said) {
        return said instanceof String text ? text : null;
    }

    private static String name(Field field) {
        return field.pointer().substring(1);
    }
}
