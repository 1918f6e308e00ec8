package igf.console.participant;

import igf.api.floor.Floor;
import igf.api.seat.SeatCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable SeatCounts fullness,
        Floor.@Nullable QueueItem asked,
        int waiting,
        List<ParticipationReader.Overlap> overlaps) {

    /**
     * A seat, or a place in the queue for one.
     *
     * @param attendance {@code ONSITE} or {@code ONLINE}
     * @param state {@code CONFIRMED} or {@code WAITLISTED}
     * @param position in the queue; empty with a seat
     */
    record Seat(String id, String sessionId, String attendance, String state, String position) {}

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
        return hasSeat("ONSITE") ? "ONSITE" : "ONLINE";
    }

    /** Returns where they may move; empty if their seat is online. */
    public String otherMode() {
        if (hasSeat("ONLINE")) {
            return "";
        }
        return mode().equals("ONSITE") ? "ONLINE" : "ONSITE";
    }

    private boolean hasSeat(String attendance) {
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
