package igf.console.participant;

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
                json.path("id").asString(""),
                json.path("edition").asString(""),
                json.path("number").asString(""),
                json.path("title").asString(""),
                json.path("state").asString("").equals("CANCELLED"),
                place.path("roomName").asString(place.path("room").asString("")),
                place.path("startsAt").asString(""),
                place.path("endsAt").asString(""));
    }
}
