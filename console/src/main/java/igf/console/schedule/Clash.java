package igf.console.schedule;

import static igf.console.service.Json.string;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A clash in the service's words.
 *
 * @param severity {@code HARD} is never possible, {@code SOFT} is possible once it is accepted
 */
record Clash(String kind, String severity, String detail) {

    /** Kinds that the pages translate. */
    private static final Set<String> WORDED = Set.of("OUTSIDE_EDITION", "PAST");

    static Clash of(JsonNode json) {
        return new Clash(string(json, "kind"), string(json, "severity"), string(json, "detail"));
    }

    static List<Clash> all(JsonNode list) {
        return list.valueStream().map(Clash::of).toList();
    }

    public boolean worded() {
        return WORDED.contains(kind);
    }

    public boolean hard() {
        return severity.equals("HARD");
    }
}
