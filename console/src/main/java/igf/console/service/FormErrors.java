package igf.console.service;

import static igf.console.service.Json.string;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A problem document (RFC 9457) as a form shows it.
 *
 * @param flaws the single errors
 */
public record FormErrors(String title, String detail, List<FieldError> flaws) {

    /**
     * A single error.
     *
     * @param pointer JSON pointer to a member of the request body (RFC 6901); empty for the whole body
     * @param rule code of the broken rule; empty if the detail is already in the viewer's language
     * @param args arguments of the sentence; lists are joined by commas
     */
    public record FieldError(String pointer, String rule, String detail, Map<String, String> args) {

        public FieldError(String pointer, String rule, String detail) {
            this(pointer, rule, detail, Map.of());
        }

        /** Returns the error at another pointer, for forms whose fields differ from the body. */
        public FieldError withPointer(String newPointer) {
            return new FieldError(newPointer, rule, detail, args);
        }

        /** Returns the error at a field with many lines. The error's text then begins with the number of the line. */
        public FieldError atLine(String newPointer, int line) {
            Map<String, String> withLine = new HashMap<>(args);
            withLine.put("line", String.valueOf(line));
            return new FieldError(newPointer, rule, detail, withLine);
        }

        /** Returns the id of the error's field: {@code roster-0-email} for {@code /roster/0/email}. */
        public String field() {
            return pointer.replaceFirst("^#?/", "").replace('/', '-');
        }
    }

    /** Whether there is exactly one error, which belongs to no field. */
    public boolean isWhole() {
        return flaws.size() == 1 && flaws.getFirst().field().isEmpty();
    }

    /**
     * An error as services send it. It has the code of a broken rule, or a code for a member that the service could not
     * read.
     */
    record Violation(String pointer, String rule, String code, String detail, Map<String, Object> args) {

        FieldError toFieldError() {
            return new FieldError(pointer, rule.isEmpty() ? code : rule, detail, FormErrors.args(args));
        }
    }

    static FormErrors of(JsonNode problem) {
        List<FieldError> flaws = Stream.concat(
                        problem.path("violations").valueStream(),
                        problem.path("errors").valueStream())
                .map(flaw -> Json.as(flaw, Violation.class).toFieldError())
                .toList();
        return new FormErrors(string(problem, "title"), string(problem, "detail"), flaws);
    }

    /** Returns the arguments of a sentence as texts. */
    public static Map<String, String> args(Map<String, Object> args) {
        return args.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        arg -> arg.getValue() instanceof List<?> list
                                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                : Objects.toString(arg.getValue(), "")));
    }

    /**
     * Returns the line, from 1, of an item in a field with one item on each line.
     *
     * @param index index of the item, without blank lines
     */
    public static int lineOf(String typed, int index) {
        List<String> lines = typed.lines().toList();
        int found = -1;
        for (int line = 0; line < lines.size(); line++) {
            found += lines.get(line).isBlank() ? 0 : 1;
            if (found == index) {
                return line + 1;
            }
        }
        return lines.size();
    }

    /** Returns the errors with those of a list's items at the lines of the field in which the list is typed. */
    public FormErrors atLines(String pointer, String typed) {
        Pattern item = Pattern.compile("^" + Pattern.quote(pointer) + "/(\\d{1,4})(/|$)");
        return map(flaw -> {
            Matcher matcher = item.matcher(flaw.pointer());
            return matcher.find() ? flaw.atLine(pointer, lineOf(typed, Integer.parseInt(matcher.group(1)))) : flaw;
        });
    }

    /** Returns the errors at other pointers, for forms whose fields differ from the body. */
    public FormErrors map(UnaryOperator<FieldError> move) {
        return new FormErrors(title, detail, flaws.stream().map(move).toList());
    }

    /** Returns the error of a field, by its pointer. */
    public Optional<FieldError> at(String pointer) {
        return flaws.stream().filter(flaw -> flaw.pointer().equals(pointer)).findFirst();
    }
}
