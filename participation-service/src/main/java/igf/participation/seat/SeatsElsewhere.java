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
public final class SeatsElsewhere implements Elsewhere {

    private final Repository<Bookings> bookings;
    private final Repository<SessionSeats> seats;
    private final Programme programme;
    private final Registrations registrations;
    private final Seats held;

    SeatsElsewhere(
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
    public Optional<Overlap> overlap(Seat seat, Room room) {
        var own = programme.told(room.session()).map(ReleasedSession::session);
        var start = room.startsAt() == null ? own.map(Session::startsAt).orElse(null) : room.startsAt();
        var end = room.endsAt() == null ? own.map(Session::endsAt).orElse(null) : room.endsAt();
        if (start == null || end == null) {
            return Optional.empty();
        }
        return ofSamePerson(seat, room.edition()).stream()
                .flatMap(registration -> booked(registration, seat).stream())
                .distinct()
                .filter(session -> !session.equals(room.session()))
                .flatMap(session -> programme.find(session).stream())
                .filter(session -> session.startsAt().isBefore(end) && start.isBefore(session.endsAt()))
                .min(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
                .map(Overlap::with);
    }

    /** Opens the seat's own bookings first, so that the decision is based on the stream that is appended to. */
    private Collection<UUID> booked(UUID registration, Seat seat) {
        if (registration.equals(seat.registration())) {
            return opened(registration).invoke(Bookings::sessions);
        }
        try {
            return bookings.load(Bookings.of(registration)).invoke(Bookings::sessions);
        } catch (AggregateNotFoundException e) {
            return inRooms(registration);
        }
    }

    private Set<UUID> inRooms(UUID registration) {
        return held.held(registration).stream()
                .filter(each -> each.attendance() == Mode.ONSITE && each.state() == SeatState.CONFIRMED)
                .map(Seats.Held::session)
                .collect(Collectors.toSet());
    }

    @Override
    public void sits(Seat seat, UUID session) {
        opened(seat.registration()).execute(its -> its.book(seat.registration(), session));
    }

    @Override
    public void leaves(Seat seat, UUID session) {
        opened(seat.registration()).execute(its -> its.release(seat.registration(), session));
    }

    private Aggregate<Bookings> opened(UUID registration) {
        try {
            var its = bookings.loadOrCreate(Bookings.of(registration), Bookings::new);
            its.execute(fresh -> {
                if (fresh.isNew()) {
                    fresh.open(registration, inRooms(registration));
                }
            });
            return its;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("bookings could not be made", e);
        }
    }

    @Override
    public void giveBack(Seat seat, Room room, UUID other, Context context) {
        try {
            seats.load(SeatCommand.seatsOf(other))
                    .execute(its -> its.giveBackRoom(ofSamePerson(seat, room.edition()), context, this));
        } catch (AggregateNotFoundException e) {
            // No seat was ever taken there.
        }
    }

    private Set<UUID> ofSamePerson(Seat seat, String edition) {
        return registrations.ofSamePerson(seat.person(), edition);
    }

    @Override
    public @Nullable Instant end(UUID session) {
        return programme.told(session).map(told -> told.session().endsAt()).orElse(null);
    }
}
