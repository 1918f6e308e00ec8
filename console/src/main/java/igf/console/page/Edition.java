package igf.console.page;

import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.time.Instant;
import java.time.ZoneId;
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

    record Call(
            String state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {}

    public boolean callIsOpen() {
        return call.equals("OPEN");
    }
}
