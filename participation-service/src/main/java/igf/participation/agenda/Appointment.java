package igf.participation.agenda;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.programme.ReleasedSession;
import igf.participation.seat.Seats;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session and what somebody has to do with it.
 *
 * @param roles that they hold now
 * @param seats that they hold, and places in queues
 * @param left when they gave up their last seat in it; null if they never did
 */
record Appointment(
        ReleasedSession told,
        List<String> roles,
        List<Seats.Held> seats,
        @Nullable Instant left) {

    public Appointment {
        roles = List.copyOf(roles);
        seats = List.copyOf(seats);
    }

    /** Whether it takes place and concerns them: waiting for a seat does. */
    public boolean stands() {
        return !told.cancelled() && (!roles.isEmpty() || !seats.isEmpty());
    }

    /** Whether they are to be there, as a calendar says it: waiting for a seat is not enough. */
    public boolean attends() {
        return !told.cancelled() && (!roles.isEmpty() || sits());
    }

    /** Whether a calendar shows it, as cancelled if need be: what is missing from a feed stays in some readers' calendars. */
    public boolean inCalendar() {
        return seats.isEmpty() || !roles.isEmpty() || sits() || left != null;
    }

    /** When it came to be as it is for them. */
    public Instant at() {
        var taken = seats.stream().filter(Appointment::isSeat).map(Seats.Held::since);
        return Stream.concat(Stream.of(told.at()), Stream.concat(taken, Stream.ofNullable(left)))
                .max(Instant::compareTo)
                .orElse(told.at());
    }

    /** Whether both take place, at the same time, and they have a seat in the room of each. */
    public boolean overlaps(Appointment other) {
        var one = told.session();
        var two = other.told.session();
        return !one.id().equals(two.id())
                && stands()
                && other.stands()
                && isInRoom()
                && other.isInRoom()
                && one.startsAt().isBefore(two.endsAt())
                && two.startsAt().isBefore(one.endsAt());
    }

    private boolean isInRoom() {
        return seats.stream().anyMatch(seat -> isSeat(seat) && seat.attendance() == Mode.ONSITE);
    }

    private boolean sits() {
        return seats.stream().anyMatch(Appointment::isSeat);
    }

    private static boolean isSeat(Seats.Held held) {
        return held.state() == SeatState.CONFIRMED;
    }
}
