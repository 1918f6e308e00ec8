package igf.console.schedule;

import static igf.console.service.Json.string;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session that a release changes.
 *
 * @param type {@code scheduled}, {@code moved}, {@code changed} or {@code cancelled}
 * @param from its previous room and time, with the room's name; null if there is none
 * @param to its new room and time, with the room's name; null if there is none
 */
record Change(
        String type,
        int number,
        String title,
        @Nullable RoomAndTime from,
        @Nullable RoomAndTime to) {

    static Change of(JsonNode json) {
        return new Change(
                json.path("type").asString(string(json, "kind")).toLowerCase(Locale.ROOT),
                json.path("number").asInt(0),
                string(json, "title"),
                place(json.path("previous")),
                place(json.path("placement")));
    }

    static List<Change> all(JsonNode list) {
        return list.valueStream().map(Change::of).toList();
    }

    private static @Nullable RoomAndTime place(JsonNode place) {
        return place.isObject() ? new RoomAndTime(string(place, "roomName"), string(place, "start"), List.of()) : null;
    }
}
