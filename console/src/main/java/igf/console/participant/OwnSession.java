package igf.console.participant;

import static igf.console.service.Json.string;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A participant's part in a session.
 *
 * @param registration id for its edition; empty for none
 * @param seats seats and places in the queue
 * @param roles as released
 * @param fullness of the room; null if they may not know it
 * @param asked their request for the floor; null for none
 * @param waiting number of requests in the queue
 * @param overlaps sessions at the same time with a seat in the room of both
 */
record OwnSession(
        String registration,
        List<Seat> seats,
        List<String> roles,
        @Nullable Fullness fullness,
        @Nullable Asked asked,
        int waiting,
        List<OwnParticipation.SameTime> overlaps) {

    /** @param position in the queue; empty with a seat */
    record Seat(String id, String attendance, String state, String position) {

        static Seat of(JsonNode json) {
            return new Seat(
                    string(json, "id"), string(json, "attendance"), string(json, "state"), string(json, "position"));
        }
    }

    /** @param fixed whether the session has ended, so that seats cannot change */
    record Fullness(int capacity, int confirmed, int online, int waitlisted, boolean fixed) {

        static Fullness of(JsonNode json) {
            return new Fullness(
                    json.path("capacity").asInt(0),
                    json.path("confirmed").asInt(0),
                    json.path("online").asInt(0),
                    json.path("waitlisted").asInt(0),
                    json.path("fixed").asBoolean(false));
        }
    }

    /** @param kind {@code HAND} or {@code QUESTION} @param state {@code WAITING} or {@code GRANTED} */
    record Asked(String id, String kind, String text, String state, String position) {

        static Asked of(JsonNode json) {
            return new Asked(
                    string(json, "id"),
                    string(json, "kind"),
                    string(json, "text"),
                    string(json, "state"),
                    string(json, "position"));
        }
    }

    public boolean registered() {
        return !registration.isEmpty();
    }

    public boolean ended() {
        return fullness != null && fullness.fixed();
    }

    /** Whether they take part and may ask for the floor. */
    public boolean takesPart() {
        return registered() && (!seats.isEmpty() || !roles.isEmpty() || asked != null);
    }

    public boolean has(String attendance) {
        return seats.stream().anyMatch(seat -> seat.attendance().equals(attendance));
    }

    /** Returns where a hand is raised by default. A place in the queue for the room is no seat there. */
    public String mode() {
        return sits("ONSITE") ? "ONSITE" : "ONLINE";
    }

    /** Returns where they may move; empty if their seat is online. */
    public String otherMode() {
        if (sits("ONLINE")) {
            return "";
        }
        return mode().equals("ONSITE") ? "ONLINE" : "ONSITE";
    }

    private boolean sits(String attendance) {
        return seats.stream()
                .anyMatch(seat ->
                        seat.attendance().equals(attendance) && seat.state().equals("CONFIRMED"));
    }

    public boolean moderates() {
        return roles.contains("MODERATOR") || roles.contains("ONLINE_MODERATOR");
    }

    public boolean reports() {
        return roles.contains("RAPPORTEUR") || roles.contains("ORGANIZER") || roles.contains("OWNER");
    }
}
