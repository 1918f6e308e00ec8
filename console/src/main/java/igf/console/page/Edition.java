package igf.console.page;

import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An edition as pages name it.
 *
 * @param id its slug
 * @param phase such as {@code SCREENING}
 * @param call state of its call for proposals, such as {@code OPEN}
 * @param closesAt announced end of the call; null if there is none
 */
public record Edition(
        String id,
        String name,
        String city,
        ZoneId zone,
        String startsOn,
        String endsOn,
        String phase,
        String call,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    static Edition of(JsonNode json) {
        String id = string(json, "edition");
        Call call = Json.as(json.path("call"), Call.class);
        return new Edition(
                id,
                json.path("name").asString(id),
                string(json, "city"),
                ZoneId.of(json.path("timeZone").asString("UTC")),
                string(json, "startsOn"),
                string(json, "endsOn"),
                json.path("phase").asString("PLANNED"),
                call.state(),
                call.opensAt(),
                call.closesAt());
    }

    private static final Set<String> ENDED_PHASES = Set.of("REPORTING", "ARCHIVED");

    record Call(
            String state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {}

    public boolean callIsOpen() {
        return call.equals("OPEN");
    }

    /** Whether the edition has ended: by its phase, or because its last day is over in its time zone. */
    public boolean isOver(Instant now) {
        return ENDED_PHASES.contains(phase) || (!endsOn.isEmpty() && today(now).compareTo(endsOn) > 0);
    }

    /** Whether the edition takes place now: by its phase, or because it is one of its days in its time zone. */
    public boolean isTakingPlace(Instant now) {
        return !isOver(now)
                && (phase.equals("RUNNING")
                        || (!startsOn.isEmpty() && today(now).compareTo(startsOn) >= 0));
    }

    /** Returns the date in the edition's time zone, ISO 8601. */
    public String today(Instant now) {
        return now.atZone(zone).toLocalDate().toString();
    }
}
