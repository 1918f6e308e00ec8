package igf.proposal.content;

import igf.proposal.rules.form.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a proposal, without its people. It contains no personal data.
 *
 * @param subthemes ids of the edition's subthemes, or texts that match none of them (yet)
 * @param policyQuestions without bullet or number
 * @param sdgs 1 to 17, ascending
 * @param sdgTargets numbers like 16.3 or 9.b; old drafts may contain sentences, for which there is a field of its own
 *     now
 * @param description paragraphs, separated by an empty line
 * @param outcomes paragraphs, separated by an empty line
 * @param hybrid answers in the order of the form's questions
 * @param answers texts of the other fields of kind TEXT
 */
public record Content(
        @Nullable String title,
        List<String> subthemes,
        ChosenFormat format,
        List<String> policyQuestions,
        List<Integer> sdgs,
        List<String> sdgTargets,
        @Nullable String description,
        @Nullable String outcomes,
        List<String> hybrid,
        @Nullable String messages,
        @Nullable String tools,
        Map<Field, String> answers) {
    /** Fields of kind TEXT with a component of their own. */
    private static final Set<Field> OWN_TEXTS =
            Set.of(Field.TITLE, Field.DESCRIPTION, Field.OUTCOMES, Field.MESSAGES, Field.TOOLS);

    public Content {
        subthemes = List.copyOf(subthemes);
        policyQuestions = List.copyOf(policyQuestions);
        sdgs = List.copyOf(sdgs);
        sdgTargets = List.copyOf(sdgTargets);
        hybrid = List.copyOf(hybrid);
        var sorted = new EnumMap<Field, String>(Field.class);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
    }

    /**
     * Creates content field by field.
     *
     * @param text returns the text of a field of kind TEXT, null if there is none
     * @param items returns the items of a field of kind LIST, as texts
     */
    public static Content of(
            Function<Field, @Nullable String> text, Function<Field, List<String>> items, ChosenFormat format) {
        return of(text, items, format, Map.of());
    }

    /** @param before earlier answers; those to other fields than {@link #answerFields} are kept, as in old events */
    static Content of(
            Function<Field, @Nullable String> text,
            Function<Field, List<String>> items,
            ChosenFormat format,
            Map<Field, String> before) {
        var answers = new EnumMap<Field, String>(Field.class);
        answers.putAll(before);
        answerFields().forEach(field -> {
            var answer = text.apply(field);
            if (answer == null) {
                answers.remove(field);
            } else {
                answers.put(field, answer);
            }
        });
        return new Content(
                text.apply(Field.TITLE),
                items.apply(Field.SUBTHEMES),
                format,
                items.apply(Field.POLICY_QUESTIONS),
                items.apply(Field.SDGS).stream().map(Integer::valueOf).toList(),
                items.apply(Field.SDG_TARGETS),
                text.apply(Field.DESCRIPTION),
                text.apply(Field.OUTCOMES),
                items.apply(Field.HYBRID),
                text.apply(Field.MESSAGES),
                text.apply(Field.TOOLS),
                answers);
    }

    /** Returns the fields whose texts are stored in {@link #answers}. */
    public static Stream<Field> answerFields() {
        return Stream.of(Field.values()).filter(field -> field.kind() == Field.Kind.TEXT && !OWN_TEXTS.contains(field));
    }

    /** Returns the text of a field of kind TEXT; null if there is none. */
    public @Nullable String text(Field field) {
        return switch (field) {
            case TITLE -> title;
            case DESCRIPTION -> description;
            case OUTCOMES -> outcomes;
            case MESSAGES -> messages;
            case TOOLS -> tools;
            default -> answers.get(field);
        };
    }

    /** Returns the items of a field of kind LIST as texts; empty if there are none. */
    public List<String> items(Field field) {
        return switch (field) {
            case SUBTHEMES -> subthemes;
            case POLICY_QUESTIONS -> policyQuestions;
            case SDGS -> sdgs.stream().map(String::valueOf).toList();
            case SDG_TARGETS -> sdgTargets;
            case HYBRID -> hybrid;
            default -> List.of();
        };
    }
}
