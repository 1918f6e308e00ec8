package igf.participation.seat.reaction;

import igf.participation.seat.Seats;
import igf.participation.seat.view.SeatQueries;
import igf.platform.view.ReadModelTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

@Component
class HeldSeats {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 5_000_000;

    private final SeatQueries queries;

    HeldSeats(SeatQueries queries) {
        this.queries = queries;
    }

    /**
     * Waits until the view has applied an event, because only then does it contain every seat that was taken before.
     *
     * @throws ReadModelTimeoutException if the view does not catch up in time
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
