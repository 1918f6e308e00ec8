package igf.console.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's part in a session.
 *
 * @param registration id of theirs for its edition, empty without one
 * @param seats that they have, and places in the queue for one
 * @param roles as released
 * @param fullness of the room; null for who may not know
 * @param asked what they ask the chair for; null for nothing
 * @param waiting how many wait for the floor
 * @param overlaps sessions at the same time, where they have a seat in the room of both
 */
record OwnSession(
        String registration,
        List<Seat> seats,
        List<String> roles,
        @Nullable Fullness fullness,
        @Nullable Asked asked,
        int waiting,
        List<OwnParticipation.SameTime> overlaps) {

    /** @param position in the queue, empty with a seat */
    record Seat(String id, String attendance, String state, String position) {

        static Seat of(JsonNode json) {
            return new Seat(
                    json.path("id").asString(""),
                    json.path("attendance").asString(""),
                    json.path("state").asString(""),
                    json.path("position").asString(""));
        }
    }

    /** @param fixed whether the session has ended, so that seats stay as they are */
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
                    json.path("id").asString(""),
                    json.path("kind").asString(""),
                    json.path("text").asString(""),
                    json.path("state").asString(""),
                    json.path("position").asString(""));
        }
    }

    public boolean registered() {
        return !registration.isEmpty();
    }

    public boolean ended() {
        return fullness != null && fullness.fixed();
    }

    /** Whether they take part, so that they may speak. */
    public boolean takesPart() {
        return registered() && (!seats.isEmpty() || !roles.isEmpty() || asked != null);
    }

    public boolean has(String attendance) {
        return seats.stream().anyMatch(seat -> seat.attendance().equals(attendance));
    }

    /** Where a hand is raised unless they say otherwise. A place in the queue for the room is no seat there. */
    public String mode() {
        return sits("ONSITE") ? "ONSITE" : "ONLINE";
    }

    /** Where they may be instead; empty for somebody whose seat is online. */
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
