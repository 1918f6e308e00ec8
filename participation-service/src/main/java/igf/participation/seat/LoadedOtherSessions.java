package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.programme.Programme;
import igf.participation.programme.ReleasedSession;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.domain.Context;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Loads other seats and bookings within the unit of work of the current command. All events of a unit of work are
 * appended in one statement, so a swap or a promotion is recorded in both streams or in neither. See docs/adr/0134.
 */
public final class LoadedOtherSessions implements OtherSessions {

    private final Repository<Bookings> bookings;
    private final Repository<SessionSeats> seats;
    private final Programme programme;
    private final Registrations registrations;
    private final Seats held;

    LoadedOtherSessions(
            Repository<Bookings> bookings,
            Repository<SessionSeats> seats,
            Programme programme,
            Registrations registrations,
            Seats held) {
        this.bookings = bookings;
        this.seats = seats;
        this.programme = programme;
        this.registrations = registrations;
        this.held = held;
    }

    @Override
    public Optional<Overlap> findOverlap(Seat seat, Room room) {
        var own = programme.findLastReleased(room.session()).map(ReleasedSession::session);
        var start = room.startsAt() == null ? own.map(Session::startsAt).orElse(null) : room.startsAt();
        var end = room.endsAt() == null ? own.map(Session::endsAt).orElse(null) : room.endsAt();
        if (start == null || end == null) {
            return Optional.empty();
        }
        return idsOfSamePerson(seat, room.edition()).stream()
                .flatMap(registration -> bookedSessions(registration, seat).stream())
                .distinct()
                .filter(session -> !session.equals(room.session()))
                .flatMap(session -> programme.find(session).stream())
                .filter(session -> session.startsAt().isBefore(end) && start.isBefore(session.endsAt()))
                .min(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
                .map(Overlap::of);
    }

    /** Opens the seat's own bookings first, so that the decision is based on the stream that is appended to. */
    private Collection<UUID> bookedSessions(UUID registration, Seat seat) {
        if (registration.equals(seat.registration())) {
            return openBookings(registration).invoke(Bookings::sessions);
        }
        try {
            return bookings.load(Bookings.bookingsId(registration)).invoke(Bookings::sessions);
        } catch (AggregateNotFoundException e) {
            return onsiteSessions(registration);
        }
    }

    private Set<UUID> onsiteSessions(UUID registration) {
        return held.heldSeats(registration).stream()
                .filter(seat -> seat.attendance() == Mode.ONSITE && seat.state() == SeatState.CONFIRMED)
                .map(Seats.HeldSeat::session)
                .collect(Collectors.toSet());
    }

    @Override
    public void book(Seat seat, UUID session) {
        openBookings(seat.registration()).execute(aggregate -> aggregate.book(seat.registration(), session));
    }

    @Override
    public void release(Seat seat, UUID session) {
        openBookings(seat.registration()).execute(aggregate -> aggregate.release(seat.registration(), session));
    }

    private Aggregate<Bookings> openBookings(UUID registration) {
        try {
            var aggregate = bookings.loadOrCreate(Bookings.bookingsId(registration), Bookings::new);
            aggregate.execute(fresh -> {
                if (fresh.isNew()) {
                    fresh.open(registration, onsiteSessions(registration));
                }
            });
            return aggregate;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("bookings could not be made", e);
        }
    }

    @Override
    public void giveBack(Seat seat, Room room, UUID other, Context context) {
        try {
            seats.load(SeatCommand.seatsId(other))
                    .execute(aggregate ->
                            aggregate.giveBackRoomSeats(idsOfSamePerson(seat, room.edition()), context, this));
        } catch (AggregateNotFoundException e) {
            // No seat was ever taken there.
        }
    }

    private Set<UUID> idsOfSamePerson(Seat seat, String edition) {
        return registrations.idsOfSamePerson(seat.person(), edition);
    }

    @Override
    public @Nullable Instant sessionEnd(UUID session) {
        return programme
                .findLastReleased(session)
                .map(released -> released.session().endsAt())
                .orElse(null);
    }
}
