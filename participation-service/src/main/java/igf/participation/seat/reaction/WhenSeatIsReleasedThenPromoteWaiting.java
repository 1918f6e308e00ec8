package igf.participation.seat.reaction;

import igf.api.seat.SeatState;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.seat.BookingEvent;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.Seats;
import igf.participation.seat.view.SeatQueries;
import igf.platform.command.Commands;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Views;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Promotes waitlisted people who were skipped because they had another seat at that time. Runs when that seat is
 * released and when a session is scheduled or moved.
 */
@Component
@ProcessingGroup("promote-free-people")
class WhenSeatIsReleasedThenPromoteWaiting {

    private static final String NAME = "promote-free-people";
    private static final long TIMEOUT_MILLIS = 30_000;

    private final Commands commands;
    private final SeatLookup seatLookup;
    private final SeatQueries queries;
    private final Registrations registrations;
    private final Views views;

    WhenSeatIsReleasedThenPromoteWaiting(
            Commands commands, SeatLookup seatLookup, SeatQueries queries, Registrations registrations, Views views) {
        this.commands = commands;
        this.seatLookup = seatLookup;
        this.queries = queries;
        this.registrations = registrations;
        this.views = views;
    }

    @EventHandler
    void on(BookingEvent.Released event, RecordedEvent<?> recorded) {
        registrationsOfSamePerson(event.registration()).stream()
                .flatMap(registration -> seatLookup.findAt(registration, recorded.position()).stream())
                .filter(seat -> seat.state() == SeatState.WAITLISTED)
                .map(Seats.HeldSeat::session)
                .distinct()
                .forEach(session -> promote(session, recorded));
    }

    private Set<UUID> registrationsOfSamePerson(UUID registration) {
        return registrations
                .find(registration)
                .filter(RegistrationState::isConfirmed)
                .map(state -> registrations.idsOfSamePerson(state.person(), state.edition()))
                .orElse(Set.of(registration));
    }

    /** Waits for the read models, which must know the session's new time. */
    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, RecordedEvent<?> recorded) {
        views.requireHead(TIMEOUT_MILLIS);
        queries.sessionsWithFreeSeats(event.session().edition()).forEach(session -> promote(session, recorded));
    }

    private void promote(UUID session, RecordedEvent<?> recorded) {
        commands.sendAs(
                NAME,
                new SeatCommand.Promote(SeatCommand.seatsId(session)),
                recorded.meta().correlationId());
    }
}
