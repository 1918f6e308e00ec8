package igf.console.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An edition as participants need it.
 *
 * @param phase of its year
 * @param code version of the code of conduct in force
 * @param codeAt its address; empty if there is none
 * @param over whether it has ended, so that only the secretariat registers people
 */
record RegistrationEdition(
        String id,
        String name,
        String city,
        String startsOn,
        String endsOn,
        String phase,
        String code,
        String codeAt,
        boolean over) {

    private static final Set<String> OVER = Set.of("REPORTING", "ARCHIVED");

    static RegistrationEdition of(JsonNode json, Instant now) {
        return new RegistrationEdition(
                json.path("edition").asString(""),
                json.path("name").asString(""),
                json.path("city").asString(""),
                json.path("startsOn").asString(""),
                json.path("endsOn").asString(""),
                json.path("phase").asString(""),
                json.path("codeOfConduct").path("version").asString(""),
                json.path("codeOfConduct").path("url").asString(""),
                OVER.contains(json.path("phase").asString("")) || isOver(json, now));
    }

    private static boolean isOver(JsonNode json, Instant now) {
        String last = json.path("endsOn").asString("");
        ZoneId zone = ZoneId.of(json.path("timeZone").asString("UTC"));
        return !last.isEmpty() && now.atZone(zone).toLocalDate().isAfter(LocalDate.parse(last));
    }
}
