package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the seats of registrations. */
public interface Seats {

    /** A seat or waiting-list place of a registration, and since when. */
    record HeldSeat(UUID session, UUID seat, Mode attendance, SeatState state, Instant since) {}

    /** How many have a seat in a session, in the room or online, and how many wait for one in the room. */
    record SeatNumbers(int confirmed, int online, int waitlisted) {}

    /** Counts the seats of a session; all numbers are 0 before the first was taken. */
    SeatNumbers countSeats(UUID session);

    /** Returns a registration's seats, at most two per session: a seat and a place on the waiting list. */
    List<HeldSeat> heldSeats(UUID registration);

    /**
     * Returns the sessions in which a registration had a seat and has none now, with the time when it left. Cancelled
     * sessions are included.
     */
    Map<UUID, Instant> sessionsLeft(UUID registration);

    /**
     * Returns whether a registration's seat in a session is in the room or online; empty without a seat, also for a
     * place on the waiting list.
     */
    default Optional<Mode> findMode(UUID registration, UUID session) {
        return heldSeats(registration).stream()
                .filter(held -> held.session().equals(session) && held.state() == SeatState.CONFIRMED)
                .map(HeldSeat::attendance)
                .findFirst();
    }
}
