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
import igf.platform.domain.Recorded;
import igf.platform.view.Views;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Offers free seats again to people who were skipped because they had a seat elsewhere at that time: when they leave
 * that seat, and when a session moves.
 */
@Component
@ProcessingGroup("promote-free-people")
class WhenSomebodyIsFreeThenPromote {

    private static final String WHO = "promote-free-people";
    private static final long PATIENCE_MILLIS = 30_000;

    private final Commands commands;
    private final HeldSeats held;
    private final SeatQueries queries;
    private final Registrations registrations;
    private final Views views;

    WhenSomebodyIsFreeThenPromote(
            Commands commands, HeldSeats held, SeatQueries queries, Registrations registrations, Views views) {
        this.commands = commands;
        this.held = held;
        this.queries = queries;
        this.registrations = registrations;
        this.views = views;
    }

    @EventHandler
    void on(BookingEvent.Released event, Recorded<?> fact) {
        ofSamePerson(event.registration()).stream()
                .flatMap(registration -> held.by(registration, fact.position()).stream())
                .filter(seat -> seat.state() == SeatState.WAITLISTED)
                .map(Seats.Held::session)
                .distinct()
                .forEach(session -> promote(session, fact));
    }

    private Set<UUID> ofSamePerson(UUID registration) {
        return registrations
                .find(registration)
                .filter(RegistrationState::confirmed)
                .map(state -> registrations.ofSamePerson(state.person(), state.edition()))
                .orElse(Set.of(registration));
    }

    /** Waits for the read models, which must know the session's new time. */
    @EventHandler
    void on(ProgrammeEvent.SessionPlaced event, Recorded<?> fact) {
        views.requireHead(PATIENCE_MILLIS);
        queries.withFreeSeats(event.session().edition()).forEach(session -> promote(session, fact));
    }

    private void promote(UUID session, Recorded<?> fact) {
        commands.sendAs(
                WHO,
                new SeatCommand.Promote(SeatCommand.seatsOf(session)),
                fact.meta().correlationId());
    }
}
