package igf.console.edition;

import static igf.console.service.Json.string;

import igf.api.vocabulary.PublicNames;
import igf.console.service.Json;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An edition as its pages edit it.
 *
 * @param phases in order
 * @param version of its rules
 * @param reviewers number of reviewers
 * @param publicNames people that public pages name: {@code LISTED} or {@code CONFIRMED}
 * @param smallGroupMinimum statistics of people hide smaller numbers
 * @param language code of the language of emails to people whose own is not known
 */
record EditionState(
        String id,
        String name,
        String theme,
        String city,
        ZoneId zone,
        String startsOn,
        String endsOn,
        Call call,
        List<Phase> phases,
        String preset,
        int version,
        int reviewers,
        String publicNames,
        int smallGroupMinimum,
        String language) {

    /** Phases that begin at a planned time. The three phases before them follow from the call. */
    static final List<String> PLANNED =
            List.of("SCREENING", "REVIEWING", "SELECTING", "SCHEDULING", "RUNNING", "REPORTING", "ARCHIVED");

    static final int SMALL_GROUP_MINIMUM = 5;
    static final String ENGLISH = "en";

    static final List<String> PUBLIC_NAMES =
            Stream.of(PublicNames.values()).map(Enum::name).toList();

    /** @param state {@code PLANNED}, {@code OPEN} or {@code CLOSED} */
    record Call(String opensAt, String closesAt, String graceUntil, String state) {}

    /**
     * @param from ISO 8601, empty if it is not planned
     * @param when {@code past}, {@code now} or {@code next}
     */
    record Phase(String name, String from, String when) {}

    static EditionState of(JsonNode json) {
        return new EditionState(
                string(json, "edition"),
                string(json, "name"),
                string(json, "theme"),
                string(json, "city"),
                zone(json.path("timeZone").asString("UTC")),
                string(json, "startsOn"),
                string(json, "endsOn"),
                Json.as(json.path("call"), Call.class),
                phases(json),
                string(json.path("rules"), "preset"),
                json.path("rules").path("version").asInt(0),
                json.path("reviewers").asInt(0),
                json.path("publicNames").asString("LISTED"),
                json.path("smallGroupMinimum").asInt(SMALL_GROUP_MINIMUM),
                json.path("language").asString(ENGLISH));
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    private static List<Phase> phases(JsonNode json) {
        List<String> names = new ArrayList<>(List.of("PLANNED", "CALL_OPEN", "CALL_CLOSED"));
        names.addAll(PLANNED);
        int currentIndex = names.indexOf(json.path("phase").asString("PLANNED"));
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String from = switch (name) {
                case "PLANNED" -> "";
                case "CALL_OPEN" -> string(json.path("call"), "opensAt");
                case "CALL_CLOSED" -> string(json.path("call"), "closesAt");
                default -> planned(json, name);
            };
            phases.add(new Phase(name, from, i < currentIndex ? "past" : i == currentIndex ? "now" : "next"));
        }
        return List.copyOf(phases);
    }

    private static String planned(JsonNode json, String name) {
        return json.path("phases")
                .valueStream()
                .filter(start -> string(start, "phase").equals(name))
                .map(start -> string(start, "from"))
                .findFirst()
                .orElse("");
    }
}
