package igf.console.edition;

import static igf.console.service.Json.string;

import igf.console.language.Language;
import igf.console.service.FormErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a form for the name of a subtheme in other languages than the edition's.
 *
 * @param name the name in the language of the edition
 */
record SubthemeNames(String id, String name, List<Field> fields) {

    private static final Pattern NAME_IN_RULES = Pattern.compile("^subthemes/(\\d{1,3})/names/([a-z]{2})$");
    private static final int LONGEST = 300;

    /** @param value the name in this language; empty if there is none */
    record Field(String subtheme, Language language, String value) {

        /** Returns the name that the form sends. */
        public String parameter() {
            return SubthemeNames.parameter(subtheme, language.code());
        }

        /** Returns the pointer of an error at this field. */
        public String pointer() {
            return SubthemeNames.pointer(subtheme, language.code());
        }

        public String id() {
            return "names-" + subtheme + "-" + language.code();
        }
    }

    /** Returns the number of languages in which the form has a name. */
    public long count() {
        return fields.stream().filter(field -> !field.value().isBlank()).count();
    }

    public boolean hasError(FormErrors errors) {
        return fields.stream().anyMatch(field -> errors.at(field.pointer()).isPresent());
    }

    /**
     * Returns the fields for the subthemes of an edition.
     *
     * @param typed values of the form; a field that it does not have shows the name in the rules
     * @param ownLanguage the language of the edition
     */
    static List<SubthemeNames> all(JsonNode rules, Map<String, String> typed, String ownLanguage) {
        return rules.path("subthemes")
                .valueStream()
                .map(subtheme -> of(subtheme, typed, ownLanguage))
                .toList();
    }

    private static SubthemeNames of(JsonNode subtheme, Map<String, String> typed, String ownLanguage) {
        String id = string(subtheme, "id");
        return new SubthemeNames(
                id,
                string(subtheme, "name"),
                Language.ALL.stream()
                        .filter(language -> !language.code().equals(ownLanguage))
                        .map(language -> new Field(
                                id,
                                language,
                                typed.getOrDefault(
                                        parameter(id, language.code()),
                                        string(subtheme.path("names"), language.code()))))
                        .toList());
    }

    /**
     * Sets or removes the names that the form has fields for. Names in other languages stay.
     *
     * @param subtheme a subtheme in the rules, which is changed
     */
    static void apply(ObjectNode subtheme, Map<String, String> typed) {
        for (Language language : Language.ALL) {
            String value = typed.get(parameter(string(subtheme, "id"), language.code()));
            if (value != null && !value.isBlank()) {
                subtheme.withObject("/names").put(language.code(), value.strip());
            } else if (value != null && subtheme.path("names") instanceof ObjectNode names) {
                names.remove(language.code());
            }
        }
        if (subtheme.path("names") instanceof ObjectNode names && names.isEmpty()) {
            subtheme.remove("names");
        }
    }

    /** Returns the values of a form with the names that another user has added while this form was open. */
    static Map<String, String> addMissing(Map<String, String> typed, JsonNode rules) {
        Map<String, String> all = new HashMap<>(typed);
        rules.path("subthemes")
                .forEach(subtheme -> subtheme.path("names").properties().forEach(name -> {
                    String parameter = parameter(string(subtheme, "id"), name.getKey());
                    if (typed.getOrDefault(parameter, "").isBlank()) {
                        all.put(parameter, name.getValue().asString(""));
                    }
                }));
        return all;
    }

    /**
     * Returns an error of the rules at its field; empty if it is about something else. A name that is too long has the
     * words for that: the rules have one code for all wrong values.
     *
     * @param path path in the rules that the form sent
     * @param typed values of the form
     */
    static Optional<FormErrors.FieldError> atField(
            FormErrors.FieldError error, String path, JsonNode sentRules, Map<String, String> typed) {
        Matcher matcher = NAME_IN_RULES.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String language = matcher.group(2);
        String id = string(sentRules.path("subthemes").path(Integer.parseInt(matcher.group(1))), "id");
        String value = typed.get(parameter(id, language));
        if (value == null) {
            return Optional.empty();
        }
        int length = value.strip().length();
        return Optional.of(
                length <= LONGEST
                        ? error.withPointer(pointer(id, language))
                        : new FormErrors.FieldError(
                                pointer(id, language),
                                "TEXT_TOO_LONG",
                                error.detail(),
                                Map.of(
                                        "most",
                                        String.valueOf(LONGEST),
                                        "given",
                                        String.valueOf(length),
                                        "unit",
                                        "characters")));
    }

    private static String parameter(String subtheme, String language) {
        return "names." + subtheme + "." + language;
    }

    private static String pointer(String subtheme, String language) {
        return "/names/" + subtheme + "/" + language;
    }
}
