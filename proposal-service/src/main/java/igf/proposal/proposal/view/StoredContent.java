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
 * The stored form of a {@link Content}, with the names of the API. A field without a value is null or empty. Texts have
 * the type {@code Object}, because {@link ContentChange#members} has the values of all kinds of fields in one map;
 * {@link #toContent} reads only texts.
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

    private static final Set<String> NAMED_MEMBERS = Stream.of(
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
            .map(StoredContent::memberName)
            .collect(Collectors.toSet());

    static StoredContent of(Content content) {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        Content.answerFields().forEach(field -> answers.put(memberName(field), content.text(field)));
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
        var changed = change.members();
        var others = new LinkedHashMap<String, @Nullable Object>(answers);
        changed.forEach((name, value) -> {
            if (!NAMED_MEMBERS.contains(name)) {
                others.put(name, value);
            }
        });
        var sdgs = change.lists().get(Field.SDGS);
        return new StoredContent(
                changed.getOrDefault(memberName(Field.TITLE), title),
                change.lists().getOrDefault(Field.SUBTHEMES, subthemes),
                change.format() == null ? format : change.format(),
                change.lists().getOrDefault(Field.POLICY_QUESTIONS, policyQuestions),
                sdgs == null ? this.sdgs : sdgs.stream().map(Integer::valueOf).toList(),
                change.lists().getOrDefault(Field.SDG_TARGETS, sdgTargets),
                changed.getOrDefault(memberName(Field.DESCRIPTION), description),
                changed.getOrDefault(memberName(Field.OUTCOMES), outcomes),
                change.lists().getOrDefault(Field.HYBRID, hybrid),
                changed.getOrDefault(memberName(Field.MESSAGES), messages),
                changed.getOrDefault(memberName(Field.TOOLS), tools),
                others);
    }

    public Content toContent() {
        var texts = new EnumMap<Field, String>(Field.class);
        Content.answerFields().forEach(field -> {
            if (answers.get(memberName(field)) instanceof String text) {
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

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static String memberName(Field field) {
        return field.pointer().substring(1);
    }
}
