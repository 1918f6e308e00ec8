package igf.console.registration;

import static igf.console.service.Json.string;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The parts of an edition that registration needs.
 *
 * @param phase current phase of the edition
 * @param code version of the code of conduct in force
 * @param codeAt address of the code of conduct; empty if there is none
 * @param over whether the edition has ended; then only the secretariat registers people
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

    private static final Set<String> ENDED_PHASES = Set.of("REPORTING", "ARCHIVED");

    static RegistrationEdition of(JsonNode json, Instant now) {
        return new RegistrationEdition(
                string(json, "edition"),
                string(json, "name"),
                string(json, "city"),
                string(json, "startsOn"),
                string(json, "endsOn"),
                string(json, "phase"),
                string(json.path("codeOfConduct"), "version"),
                string(json.path("codeOfConduct"), "url"),
                ENDED_PHASES.contains(string(json, "phase")) || isOver(json, now));
    }

    private static boolean isOver(JsonNode json, Instant now) {
        String last = string(json, "endsOn");
        ZoneId zone = ZoneId.of(json.path("timeZone").asString("UTC"));
        return !last.isEmpty() && now.atZone(zone).toLocalDate().isAfter(LocalDate.parse(last));
    }
}
