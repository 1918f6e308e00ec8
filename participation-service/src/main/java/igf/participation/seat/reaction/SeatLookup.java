package igf.participation.seat.reaction;

import igf.participation.seat.Seats;
import igf.participation.seat.view.SeatQueries;
import igf.platform.view.ReadModelTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Reads seats for reactions, once the view has caught up. */
@Component
class SeatLookup {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = 5_000_000;

    private final SeatQueries queries;

    SeatLookup(SeatQueries queries) {
        this.queries = queries;
    }

    /**
     * Returns a registration's seats after the view has applied the event at a position. Only then does the view
     * contain all earlier seats.
     *
     * @throws ReadModelTimeoutException if the view does not catch up in time
     */
    List<Seats.HeldSeat> findAt(UUID registration, long position) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (queries.position() < position) {
            if (System.nanoTime() > deadline) {
                throw new ReadModelTimeoutException();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return queries.heldSeats(registration);
    }
}
