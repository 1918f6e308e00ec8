package igf.console.screening;

import static igf.console.service.Json.string;

import igf.console.page.Texts;
import igf.console.service.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Describes the evidence for a criterion in the viewer's language. Templates call it as
 * {@code ${@evidence.words(...)}}.
 */
@Component("evidence")
public class EvidenceTexts {

    /** The arguments of each message, in order. Other messages have no arguments. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "REVIEWERS_ORGANIZE", List.of("given"),
            "INCOMPLETE", List.of("fields"),
            "SPEAKERS", List.of("given", "least", "groups", "regions"),
            "GENDERS", List.of("given", "open"),
            "ONSITE", List.of("moderators", "leastModerators", "speakers", "leastSpeakers"),
            "NO_REPORT_OWED", List.of("editions"),
            "PER_PERSON", List.of("given"),
            "PER_ORGANIZATION", List.of("given"));

    private final Texts texts;

    EvidenceTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * Evidence from data for a criterion.
     *
     * @param sentence text of the service, in English
     * @param args arguments by name: numbers, lists of codes, or numbers by code
     */
    public record Observation(String code, String sentence, Map<String, Object> args) {

        static Observation of(JsonNode criterion) {
            Map<String, Object> args = new LinkedHashMap<>();
            criterion.path("args").properties().forEach(arg -> args.put(arg.getKey(), value(arg.getValue())));
            return new Observation(string(criterion, "code"), string(criterion, "evidence"), args);
        }

        private static Object value(JsonNode json) {
            if (json.isArray()) {
                return Json.texts(json);
            }
            if (json.isObject()) {
                Map<String, Long> counts = new LinkedHashMap<>();
                json.properties()
                        .forEach(count ->
                                counts.put(count.getKey(), count.getValue().asLong(0)));
                return counts;
            }
            return json.isNumber() ? json.asLong() : json.asString("");
        }
    }

    /** Returns the text of an observation. If the pages do not know its code, returns the text of the service. */
    public String words(Observation observed, Locale locale) {
        List<String> names = ARGUMENTS.getOrDefault(observed.code(), List.of());
        if (!observed.args().keySet().containsAll(names)) {
            return observed.sentence();
        }
        Object[] arguments = names.stream()
                .map(name -> argumentText(name, observed.args().getOrDefault(name, ""), locale))
                .toArray();
        String text = texts.get("screening.evidence." + observed.code(), observed.sentence(), locale, arguments);
        Object limit = observed.args().get("most");
        return limit == null ? text : text + " " + texts.get("screening.evidence.at-most", "", locale, limit);
    }

    private Object argumentText(String name, Object value, Locale locale) {
        return switch (value) {
            case Map<?, ?> counts ->
                counts.entrySet().stream()
                        .map(count -> word(key(name, String.valueOf(count.getKey())), locale) + " " + count.getValue())
                        .collect(Collectors.joining(", "));
            case List<?> codes ->
                codes.stream().map(code -> word("rule-field." + code, locale)).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static String key(String name, String code) {
        return code.equals("UNKNOWN") ? "form.unknown" : (name.equals("groups") ? "group." : "region.") + code;
    }

    private String word(String key, Locale locale) {
        return texts.get(
                key, key.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT).replace('_', ' '), locale);
    }
}
