package igf.console.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A refusal (RFC 9457) as a form shows it.
 *
 * @param flaws all that is wrong, as the service says it in the viewer's language
 */
public record Trouble(String title, String detail, List<Flaw> flaws) {

    /**
     * One thing that is wrong.
     *
     * @param pointer which member of the body (RFC 6901), empty where it is the whole
     * @param args what the sentence is made of, to say it in other words; of several things, with commas
     */
    public record Flaw(String pointer, String rule, String detail, Map<String, String> args) {

        public Flaw(String pointer, String rule, String detail) {
            this(pointer, rule, detail, Map.of());
        }

        /** The same of another place, for forms that have their fields elsewhere than the body. */
        public Flaw at(String other) {
            return new Flaw(other, rule, detail, args);
        }

        /** What the field's id is made of: {@code /roster/0/email} is {@code roster-0-email}. */
        public String field() {
            return pointer.replaceFirst("^#?/", "").replace('/', '-');
        }
    }

    /** One thing, of no field: then it is told once. */
    public boolean isWhole() {
        return flaws.size() == 1 && flaws.getFirst().field().isEmpty();
    }

    static Trouble of(JsonNode problem) {
        List<Flaw> flaws = Stream.concat(
                        problem.path("violations").valueStream(),
                        problem.path("errors").valueStream())
                .map(flaw -> new Flaw(
                        flaw.path("pointer").asString(""),
                        flaw.path("rule").asString(flaw.path("code").asString("")),
                        flaw.path("detail").asString(""),
                        args(flaw.path("args"))))
                .toList();
        return new Trouble(
                problem.path("title").asString(""), problem.path("detail").asString(""), flaws);
    }

    /** What a sentence of a service is made of, by meaning. */
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

    /** What is wrong with one field, by its pointer. */
    public Optional<Flaw> at(String pointer) {
        return flaws.stream().filter(flaw -> flaw.pointer().equals(pointer)).findFirst();
    }
}
