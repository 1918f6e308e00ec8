package igf.participation.seat.reaction;

import igf.participation.registration.RegistrationEvent;
import igf.participation.seat.Departure;
import igf.participation.seat.SeatCommand;
import igf.participation.seat.view.SeatQueries;
import igf.platform.command.Commands;
import igf.platform.domain.Recorded;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whoever does not come any more leaves the seats to those who wait. */
@Component
@ProcessingGroup("give-seats-back")
class WhenRegistrationEndsThenGiveSeatsBack {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 5_000_000;

    private final Commands commands;
    private final SeatQueries queries;

    WhenRegistrationEndsThenGiveSeatsBack(Commands commands, SeatQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, Recorded<?> fact) {
        giveBack(event.id(), fact);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, Recorded<?> fact) {
        giveBack(event.id(), fact);
    }

    private void giveBack(UUID registration, Recorded<?> fact) {
        awaitView(fact.position());
        for (var held : queries.held(registration)) {
            commands.sendAs(
                    "give-seats-back",
                    new SeatCommand.GiveBack(
                            SeatCommand.seatsOf(held.session()), held.seat(), Departure.Reason.REGISTRATION_ENDED),
                    fact.meta().correlationId());
        }
    }

    /** Only a view that has come as far as this fact knows every seat that was taken before it. */
    private void awaitView(long position) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (queries.position() < position) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the view of seats has not come to " + position);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
