package igf.console.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import igf.console.language.LocalTimes;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Services;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads editions, past years' rules and the time that was given, and has editions changed, which are always written whole. */
@Component
class EditionClient {

    static final String EXTENSIONS = "/editions/{edition}/extensions";

    private static final String PATH = "/editions/{edition}";

    private final Services services;

    EditionClient(Services services) {
        this.services = services;
    }

    /** Of an edition's rules. @param number from 1 @param at since when, ISO 8601 */
    record Version(String number, String at, String by) {

        static Version of(JsonNode json) {
            return new Version(
                    json.path("version").asString(""),
                    json.path("at").asString(""),
                    json.path("by").asString(""));
        }
    }

    /** Time beyond the call. @param proposal id of the only one whose it is, empty for all */
    record Extension(String proposal, String until, String reason, String by, String at) {

        static Extension of(JsonNode json) {
            return new Extension(
                    json.path("proposalId").asString(""),
                    json.path("until").asString(""),
                    json.path("reason").asString(""),
                    json.path("by").asString(""),
                    json.path("at").asString(""));
        }
    }

    Reply get(Visit visit, String edition) {
        return services.get(visit, Service.PROPOSAL, PATH, edition);
    }

    List<String> presets(Visit visit) {
        return services.known(visit, Service.PROPOSAL, "/rule-presets")
                .path("items")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
    }

    /** A missing node for a name that is none. */
    JsonNode preset(Visit visit, String name) {
        return services.known(visit, Service.PROPOSAL, "/rule-presets/{name}", name)
                .path("rules");
    }

    /** Versions of an edition's rules, the oldest first. */
    List<Version> versions(Visit visit, String edition) {
        return services.items(visit, Service.PROPOSAL, PATH + "/rules", edition)
                .map(Version::of)
                .toList();
    }

    /** A missing node for a version that is none. */
    JsonNode version(Visit visit, String edition, String version) {
        return services.known(visit, Service.PROPOSAL, PATH + "/rules/{version}", edition, version)
                .path("rules");
    }

    /** The latest first. */
    List<Extension> extensions(Visit visit, String edition) {
        return services.items(visit, Service.PROPOSAL, EXTENSIONS, edition)
                .map(Extension::of)
                .toList()
                .reversed();
    }

    /** How many sessions are placed on other days. @param from first day, ISO 8601; @param to last day */
    long placedOutside(Visit visit, String edition, String from, String to) {
        return services.items(visit, Service.SCHEDULING, PATH + "/sessions?state=PLACED&limit=1000", edition)
                .map(session -> session.path("placement").path("start").asString(""))
                .filter(start -> start.length() >= 10)
                .map(start -> start.substring(0, 10))
                .filter(day -> day.compareTo(from) < 0 || day.compareTo(to) > 0)
                .count();
    }

    /** How many people lose their seats in sessions to come if a room has only so many. */
    int losing(Visit visit, String edition, String room, int capacity) {
        Set<String> sessions = services.items(
                        visit, Service.SCHEDULING, PATH + "/sessions?state=PLACED&limit=1000", edition)
                .filter(session ->
                        session.path("placement").path("room").asString("").equals(room))
                .map(session -> session.path("id").asString(""))
                .collect(Collectors.toSet());
        return services.items(visit, Service.PARTICIPATION, PATH + "/seats", edition)
                .filter(seats -> sessions.contains(seats.path("sessionId").asString(""))
                        && !seats.path("fixed").asBoolean(false))
                .mapToInt(seats -> Math.max(0, seats.path("confirmed").asInt(0) - capacity))
                .sum();
    }

    boolean exists(Visit visit, String edition) {
        return !services.readable(visit, Service.PROPOSAL, PATH, edition).isMissingNode();
    }

    /** What an edition is besides its rules. */
    record Details(
            String name,
            String theme,
            String city,
            String timeZone,
            String startsOn,
            String endsOn,
            Call call,
            List<Phase> phases,
            String publicNames) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Call(String opensAt, String closesAt, String graceUntil) {}

    record Phase(String phase, String from) {}

    /** @param rules a preset's name, or how they differ from one */
    private record EditionBody(@JsonUnwrapped Details details, Object rules) {}

    /** The dates as a form has them. @param typed local to the zone that it names */
    static Details details(Map<String, String> typed) {
        ZoneId zone = EditionState.zone(typed.getOrDefault("timeZone", ""));
        UnaryOperator<String> text = name -> typed.getOrDefault(name, "").strip();
        UnaryOperator<String> time = name -> LocalTimes.instant(typed.getOrDefault(name, ""), zone);
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
                typed.getOrDefault("publicNames", "LISTED"));
    }

    /** The form's fields of an edition. */
    static Map<String, String> fields(EditionState year) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", year.name());
        all.put("theme", year.theme());
        all.put("city", year.city());
        all.put("timeZone", year.zone().getId());
        all.put("startsOn", year.startsOn());
        all.put("endsOn", year.endsOn());
        all.put("opensAt", LocalTimes.shown(year.call().opensAt(), year.zone()));
        all.put("closesAt", LocalTimes.shown(year.call().closesAt(), year.zone()));
        all.put("graceUntil", LocalTimes.shown(year.call().graceUntil(), year.zone()));
        all.put("publicNames", year.publicNames());
        year.phases().stream()
                .filter(phase -> EditionState.PLANNED.contains(phase.name()))
                .forEach(phase -> all.put("phase." + phase.name(), LocalTimes.shown(phase.from(), year.zone())));
        return all;
    }

    /** @param rules whole; what differs from the preset is sent */
    Reply put(Visit visit, String edition, Details details, String preset, JsonNode rules, String etag) {
        Object set = rules.isMissingNode()
                ? preset
                : Map.of("preset", preset, "changes", RulesDraft.difference(preset(visit, preset), rules));
        return services.send(
                visit,
                Service.PROPOSAL,
                HttpMethod.PUT,
                new EditionBody(details, set),
                RequestOptions.ifMatch(etag),
                PATH,
                edition);
    }
}
