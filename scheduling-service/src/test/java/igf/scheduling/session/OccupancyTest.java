package igf.scheduling.session;

import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.Occupied;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OccupancyTest {

    private static final int ROOMS = 10;

    private static Occupied session(int number, int minutes) {
        var room = new Room("room-" + number % ROOMS, "Room", 10, List.of(), 0);
        var place = room.placeAt(NINE.plusHours(number / ROOMS), minutes, FACTS);
        return Occupied.of(id(number), number, "t", place, List.of(person(number)), false);
    }

    /** Finding one session's clashes reads one hour's rooms, however long the programme is. */
    @Test
    void all_clashes_together_look_at_no_more_than_goes_on_at_a_time() {
        for (int sessions : List.of(200, 2000)) {
            var all = IntStream.range(0, sessions).mapToObj(n -> session(n, 60)).toList();
            var occupancy = new Occupancy(all);
            var looked = all.stream()
                    .mapToInt(one -> occupancy.findNear(one, Duration.ZERO).size())
                    .sum();
            assertThat(looked).isEqualTo(sessions * ROOMS);
        }
    }

    @Test
    void what_began_long_before_and_still_goes_on_is_found_and_what_ended_is_not() {
        var long1 = session(1, 240);
        var occupancy = new Occupancy(List.of(long1, session(11, 60), session(41, 60)));
        assertThat(occupancy.findNear(session(31, 60), Duration.ZERO)).containsExactly(long1);
        assertThat(occupancy.findNear(session(41, 60), Duration.ZERO))
                .extracting(Occupied::number)
                .containsExactly(41);
    }

    @Test
    void after_each_move_it_finds_what_a_new_index_of_the_same_sessions_finds() {
        var random = new Random(7);
        var present = new HashMap<UUID, Occupied>();
        var occupancy = new Occupancy(List.of());
        for (int step = 0; step < 500; step++) {
            var moved = session(random.nextInt(60), 30 + 30 * random.nextInt(5));
            var later = Occupied.of(
                    id(random.nextInt(40)), moved.number(), moved.title(), moved.place(), moved.people(), false);
            if (random.nextInt(4) == 0) {
                present.remove(later.sessionId());
                occupancy.remove(later.sessionId());
            } else {
                present.put(later.sessionId(), later);
                occupancy.put(later);
            }
            var rebuilt = new Occupancy(present.values());
            for (int hour = 0; hour < 60; hour += ROOMS) {
                assertThat(occupancy.findNear(session(hour, 60), Duration.ZERO))
                        .isEqualTo(rebuilt.findNear(session(hour, 60), Duration.ZERO));
            }
        }
    }
}
