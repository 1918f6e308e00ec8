package igf.console.participant;

import igf.api.floor.Floor;
import igf.api.seat.SeatCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant's part in a session.
 *
 * @param registration id of the registration for the edition; empty if there is none
 * @param seats seats and places on the waiting list
 * @param fullness numbers of seats; null if the participant may not see them
 * @param asked the participant's request for the floor; null if there is none
 * @param waiting number of requests in the queue
 * @param appointment the session in the participant's agenda; null if it is not there
 */
record OwnSession(
        String registration,
        List<Seat> seats,
        @Nullable SeatCounts fullness,
        Floor.@Nullable QueueItem asked,
        int waiting,
        ParticipationReader.@Nullable Appointment appointment) {

    /**
     * A seat, or a place on the waiting list.
     *
     * @param attendance {@code ONSITE} or {@code ONLINE}
     * @param state {@code CONFIRMED} or {@code WAITLISTED}
     * @param position position on the waiting list; empty with a seat
     */
    record Seat(String id, String sessionId, String attendance, String state, String position) {}

    /** Returns the roles as in the last release. */
    public List<String> roles() {
        return appointment == null ? List.of() : appointment.roles();
    }

    public boolean marked() {
        return appointment != null && appointment.marked();
    }

    /** Returns the sessions at the same time for which the participant also has a seat in the room. */
    public List<ParticipationReader.Overlap> overlaps() {
        return appointment == null ? List.of() : appointment.overlaps();
    }

    /** Returns the other sessions of the agenda at the same time. */
    public List<ParticipationReader.Overlap> clashes() {
        return appointment == null ? List.of() : appointment.otherClashes();
    }

    public boolean registered() {
        return !registration.isEmpty();
    }

    public boolean ended() {
        return fullness != null && fullness.fixed();
    }

    /** Whether the participant takes part and may request the floor. */
    public boolean takesPart() {
        return registered() && (!seats.isEmpty() || !roles().isEmpty() || asked != null);
    }

    public boolean has(String attendance) {
        return seats.stream().anyMatch(seat -> seat.attendance().equals(attendance));
    }

    /**
     * Returns the default mode for raising a hand. A place on the waiting list does not count as a seat in the room.
     */
    public String mode() {
        return hasSeat("ONSITE") ? "ONSITE" : "ONLINE";
    }

    /** Returns the mode that the participant may switch to; empty with an online seat. */
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
        return roles().contains("MODERATOR") || roles().contains("ONLINE_MODERATOR");
    }

    public boolean reports() {
        return roles().contains("RAPPORTEUR") || roles().contains("ORGANIZER") || roles().contains("OWNER");
    }
}
