package igf.participation.seat;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.participation.vocabulary.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order: an own, plain account of the events is checked after each of them. */
class SeatSequencesTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final int STEPS = 120;

    /** What the events say, kept apart from the aggregate. */
    private static final class Account {
        int capacity;
        final Set<UUID> onsite = new HashSet<>();
        final List<UUID> queue = new ArrayList<>();

        void apply(Object event) {
            switch ((SeatEvent) event) {
                case Offered e -> capacity = e.room().capacity();
                case Taken e
                when e.state() == SeatState.WAITLISTED -> {
                    queue.add(e.seat().id());
                    assertThat(onsite.size()).as("waits though there is room").isGreaterThanOrEqualTo(capacity);
                    assertThat(e.position()).isEqualTo(queue.size());
                }
                case Taken e
                when e.seat().attendance() == Mode.ONSITE -> {
                    assertThat(queue).as("overtakes").isEmpty();
                    seat(e.seat().id());
                }
                case Taken e -> assertThat(e.state()).isEqualTo(SeatState.CONFIRMED);
                case Promoted e -> {
                    assertThat(queue.removeFirst())
                            .as("first of the queue")
                            .isEqualTo(e.seat().id());
                    seat(e.seat().id());
                }
                case GivenBack e -> {
                    queue.remove(e.seat());
                    onsite.remove(e.seat());
                }
            }
        }

        private void seat(UUID seat) {
            assertThat(onsite.add(seat)).as("one seat each").isTrue();
            assertThat(onsite.size()).as("overbooked").isLessThanOrEqualTo(capacity);
        }

        void settled() {
            assertThat(queue.isEmpty() || onsite.size() >= capacity)
                    .as("somebody waits though there is room")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void never_overbooked_and_always_fair(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Object>();
        var account = new Account();
        int release = 1;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(12) == 0) {
                release++;
            }
            var room = new Room(SESSION, "one", new UUID(8, 8), 1 + (int) ((seed * 31 + release * 7L) % 5), release);
            var fixture = new AggregateTestFixture<>(SessionSeats.class);
            var given = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
            var result = given.when(command(random, room, history.isEmpty()));
            result.expectSuccessfulHandlerExecution();
            var before = history.size();
            fixture.getEventStore()
                    .readEvents(room.seats())
                    .asStream()
                    .map(message -> (Object) message.getPayload())
                    .skip(before)
                    .forEach(event -> {
                        history.add(event);
                        account.apply(event);
                    });
            account.settled();
        }
        assertThat(history).hasSizeGreaterThan(STEPS / 3);
    }

    private static SeatCommand command(Random random, Room room, boolean first) {
        var registration = new UUID(0, random.nextInt(12));
        var id = Seat.id(registration, SESSION);
        return switch (random.nextInt(first ? 2 : 10)) {
            case 0 -> new Offer(room.seats(), room);
            case 7, 8, 9 -> new GiveBack(room.seats(), id);
            default -> {
                var mode = random.nextInt(5) == 0 ? Mode.ONLINE : Mode.ONSITE;
                yield new Take(room.seats(), room, new Seat(id, registration, registration, mode, null, null));
            }
        };
    }
}
