package igf.console.organizer;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.form.ProposalField;
import igf.console.service.Json;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The parts of an edition that forms need.
 *
 * @param call {@code PLANNED}, {@code OPEN} or {@code CLOSED}
 * @param closesAt end of the call
 * @param screensEarly whether proposals may be screened before the call has closed
 * @param phases phases after the call, in order
 * @param subthemes names of subthemes by id
 * @param writeIn whether a proposal may bring its own subtheme
 * @param asked codes of the fields that the form asks for
 * @param compulsory codes of the fields and roles that are required
 * @param words limits of the number of words, by field code
 * @param characters limits of the number of characters, by field code
 * @param counts limits of the number of items or people, by code
 */
public record EditionFormRules(
        String id,
        String name,
        ZoneId zone,
        String call,
        String opensAt,
        String closesAt,
        boolean screensEarly,
        List<Phase> phases,
        Map<String, String> subthemes,
        boolean writeIn,
        List<Format> formats,
        List<String> asked,
        List<String> compulsory,
        Map<String, Limit> words,
        Map<String, Limit> characters,
        Map<String, Limit> counts) {

    /** @param from ISO 8601 */
    record Phase(String phase, String from) {}

    /**
     * A type of session.
     *
     * @param layouts layouts to choose from; empty if any is possible
     * @param minutes lengths to choose from; empty if any is possible
     */
    public record Format(String type, List<String> layouts, List<String> minutes) {}

    /**
     * @param min empty for none
     * @param max empty for none
     */
    public record Limit(String min, String max) {}

    /** @param locale language of the names of subthemes */
    public static EditionFormRules of(JsonNode json, Locale locale) {
        JsonNode call = json.path("call");
        JsonNode rules = json.path("rules");
        JsonNode limits = rules.path("limits");
        return new EditionFormRules(
                string(json, "edition"),
                string(json, "name"),
                ZoneId.of(json.path("timeZone").asString("UTC")),
                string(call, "state"),
                string(call, "opensAt"),
                // Organizers are not shown the grace period.
                string(call, "closesAt"),
                !Json.texts(rules.path("gates")).contains("SCREENING_AFTER_CALL"),
                listOf(json, "phases", Phase.class),
                Json.namesById(rules.path("subthemes"), locale),
                rules.path("writeIn").asBoolean(false),
                listOf(rules, "formats", Format.class),
                Json.texts(rules.path("asked")),
                Json.texts(rules.path("compulsory")),
                limits(limits.path("words")),
                limits(limits.path("characters")),
                counts(limits));
    }

    private static Map<String, Limit> counts(JsonNode limits) {
        Map<String, Limit> counts = new HashMap<>(limits(limits.path("counts")));
        counts.put("ONSITE_MODERATORS", new Limit(string(limits, "onsiteModerators"), ""));
        counts.put("ONSITE_SPEAKERS", new Limit(string(limits, "onsiteSpeakers"), ""));
        return counts;
    }

    private static Map<String, Limit> limits(JsonNode json) {
        return json.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, limit -> Json.as(limit.getValue(), Limit.class)));
    }

    public List<String> types() {
        return formats.stream().map(Format::type).toList();
    }

    /** Returns the layouts of all types. */
    public List<String> layouts() {
        return formats.stream()
                .flatMap(format -> format.layouts().stream())
                .distinct()
                .toList();
    }

    /** Returns the lengths of all types, shortest first. */
    public List<String> minutes() {
        return formats.stream()
                .flatMap(format -> format.minutes().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    /** Returns the minimum number of people or items for a code; empty if there is none. */
    public String minimum(String code) {
        Limit limit = counts.get(code);
        String minimum = limit == null ? "" : limit.min();
        return minimum.isEmpty() && compulsory.contains(code) ? "1" : minimum;
    }

    public boolean isOpen() {
        return call.equals("OPEN");
    }

    public boolean asks(ProposalField field) {
        return field == ProposalField.TITLE || asked.contains(field.name()) || compulsory.contains(field.name());
    }
}
