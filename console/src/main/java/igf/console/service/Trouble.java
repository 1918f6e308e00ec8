package igf.console.service;

import static igf.console.service.Json.string;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A problem document (RFC 9457) as a form shows it.
 *
 * @param flaws all errors in the viewer's language
 */
public record Trouble(String title, String detail, List<Flaw> flaws) {

    /**
     * One error.
     *
     * @param pointer to a member of the body (RFC 6901); empty for the whole
     * @param args arguments of the sentence; lists are joined by commas
     */
    public record Flaw(String pointer, String rule, String detail, Map<String, String> args) {

        public Flaw(String pointer, String rule, String detail) {
            this(pointer, rule, detail, Map.of());
        }

        /** Returns the error at another pointer, for forms with other fields than the body. */
        public Flaw at(String other) {
            return new Flaw(other, rule, detail, args);
        }

        /** Returns the id of its field: {@code roster-0-email} for {@code /roster/0/email}. */
        public String field() {
            return pointer.replaceFirst("^#?/", "").replace('/', '-');
        }
    }

    /** Whether there is one error without a field. */
    public boolean isWhole() {
        return flaws.size() == 1 && flaws.getFirst().field().isEmpty();
    }

    static Trouble of(JsonNode problem) {
        List<Flaw> flaws = Stream.concat(
                        problem.path("violations").valueStream(),
                        problem.path("errors").valueStream())
                .map(flaw -> new Flaw(
                        string(flaw, "pointer"),
                        flaw.path("rule").asString(string(flaw, "code")),
                        string(flaw, "detail"),
                        args(flaw.path("args"))))
                .toList();
        return new Trouble(string(problem, "title"), string(problem, "detail"), flaws);
    }

    /** Reads the arguments of a sentence by name. */
    public static Map<String, String> args(JsonNode json) {
        return json.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().isArray()
                                ? one.getValue()
                                        .valueStream()
                                        .map(each -> each.asString(""))
                                        .collect(Collectors.joining(", "))
                                : one.getValue().asString("")));
    }

    /** Returns the error of a field, by its pointer. */
    public Optional<Flaw> at(String pointer) {
        return flaws.stream().filter(flaw -> flaw.pointer().equals(pointer)).findFirst();
    }
}
