package igf.participation.seat.view;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.platform.view.ViewCollection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a registration.
 *
 * @param held the seats by id
 * @param left the sessions in which the registration had a seat, with the time it left; null if it never had a seat
 */
record RegisteredSeats(Map<UUID, StoredSeat> held, @Nullable Map<UUID, Instant> left) {

    /** The same documents, read with the registration's id. */
    static final ViewCollection<WithId> WITH_ID = ViewCollection.of("registrations", WithId.class);

    record WithId(UUID id, Map<UUID, StoredSeat> held) {}

    static final RegisteredSeats NONE = new RegisteredSeats(Map.of(), null);

    record StoredSeat(UUID session, Mode attendance, SeatState state, Instant since) {

        private boolean isSeatIn(UUID other) {
            return session.equals(other) && state == SeatState.CONFIRMED;
        }
    }

    RegisteredSeats withSeat(UUID session, Seat seat, SeatState state, Instant since) {
        var all = new LinkedHashMap<>(held);
        all.put(seat.id(), new StoredSeat(session, seat.attendance(), state, since));
        if (state != SeatState.CONFIRMED) {
            return new RegisteredSeats(all, left);
        }
        var others = copyOfLeft();
        others.remove(session);
        return new RegisteredSeats(all, others);
    }

    /** Counts a displaced seat as left, for calendars. */
    RegisteredSeats withDisplaced(UUID session, Seat seat, Instant at) {
        var waiting = withSeat(session, seat, SeatState.WAITLISTED, at);
        var newLeft = waiting.copyOfLeft();
        newLeft.put(session, at);
        return new RegisteredSeats(waiting.held(), newLeft);
    }

    RegisteredSeats withoutSeat(GivenBack event, Instant at) {
        var all = new LinkedHashMap<>(held);
        all.remove(event.seat());
        if (event.state() != SeatState.CONFIRMED
                || all.values().stream().anyMatch(seat -> seat.isSeatIn(event.session()))) {
            return new RegisteredSeats(all, left);
        }
        var newLeft = copyOfLeft();
        newLeft.put(event.session(), at);
        return new RegisteredSeats(all, newLeft);
    }

    private Map<UUID, Instant> copyOfLeft() {
        return left == null ? new LinkedHashMap<>() : new LinkedHashMap<>(left);
    }
}
