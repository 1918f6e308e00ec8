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
 * A session in one person's agenda.
 *
 * @param roles roles that the person holds now
 * @param seats seats and waiting-list places that the person has
 * @param left when the person gave up their last seat in it; null if never
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

    /** Returns whether the session takes place and the person has a role, a seat or a place on the waiting list. */
    public boolean stands() {
        return !told.cancelled() && (!roles.isEmpty() || !seats.isEmpty());
    }

    /** Returns whether a calendar shows the person as attending. A place on the waiting list does not count. */
    public boolean attends() {
        return !told.cancelled() && (!roles.isEmpty() || sits());
    }

    /**
     * Returns whether the calendar feed contains it. Sessions that the person left stay in as cancelled, because some
     * calendar programs keep entries that disappear from a feed.
     */
    public boolean inCalendar() {
        return seats.isEmpty() || !roles.isEmpty() || sits() || left != null;
    }

    /** Returns when this entry last changed. */
    public Instant at() {
        var taken = seats.stream().filter(Appointment::isSeat).map(Seats.Held::since);
        return Stream.concat(Stream.of(told.at()), Stream.concat(taken, Stream.ofNullable(left)))
                .max(Instant::compareTo)
                .orElse(told.at());
    }

    /** Returns whether both sessions take place at the same time and the person has a seat in the room of each. */
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
