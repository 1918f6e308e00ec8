package igf.console.event;

import static igf.console.service.Json.string;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session in the list of an event.
 *
 * @param report state of its report; empty before it is due
 */
record SessionRow(
        String session,
        String number,
        String title,
        String room,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        Seats seats,
        Presence presence,
        String report) {

    record Seats(int capacity, int confirmed, int online, int waitlisted) {

        public boolean full() {
            return confirmed >= capacity;
        }
    }

    /**
     * Present people, in the room and online.
     *
     * @param minutes that the median person stayed; empty if nobody was seen
     */
    record Presence(int onsite, int online, int people, String minutes) {

        static final Presence NONE = new Presence(0, 0, 0, "");

        static Presence of(JsonNode json) {
            return new Presence(
                    json.path("onsite").path("present").asInt(0),
                    json.path("online").path("present").asInt(0),
                    json.path("onsite").path("people").asInt(0)
                            + json.path("online").path("people").asInt(0),
                    string(json, "minutesMedian"));
        }
    }

    static SessionRow of(JsonNode seats, @Nullable JsonNode attendance, String report) {
        return new SessionRow(
                string(seats, "sessionId"),
                string(seats, "number"),
                string(seats, "title"),
                string(seats, "room"),
                instant(seats.path("startsAt")),
                instant(seats.path("endsAt")),
                new Seats(
                        seats.path("capacity").asInt(0),
                        seats.path("confirmed").asInt(0),
                        seats.path("online").asInt(0),
                        seats.path("waitlisted").asInt(0)),
                attendance == null ? Presence.NONE : Presence.of(attendance),
                report);
    }

    private static @Nullable Instant instant(JsonNode json) {
        return json.isString() ? Instant.parse(json.asString()) : null;
    }

    String day(ZoneId zone) {
        return startsAt == null ? "" : startsAt.atZone(zone).toLocalDate().toString();
    }
}
