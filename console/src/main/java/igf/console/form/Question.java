package igf.console.form;

import igf.api.proposal.OpenPoint;
import igf.console.organizer.EditionFormRules;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form with its current answer.
 *
 * @param id of its field, and of its messages under {@code field.}
 * @param kind such as {@code TEXT}
 * @param values values of the inputs, with empty ones to fill in
 * @param options options to choose from; for the format, its types
 * @param layouts layouts to choose from, for the format only
 * @param minutes lengths to choose from, for the format only
 * @param points what is still missing; empty if errors are shown
 * @param flaws errors of this question
 */
public record Question(
        String id,
        String kind,
        boolean compulsory,
        List<String> values,
        List<Option> options,
        List<Option> layouts,
        List<Option> minutes,
        EditionFormRules.@Nullable Limit words,
        EditionFormRules.@Nullable Limit characters,
        EditionFormRules.@Nullable Limit counts,
        List<String> points,
        List<FormErrors.FieldError> flaws) {

    private static final int SDG_COUNT = 17;

    /** The number of questions on hybrid participation. */
    static final int DEFAULT_ANSWERS = 3;

    private static final EditionFormRules.Limit NO_LIMIT = new EditionFormRules.Limit("", "");

    /**
     * An option.
     *
     * @param text in the edition's own words; empty if {@code key} names a message
     * @param at position among the chosen options, or -1
     * @param types session types that have it; empty if it is independent of the type
     */
    record Option(String value, String text, String key, int at, List<String> types) {
        public boolean isChosen() {
            return at >= 0;
        }

        /** Whether to show the option for a type. A chosen option is always shown, even if it does not fit the type. */
        public boolean isOffered(String type) {
            return isChosen() || type.isEmpty() || types.isEmpty() || types.contains(type);
        }
    }

    /** Returns the questions that the edition asks, and others that already have an answer. */
    public static List<Question> all(
            EditionFormRules rules,
            Content content,
            List<OpenPoint> points,
            @Nullable FormErrors errors,
            PageContext context) {
        List<Question> all = new ArrayList<>();
        for (ProposalField field : ProposalField.values()) {
            if (rules.asks(field) || !content.of(field).isEmpty()) {
                all.add(of(field, rules, content.of(field), points, errors, context));
            }
        }
        return all;
    }

    private static Question of(
            ProposalField field,
            EditionFormRules rules,
            List<String> values,
            List<OpenPoint> points,
            @Nullable FormErrors errors,
            PageContext context) {
        boolean format = field.kind() == ProposalField.Kind.FORMAT;
        return new Question(
                field.id(),
                field.kind().name(),
                rules.compulsory().contains(field.name()),
                switch (field.kind()) {
                    case LINE, TEXT -> List.of(String.join("\n\n", values));
                    case TEXTS -> padWithEmpty(values, Math.max(2, values.size() + 1));
                    case ANSWERS -> padWithEmpty(values, Math.max(DEFAULT_ANSWERS, values.size()));
                    case TARGETS -> List.of(String.join(", ", values));
                    case CHOICES, FORMAT -> values;
                },
                switch (field) {
                    case SUBTHEMES ->
                        options(
                                rules.subthemes().keySet(),
                                values,
                                id -> rules.subthemes().getOrDefault(id, id),
                                "");
                    case SDGS ->
                        options(
                                IntStream.rangeClosed(1, SDG_COUNT)
                                        .mapToObj(String::valueOf)
                                        .toList(),
                                values,
                                _ -> "",
                                "sdg.");
                    case FORMAT -> options(rules.types(), valueAt(values, 0), _ -> "", "format.");
                    default -> List.of();
                },
                format
                        ? options(
                                rules.layouts(),
                                valueAt(values, 1),
                                _ -> "",
                                "layout.",
                                value -> types(rules, EditionFormRules.Format::layouts, value))
                        : List.of(),
                format
                        ? options(
                                rules.minutes(),
                                valueAt(values, 2),
                                value -> value,
                                "",
                                value -> types(rules, EditionFormRules.Format::minutes, value))
                        : List.of(),
                rules.words().getOrDefault(field.name(), NO_LIMIT),
                rules.characters().getOrDefault(field.name(), NO_LIMIT),
                rules.counts().getOrDefault(field.name(), NO_LIMIT),
                errors != null
                        ? List.of()
                        : points.stream()
                                .filter(point -> field.contains(point.pointer()))
                                .map(point -> context.texts().of(point, context.locale()))
                                .distinct()
                                .toList(),
                errors == null
                        ? List.of()
                        : errors.flaws().stream()
                                .filter(flaw -> field.contains(flaw.pointer()))
                                .toList());
    }

    private static List<String> valueAt(List<String> values, int index) {
        return index < values.size() && !values.get(index).isEmpty() ? List.of(values.get(index)) : List.of();
    }

    /** Adds empty fields to fill in. */
    private static List<String> padWithEmpty(List<String> values, int number) {
        return Stream.concat(values.stream(), Stream.generate(() -> ""))
                .limit(number)
                .toList();
    }

    /** Returns the session types that allow a value, or that do not restrict it. */
    private static List<String> types(
            EditionFormRules rules, Function<EditionFormRules.Format, List<String>> values, String value) {
        return rules.formats().stream()
                .filter(format ->
                        values.apply(format).isEmpty() || values.apply(format).contains(value))
                .map(EditionFormRules.Format::type)
                .toList();
    }

    private static List<Option> options(
            Iterable<String> offered, List<String> chosen, Function<String, String> text, String key) {
        return options(offered, chosen, text, key, _ -> List.of());
    }

    /** Returns the offered options, and chosen ones that are no longer offered, so that users can remove them. */
    private static List<Option> options(
            Iterable<String> offered,
            List<String> chosen,
            Function<String, String> text,
            String key,
            Function<String, List<String>> types) {
        Set<String> all = new LinkedHashSet<>();
        offered.forEach(all::add);
        all.addAll(chosen);
        return all.stream()
                .map(value -> new Option(
                        value,
                        text.apply(value),
                        key.isEmpty() ? "" : key + value,
                        chosen.indexOf(value),
                        types.apply(value)))
                .toList();
    }

    /** Returns the number of words in the first value. */
    public int getCount() {
        String text = values.isEmpty() ? "" : values.getFirst().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /** Returns the chosen type of session; empty if none is chosen, or if no length is offered for it. */
    public String getType() {
        String type = values.isEmpty() ? "" : values.getFirst();
        return minutes.stream().anyMatch(option -> option.types().contains(type)) ? type : "";
    }

    public boolean isAnswered() {
        return values.stream().anyMatch(value -> !value.isEmpty());
    }

    /** Whether the field with this id has an error. */
    public boolean isWrong(String element) {
        return flaws.stream().anyMatch(flaw -> flaw.field().equals(element));
    }

    /** Whether the error has no input element of its own: it refers to one of several codes that share one input. */
    public boolean isElsewhere(FormErrors.FieldError error) {
        return (kind.equals("TARGETS") && !error.field().equals(id));
    }
}
