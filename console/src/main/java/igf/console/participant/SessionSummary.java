package igf.console.participant;

import static igf.console.service.Json.string;

import tools.jackson.databind.JsonNode;

/**
 * A session as its participants see it.
 *
 * @param startsAt ISO 8601, empty if it was cancelled
 */
record SessionSummary(
        String id,
        String edition,
        String number,
        String title,
        boolean cancelled,
        String room,
        String startsAt,
        String endsAt) {

    static SessionSummary of(JsonNode json) {
        JsonNode place = json.path("placement");
        return new SessionSummary(
                string(json, "id"),
                string(json, "edition"),
                string(json, "number"),
                string(json, "title"),
                string(json, "state").equals("CANCELLED"),
                place.path("roomName").asString(string(place, "room")),
                string(place, "startsAt"),
                string(place, "endsAt"));
    }
}
