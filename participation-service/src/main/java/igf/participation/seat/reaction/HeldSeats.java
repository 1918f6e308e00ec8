package igf.participation.seat.reaction;

import igf.participation.seat.Seats;
import igf.participation.seat.view.SeatQueries;
import igf.platform.view.ReadModelTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Finds the seats of a registration, for reactions. */
@Component
class HeldSeats {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 5_000_000;

    private final SeatQueries queries;

    HeldSeats(SeatQueries queries) {
        this.queries = queries;
    }

    /**
     * Only a view that has come as far as a fact knows every seat that was taken before it.
     *
     * @throws ReadModelTimeoutException if it does not come so far in time
     */
    List<Seats.Held> by(UUID registration, long position) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (queries.position() < position) {
            if (System.nanoTime() > end) {
                throw new ReadModelTimeoutException();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return queries.held(registration);
    }
}
