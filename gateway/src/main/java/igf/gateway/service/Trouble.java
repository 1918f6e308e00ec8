package igf.gateway.service;

import java.util.List;
import java.util.Optional;
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
     */
    public record Flaw(String pointer, String rule, String detail) {

        /** What the field's id is made of: {@code /roster/0/email} is {@code roster-0-email}. */
        public String field() {
            return pointer.replaceFirst("^#?/", "").replace('/', '-');
        }
    }

    static Trouble of(JsonNode problem) {
        List<Flaw> flaws = Stream.concat(
                        problem.path("violations").valueStream(),
                        problem.path("errors").valueStream())
                .map(flaw -> new Flaw(
                        flaw.path("pointer").asString(""),
                        flaw.path("rule").asString(flaw.path("code").asString("")),
                        flaw.path("detail").asString("")))
                .toList();
        return new Trouble(
                problem.path("title").asString(""), problem.path("detail").asString(""), flaws);
    }

    /** What is wrong with one field, by its pointer. */
    public Optional<Flaw> at(String pointer) {
        return flaws.stream().filter(flaw -> flaw.pointer().equals(pointer)).findFirst();
    }
}
