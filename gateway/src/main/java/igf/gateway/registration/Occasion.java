package igf.gateway.registration;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An edition as who takes part needs it.
 *
 * @param phase where its year stands
 * @param code version of the code of conduct in force
 * @param codeAt where that can be read, empty if nobody says
 */
record Occasion(
        String id, String name, String city, String startsOn, String endsOn, String phase, String code, String codeAt) {

    private static final Set<String> OVER = Set.of("REPORTING", "ARCHIVED");

    static Occasion of(JsonNode json) {
        return new Occasion(
                json.path("edition").asString(""),
                json.path("name").asString(""),
                json.path("city").asString(""),
                json.path("startsOn").asString(""),
                json.path("endsOn").asString(""),
                json.path("phase").asString(""),
                json.path("codeOfConduct").path("version").asString(""),
                json.path("codeOfConduct").path("url").asString(""));
    }

    /** Whether it has taken place, so that there is nothing to register for any more. */
    public boolean isOver() {
        return OVER.contains(phase);
    }
}
