package igf.console.edition;

import static igf.console.service.Json.string;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts rules to form fields and back, and computes the difference from a preset. */
final class RulesForm {

    static final List<String> FIELDS = List.of(
            "TITLE",
            "SUBTHEMES",
            "FORMAT",
            "POLICY_QUESTIONS",
            "DESCRIPTION",
            "OUTCOMES",
            "MESSAGES",
            "SDGS",
            "SDG_TARGETS",
            "HYBRID",
            "TOOLS",
            "SPEAKERS",
            "MODERATOR",
            "ONLINE_MODERATOR",
            "RAPPORTEUR",
            "EMAIL",
            "GENDER",
            "ATTENDANCE",
            "AFFILIATION",
            "STAKEHOLDER_GROUP",
            "REGION",
            "COUNTRY");

    static final List<String> GATES = List.of("SCREENING_AFTER_CALL", "REVIEW_AFTER_CALL", "DECISION_AFTER_REVIEWS");

    /** Numeric fields of the form with their paths in the rules. An empty field means no limit. */
    static final Map<String, List<String>> NUMBERS = numbers();

    private static final JsonMapper JSON = JsonMapper.shared();

    private RulesForm() {}

    private static Map<String, List<String>> numbers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("speakers", List.of("limits", "counts", "SPEAKERS", "min"));
        all.put("words", List.of("limits", "words", "DESCRIPTION", "max"));
        all.put("onsiteModerators", List.of("limits", "onsiteModerators"));
        all.put("onsiteSpeakers", List.of("limits", "onsiteSpeakers"));
        all.put("proposalsPerPerson", List.of("limits", "proposalsPerPerson"));
        all.put("proposalsPerOrganization", List.of("limits", "proposalsPerOrganization"));
        all.put("sessionsPerPerson", List.of("limits", "sessionsPerPerson"));
        all.put("minimumReviews", List.of("limits", "minimumReviews"));
        all.put("reasons", List.of("reasonsRequired", "atOrBelow"));
        all.put("shortHours", List.of("reporting", "shortHours"));
        all.put("fullDays", List.of("reporting", "fullDays"));
        return all;
    }

    /** Returns the form's fields for rules. */
    static Map<String, String> fields(JsonNode rules) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "subthemes",
                rules.path("subthemes")
                        .valueStream()
                        .map(theme -> string(theme, "name"))
                        .collect(Collectors.joining("\n")));
        all.put("writeIn", rules.path("writeIn").asString("false"));
        texts(rules.path("compulsory")).forEach(code -> all.put("compulsory." + code, "true"));
        texts(rules.path("gates")).forEach(code -> all.put("gate." + code, "true"));
        NUMBERS.forEach((name, at) -> all.put(name, valueAt(rules, at).asString("")));
        all.put("codeVersion", string(rules.path("codeOfConduct"), "version"));
        all.put("codeUrl", string(rules.path("codeOfConduct"), "url"));
        return all;
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(element -> element.asString(""));
    }

    private static JsonNode valueAt(JsonNode rules, List<String> path) {
        JsonNode value = rules;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    /**
     * Returns a copy of the rules with the values of a form.
     *
     * @param typed fields with the names that {@link #fields} uses
     */
    static ObjectNode applyTo(JsonNode rules, Map<String, String> typed) {
        ObjectNode changed = (ObjectNode) rules.deepCopy();
        changed.set("subthemes", subthemes(rules.path("subthemes"), typed));
        changed.put("writeIn", "true".equals(typed.get("writeIn")));
        changed.set("compulsory", selectedCodes(rules.path("compulsory"), FIELDS, "compulsory.", typed));
        changed.set("gates", selectedCodes(rules.path("gates"), GATES, "gate.", typed));
        NUMBERS.forEach(
                (name, at) -> put(changed, at, typed.getOrDefault(name, "").strip()));
        ObjectNode code = changed.withObject("/codeOfConduct");
        code.put("version", typed.getOrDefault("codeVersion", ""));
        code.put("url", typed.getOrDefault("codeUrl", ""));
        return changed;
    }

    /**
     * Returns the subthemes on the lines, with their names in other languages. A subtheme with an existing name keeps
     * its id, so that proposals keep their subtheme.
     */
    private static ArrayNode subthemes(JsonNode before, Map<String, String> typed) {
        ArrayNode all = JSON.createArrayNode();
        typed.getOrDefault("subthemes", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(name -> {
                    ObjectNode subtheme = subtheme(before, name);
                    SubthemeNames.apply(subtheme, typed);
                    all.add(subtheme);
                });
        return all;
    }

    /** Returns a copy of the subtheme with this name, or with the id that the name leads to; else a new one. */
    private static ObjectNode subtheme(JsonNode before, String name) {
        String id = slug(name, "theme");
        return find(before, "name", name)
                .or(() -> find(before, "id", id))
                .orElseGet(() -> JSON.createObjectNode().put("id", id))
                .put("name", name);
    }

    private static Optional<ObjectNode> find(JsonNode subthemes, String member, String value) {
        return subthemes
                .valueStream()
                .filter(subtheme -> string(subtheme, member).equals(value))
                .map(subtheme -> (ObjectNode) subtheme.deepCopy())
                .findFirst();
    }

    /**
     * Returns an id in Latin letters. Names of other letters get a number, so that rooms 1 of two words differ.
     *
     * @param kind the beginning of an id for a name without Latin letters and digits
     */
    static String slug(String name, String kind) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "");
        String plain = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean lost = plain.isEmpty() || letters.codePoints().anyMatch(c -> Character.isLetter(c) && c > 'z');
        return lost ? (plain.isEmpty() ? kind : plain) + "-" + Integer.toHexString(name.hashCode()) : plain;
    }

    /** Returns the codes that the form selects. Codes that the form does not have are kept. */
    private static ArrayNode selectedCodes(
            JsonNode before, List<String> known, String prefix, Map<String, String> typed) {
        ArrayNode all = JSON.createArrayNode();
        Stream.concat(
                        texts(before).filter(code -> !known.contains(code) || typed.containsKey(prefix + code)),
                        known.stream().filter(code -> typed.containsKey(prefix + code)))
                .distinct()
                .forEach(all::add);
        return all;
    }

    private static void put(ObjectNode rules, List<String> path, String value) {
        ObjectNode target = rules;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!target.path(name).isObject()) {
                if (value.isEmpty()) {
                    return;
                }
                target.putObject(name);
            }
            target = (ObjectNode) target.get(name);
        }
        String last = path.getLast();
        if (value.isEmpty()) {
            target.remove(last);
            if (target.isEmpty() && path.size() > 3) {
                put(rules, path.subList(0, path.size() - 1), "");
            }
        } else if (value.matches("\\d{1,9}")) {
            target.put(last, Integer.parseInt(value));
        } else {
            // Keeps a value that is not a number, so that the service reports it.
            target.put(last, value);
        }
    }

    /** Returns the merge patch between two documents (RFC 7396). */
    static ObjectNode mergePatch(JsonNode from, JsonNode to) {
        ObjectNode patch = JSON.createObjectNode();
        to.properties().forEach(member -> {
            JsonNode before = from.path(member.getKey());
            JsonNode after = member.getValue();
            if (after.isObject() && before.isObject()) {
                ObjectNode memberPatch = mergePatch(before, after);
                if (!memberPatch.isEmpty()) {
                    patch.set(member.getKey(), memberPatch);
                }
            } else if (!after.equals(before)) {
                patch.set(member.getKey(), after);
            }
        });
        from.properties().forEach(member -> {
            if (!to.has(member.getKey())) {
                patch.putNull(member.getKey());
            }
        });
        List.of("version", "preset", "sources").forEach(patch::remove);
        return patch;
    }
}
