package igf.participation.seat.view;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.Overlap;
import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatViewTest {

    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final UUID SESSION = new UUID(9, 9);
    private static final UUID ADA = new UUID(0, 1);
    private static final Room ROOM =
            new Room(SESSION, "one", new UUID(8, 8), 1, 1, 7, "Title", NINE, NINE.plusSeconds(3600));
    private static final Seat SEAT =
            new Seat(Seat.id(ADA, SESSION), ADA, new UUID(1, 1), Mode.ONSITE, null, null, null);

    private static MemoryDocuments fold(SeatEvent... events) {
        var documents = new MemoryDocuments();
        long position = 1;
        for (var event : events) {
            var meta = new Meta(Actor.ANONYMOUS, NINE, "test", null);
            new SeatView().project(new RecordedEvent<>(position, "id", "stream", position++, event, meta), documents);
        }
        return documents;
    }

    private static SeatQueries.Counts counts(MemoryDocuments documents) {
        return documents.find(SeatView.SESSIONS, SESSION).orElseThrow().counts().toCounts();
    }

    private static RegisteredSeats registered(MemoryDocuments documents) {
        return documents.find(SeatView.REGISTRATIONS, ADA).orElseThrow();
    }

    private static final SeatEvent[] DISPLACED = {
        new SeatEvent.Offered(ROOM),
        new SeatEvent.Taken(ROOM, SEAT, SeatState.CONFIRMED, null),
        new SeatEvent.Displaced(ROOM, SEAT, 1)
    };

    @Test
    void a_seat_in_a_room_that_shrank_is_a_place_in_the_queue_and_has_been_left() {
        var documents = fold(DISPLACED);

        assertThat(counts(documents)).isEqualTo(new SeatQueries.Counts(0, 0, 1));
        assertThat(registered(documents).held().values())
                .extracting(RegisteredSeats.StoredSeat::state)
                .containsExactly(SeatState.WAITLISTED);
        assertThat(registered(documents).left()).containsOnlyKeys(SESSION);
    }

    @Test
    void two_seats_at_one_time_stay() {
        var other = new Overlap(new UUID(9, 8), 8, "Other", NINE, NINE.plusSeconds(60));
        var documents = fold(DISPLACED[0], DISPLACED[1], new SeatEvent.Overlapped(ROOM, SEAT, other));

        assertThat(counts(documents)).isEqualTo(new SeatQueries.Counts(1, 0, 0));
        assertThat(registered(documents).held().values())
                .extracting(RegisteredSeats.StoredSeat::state)
                .containsExactly(SeatState.CONFIRMED);
    }
}
