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
 * @param leftAt when the person gave up their last seat in it; null if never
 * @param mark the person's mark, or when they removed it; null if they never marked it
 */
record Appointment(
        ReleasedSession releasedSession,
        List<String> roles,
        List<Seats.HeldSeat> seats,
        @Nullable Instant leftAt,
        AgendaView.@Nullable StoredMark mark) {

    public Appointment {
        roles = List.copyOf(roles);
        seats = List.copyOf(seats);
    }

    /**
     * Returns whether the session takes place and the person has a role, a seat or a place on the waiting list, or
     * has marked it.
     */
    public boolean isActive() {
        return !releasedSession.cancelled() && (!roles.isEmpty() || !seats.isEmpty() || isMarked());
    }

    /** Returns whether a calendar shows the person as attending. A place on the waiting list does not count. */
    public boolean isAttending() {
        return !releasedSession.cancelled() && (!roles.isEmpty() || hasSeat() || isMarked());
    }

    public boolean isMarked() {
        return mark != null && mark.marked();
    }

    /**
     * Returns whether the calendar feed contains it. Sessions that the person left stay in as cancelled, because some
     * calendar programs keep entries that disappear from a feed.
     */
    public boolean isInCalendar() {
        return seats.isEmpty() || !roles.isEmpty() || hasSeat() || leftAt != null || mark != null;
    }

    /** Returns when this entry last changed. */
    public Instant changedAt() {
        var seatTimes = seats.stream().filter(Appointment::isConfirmed).map(Seats.HeldSeat::since);
        var markTime = mark == null ? Stream.<Instant>empty() : Stream.of(mark.at());
        return Stream.of(Stream.of(releasedSession.changedAt()), seatTimes, Stream.ofNullable(leftAt), markTime)
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElse(releasedSession.changedAt());
    }

    /** Returns whether both sessions take place at the same time and the person has a seat in the room of each. */
    public boolean overlaps(Appointment other) {
        return hasRoomSeat() && other.hasRoomSeat() && clashesWith(other);
    }

    /** Returns whether both sessions are in the agenda and take place at the same time. */
    public boolean clashesWith(Appointment other) {
        var session = releasedSession.session();
        var otherSession = other.releasedSession.session();
        return !session.id().equals(otherSession.id())
                && isActive()
                && other.isActive()
                && session.startsAt().isBefore(otherSession.endsAt())
                && otherSession.startsAt().isBefore(session.endsAt());
    }

    private boolean hasRoomSeat() {
        return seats.stream().anyMatch(seat -> isConfirmed(seat) && seat.attendance() == Mode.ONSITE);
    }

    private boolean hasSeat() {
        return seats.stream().anyMatch(Appointment::isConfirmed);
    }

    private static boolean isConfirmed(Seats.HeldSeat seat) {
        return seat.state() == SeatState.CONFIRMED;
    }
}
