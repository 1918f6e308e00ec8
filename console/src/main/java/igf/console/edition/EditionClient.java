package igf.console.edition;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import igf.console.language.LocalTimes;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads editions, presets and extensions, and writes editions. Every write sends the whole edition. */
final class EditionClient {

    private EditionClient() {}

    static final String EXTENSIONS = "/editions/{edition}/extensions";

    private static final String PATH = "/editions/{edition}";

    /**
     * A version of an edition's rules.
     *
     * @param version from 1
     * @param at when it took effect, ISO 8601
     */
    record Version(String version, String at, String by) {}

    /**
     * An extension of the call.
     *
     * @param proposalId id of the only proposal that it applies to; empty if it applies to all
     */
    record Extension(String proposalId, String until, String reason, String by, String at) {}

    static Reply get(PageContext context, String edition) {
        return context.services().get(Service.PROPOSAL, PATH, edition);
    }

    static List<String> presets(PageContext context) {
        return Json.texts(context.services()
                .readIfExists(Service.PROPOSAL, "/rule-presets")
                .path("items"));
    }

    /** Returns a preset, or a missing node if there is none of that name. */
    static JsonNode preset(PageContext context, String name) {
        return context.services()
                .readIfExists(Service.PROPOSAL, "/rule-presets/{name}", name)
                .path("rules");
    }

    /** Returns the versions of an edition's rules, oldest first. */
    static List<Version> versions(PageContext context, String edition) {
        return context.services().items(Service.PROPOSAL, Version.class, PATH + "/rules", edition);
    }

    /** Returns a version of the rules, or a missing node. */
    static JsonNode version(PageContext context, String edition, String version) {
        return context.services()
                .readIfExists(Service.PROPOSAL, PATH + "/rules/{version}", edition, version)
                .path("rules");
    }

    /** Returns the extensions, latest first. */
    static List<Extension> extensions(PageContext context, String edition) {
        return context.services()
                .items(Service.PROPOSAL, Extension.class, EXTENSIONS, edition)
                .reversed();
    }

    /**
     * Counts the sessions that are placed outside these days.
     *
     * @param from first day, ISO 8601
     * @param to last day, ISO 8601
     */
    static long countPlacedOutside(PageContext context, String edition, String from, String to) {
        return context.services()
                .items(Service.SCHEDULING, PATH + "/sessions?state=PLACED&limit=1000", edition)
                .map(session -> string(session.path("placement"), "start"))
                .filter(start -> start.length() >= 10)
                .map(start -> start.substring(0, 10))
                .filter(day -> day.compareTo(from) < 0 || day.compareTo(to) > 0)
                .count();
    }

    /** Counts the people who would lose their seats in coming sessions if the room had this capacity. */
    static int countLosingSeats(PageContext context, String edition, String room, int capacity) {
        Set<String> sessions = context.services()
                .items(Service.SCHEDULING, PATH + "/sessions?state=PLACED&limit=1000", edition)
                .filter(session -> string(session.path("placement"), "room").equals(room))
                .map(session -> string(session, "id"))
                .collect(Collectors.toSet());
        return context.services()
                .items(Service.PARTICIPATION, PATH + "/seats", edition)
                .filter(seats -> sessions.contains(string(seats, "sessionId"))
                        && !seats.path("fixed").asBoolean(false))
                .mapToInt(seats -> Math.max(0, seats.path("confirmed").asInt(0) - capacity))
                .sum();
    }

    static boolean exists(PageContext context, String edition) {
        return !context.services()
                .readIfVisible(Service.PROPOSAL, PATH, edition)
                .isMissingNode();
    }

    /** The details of an edition without its rules. */
    record Details(
            String name,
            String theme,
            String city,
            String timeZone,
            String startsOn,
            String endsOn,
            Call call,
            List<Phase> phases,
            String publicNames,
            int smallGroupMinimum,
            String language) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Call(String opensAt, String closesAt, String graceUntil) {}

    record Phase(String phase, String from) {}

    /** @param rules the name of a preset, or a preset and the differences from it */
    private record EditionRequest(@JsonUnwrapped Details details, Object rules) {}

    /**
     * Reads the details of an edition from its form.
     *
     * @param typed form fields, with times in the time zone that the form names
     */
    static Details details(Map<String, String> typed) {
        ZoneId zone = EditionState.zone(typed.getOrDefault("timeZone", ""));
        UnaryOperator<String> text = name -> typed.getOrDefault(name, "").strip();
        UnaryOperator<String> time = name -> LocalTimes.toInstant(typed.getOrDefault(name, ""), zone);
        return new Details(
                text.apply("name"),
                text.apply("theme"),
                text.apply("city"),
                text.apply("timeZone"),
                text.apply("startsOn"),
                text.apply("endsOn"),
                new Call(time.apply("opensAt"), time.apply("closesAt"), time.apply("graceUntil")),
                EditionState.PLANNED.stream()
                        .map(phase -> new Phase(phase, time.apply("phase." + phase)))
                        .filter(phase -> !phase.from().isEmpty())
                        .toList(),
                typed.getOrDefault("publicNames", "LISTED"),
                smallGroupMinimum(typed.getOrDefault("smallGroupMinimum", "")),
                typed.getOrDefault("language", EditionState.ENGLISH));
    }

    /** An empty field is the default. */
    private static int smallGroupMinimum(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : EditionState.SMALL_GROUP_MINIMUM;
    }

    /** Returns the fields of the form for an edition. */
    static Map<String, String> fields(EditionState edition) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", edition.name());
        fields.put("theme", edition.theme());
        fields.put("city", edition.city());
        fields.put("timeZone", edition.zone().getId());
        fields.put("startsOn", edition.startsOn());
        fields.put("endsOn", edition.endsOn());
        fields.put("opensAt", LocalTimes.toLocal(edition.call().opensAt(), edition.zone()));
        fields.put("closesAt", LocalTimes.toLocal(edition.call().closesAt(), edition.zone()));
        fields.put("graceUntil", LocalTimes.toLocal(edition.call().graceUntil(), edition.zone()));
        fields.put("publicNames", edition.publicNames());
        fields.put("smallGroupMinimum", String.valueOf(edition.smallGroupMinimum()));
        fields.put("language", edition.language());
        edition.phases().stream()
                .filter(phase -> EditionState.PLANNED.contains(phase.name()))
                .forEach(
                        phase -> fields.put("phase." + phase.name(), LocalTimes.toLocal(phase.from(), edition.zone())));
        return fields;
    }

    /**
     * @param rules the complete rules, of which only the difference from the preset is sent; a missing node for the
     *     preset alone
     */
    static Reply put(PageContext context, String edition, Details details, String preset, JsonNode rules, String etag) {
        Object rulesOrPreset = rules.isMissingNode()
                ? preset
                : Map.of("preset", preset, "changes", RulesForm.mergePatch(preset(context, preset), rules));
        return context.services()
                .put(
                        Service.PROPOSAL,
                        new EditionRequest(details, rulesOrPreset),
                        RequestOptions.ifMatch(etag),
                        PATH,
                        edition);
    }
}
