package igf.participation.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatCommand.Close;
import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.GoOnline;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.Displaced;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Overlapped;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random commands in any order. After each, a separate simple model of the events checks them. */
class SeatSequencesTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final Instant NOW = Instant.parse("2031-10-07T09:00:00Z");
    private static final int STEPS = 120;

    /** The state by the events, separate from the aggregate. */
    private static final class Account {
        int capacity;
        boolean closed;
        final Map<UUID, UUID> onsite = new HashMap<>();
        final Map<UUID, UUID> online = new HashMap<>();
        final Map<UUID, UUID> queue = new LinkedHashMap<>();
        final Set<UUID> displaced = new HashSet<>();

        void apply(Object event) {
            switch ((SeatEvent) event) {
                case Offered e -> {
                    capacity = e.room().capacity();
                    closed = false;
                }
                case Closed e -> closed = true;
                case Taken e -> taken(e);
                case Promoted e -> {
                    assertThat(queue.keySet().iterator().next())
                            .as("first of the queue")
                            .isEqualTo(e.seat().id());
                    queue.remove(e.seat().id());
                    seat(e.seat());
                }
                case Displaced e -> displaced(e);
                case Overlapped e -> throw new AssertionError("nobody sits elsewhere here");
                case GivenBack e -> givenBack(e);
            }
        }

        private void taken(Taken e) {
            assertThat(closed).as("taken in a session that is cancelled").isFalse();
            var seat = e.seat();
            if (e.state() == SeatState.WAITLISTED) {
                assertThat(queue.containsValue(seat.registration()))
                        .as("waits twice")
                        .isFalse();
                queue.put(seat.id(), seat.registration());
                assertThat(onsite.size()).as("waits though there is room").isGreaterThanOrEqualTo(capacity);
                assertThat(e.position()).isEqualTo(queue.size());
            } else if (seat.attendance() == Mode.ONSITE) {
                assertThat(queue).as("overtakes").isEmpty();
                seat(seat);
            } else {
                online.put(seat.id(), seat.registration());
            }
        }

        private void displaced(Displaced e) {
            assertThat(onsite.size()).as("displaced though there is room").isGreaterThan(capacity);
            assertThat(onsite.remove(e.seat().id()))
                    .as("displaced without a seat")
                    .isNotNull();
            var before = new LinkedHashMap<>(queue);
            queue.clear();
            before.forEach((seat, registration) -> {
                if (queue.size() == e.position() - 1) {
                    queue.put(e.seat().id(), e.seat().registration());
                }
                queue.put(seat, registration);
            });
            queue.putIfAbsent(e.seat().id(), e.seat().registration());
            displaced.add(e.seat().registration());
        }

        /** Checks that nobody loses a seat without asking, unless they have another or nobody has one. */
        private void givenBack(GivenBack e) {
            var waited = queue.remove(e.seat()) != null;
            var sat = onsite.remove(e.seat()) != null | online.remove(e.seat()) != null;
            assertThat(waited || sat).as("gives back what is not held").isTrue();
            var departure = Objects.requireNonNull(e.departure());
            switch (departure.reason()) {
                case GIVEN_BACK, REGISTRATION_ENDED -> {}
                case MOVED ->
                    assertThat(onsite.containsValue(e.registration()) || online.containsValue(e.registration()))
                            .as("moved to nowhere")
                            .isTrue();
                case SESSION_CANCELLED -> assertThat(closed).as("cancelled").isTrue();
            }
        }

        private void seat(Seat seat) {
            assertThat(onsite.put(seat.id(), seat.registration()))
                    .as("one seat each")
                    .isNull();
            assertThat(onsite.size()).as("overbooked").isLessThanOrEqualTo(capacity);
        }

        /**
         * Checks the state after a command.
         *
         * @param kept seats that nobody has asked to give back
         */
        void settled(Map<UUID, Boolean> kept) {
            assertThat(queue.isEmpty() || onsite.size() >= capacity)
                    .as("somebody waits though there is room")
                    .isTrue();
            assertThat(closed && onsite.size() + online.size() + queue.size() > 0)
                    .as("a seat in a session that is cancelled")
                    .isFalse();
            var seated = new ArrayList<>(onsite.values());
            seated.addAll(online.values());
            assertThat(seated).as("one seat each").doesNotHaveDuplicates();
            assertThat(onsite.size()).as("more seats than the room has").isLessThanOrEqualTo(capacity);
            kept.keySet().stream()
                    .filter(registration -> !displaced.contains(registration))
                    .forEach(registration ->
                            assertThat(seated).as("who had a seat has one").contains(registration));
            displaced.clear();
        }

        Map<UUID, Boolean> seated() {
            var seated = new HashMap<UUID, Boolean>();
            onsite.values().forEach(one -> seated.put(one, true));
            online.values().forEach(one -> seated.put(one, true));
            return seated;
        }
    }

    private static final Room PLANTED =
            new Room(SESSION, "one", new UUID(8, 8), 1, 1, null, null, NOW, NOW.plusSeconds(3600));

    private static final Room LARGER =
            new Room(SESSION, "one", new UUID(8, 8), 2, 1, null, null, NOW, NOW.plusSeconds(3600));

    private static Seat planted(int person, Mode mode) {
        var registration = new UUID(0, person);
        return new Seat(Seat.id(registration, SESSION), registration, registration, mode, null, null, null);
    }

    private static GivenBack lost(Seat seat, SeatReturn.Reason reason) {
        return new GivenBack(
                SESSION,
                "one",
                seat.id(),
                seat.registration(),
                seat.attendance(),
                SeatState.CONFIRMED,
                new SeatReturn(reason, PLANTED, seat));
    }

    /** Returns impossible histories, to prove that the model detects them. */
    static Stream<List<SeatEvent>> plants() {
        var offered = new Offered(PLANTED);
        var ada = planted(1, Mode.ONSITE);
        var ben = planted(2, Mode.ONSITE);
        var benOnline = planted(2, Mode.ONLINE);
        var cleo = planted(3, Mode.ONSITE);
        var adaSits = new Taken(PLANTED, ada, SeatState.CONFIRMED, null);
        var benSitsOnline = new Taken(PLANTED, benOnline, SeatState.CONFIRMED, null);
        var benWaits = new Taken(PLANTED, ben.withSecondId(SESSION), SeatState.WAITLISTED, 1);
        var cleoWaits = new Taken(PLANTED, cleo, SeatState.WAITLISTED, 2);
        return Stream.of(
                List.of(offered, adaSits, new Taken(PLANTED, ben, SeatState.CONFIRMED, null)),
                List.of(offered, adaSits, benSitsOnline, lost(benOnline, SeatReturn.Reason.MOVED), benWaits),
                List.of(
                        offered,
                        benSitsOnline,
                        new Taken(PLANTED, ben.withSecondId(SESSION), SeatState.CONFIRMED, null)),
                List.of(
                        offered,
                        adaSits,
                        benWaits,
                        cleoWaits,
                        lost(ada, SeatReturn.Reason.GIVEN_BACK),
                        new Promoted(PLANTED, cleo)),
                List.of(offered, adaSits, benWaits, benWaits),
                List.of(offered, adaSits, benWaits, lost(ada, SeatReturn.Reason.GIVEN_BACK)),
                List.of(offered, adaSits, new Closed(PLANTED.seatsId(), SESSION, "one", 2)),
                List.of(offered, new Closed(PLANTED.seatsId(), SESSION, "one", 2), adaSits),
                List.of(offered, adaSits, lost(ada, SeatReturn.Reason.SESSION_CANCELLED)),
                List.of(offered, lost(ada, SeatReturn.Reason.GIVEN_BACK)),
                List.of(offered, adaSits, new Displaced(PLANTED, ada, 1)),
                List.of(new Offered(LARGER), adaSits, new Taken(LARGER, ben, SeatState.CONFIRMED, null), offered));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_planted_violation_is_seen(List<SeatEvent> events) {
        assertThatThrownBy(() -> {
                    var account = new Account();
                    events.forEach(account::apply);
                    account.settled(Map.of());
                })
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void never_overbooked_and_always_fair(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Object>();
        var account = new Account();
        int release = 1;
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(6) == 0) {
                release++;
            }
            var command =
                    step == STEPS / 2 ? close(++release) : command(random, room(seed, release), history.isEmpty());
            if (command instanceof Close) {
                release++;
            }
            var kept = account.seated();
            mayLose(command, kept);
            var fixture = SeatFixture.at(NOW);
            var given = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
            given.when(command);
            var before = history.size();
            fixture.getEventStore()
                    .readEvents(SeatCommand.seatsId(SESSION))
                    .asStream()
                    .map(message -> (Object) message.getPayload())
                    .skip(before)
                    .forEach(event -> {
                        history.add(event);
                        account.apply(event);
                    });
            account.settled(account.closed ? Map.of() : kept);
        }
        assertThat(history).hasSizeGreaterThan(STEPS / 3);
        assertThat(history.stream().map(Object::getClass).distinct())
                .contains(Taken.class, GivenBack.class, Promoted.class, Displaced.class, Closed.class);
    }

    private static void mayLose(SeatCommand command, Map<UUID, Boolean> kept) {
        if (command instanceof GiveBack back) {
            kept.keySet()
                    .removeIf(one -> Seat.id(one, SESSION).equals(back.seat())
                            || Seat.secondId(one, SESSION).equals(back.seat()));
        }
    }

    private static Close close(int release) {
        return new Close(SeatCommand.seatsId(SESSION), SESSION, "one", release);
    }

    private static Room room(long seed, int release) {
        return new Room(
                SESSION,
                "one",
                new UUID(8, 8),
                1 + (int) ((seed * 31 + release * 7L) % 5),
                release,
                null,
                null,
                NOW,
                NOW.plusSeconds(3600));
    }

    private static SeatCommand command(Random random, Room room, boolean first) {
        var registration = new UUID(0, random.nextInt(12));
        var id = Seat.id(registration, SESSION);
        return switch (random.nextInt(first ? 2 : 30)) {
            case 0, 2 -> new Offer(room.seatsId(), room);
            case 3 -> close(room.release() + 1);
            case 19, 20 -> new GoOnline(room.seatsId(), registration);
            case 21, 22, 23, 24, 25, 26 -> new GiveBack(room.seatsId(), id, SeatReturn.Reason.GIVEN_BACK);
            case 27, 28, 29 ->
                new GiveBack(
                        room.seatsId(), Seat.secondId(registration, SESSION), SeatReturn.Reason.REGISTRATION_ENDED);
            default -> {
                var mode = random.nextInt(4) == 0 ? Mode.ONLINE : Mode.ONSITE;
                yield new Take(
                        room.seatsId(), room, new Seat(id, registration, registration, mode, null, null, null), null);
            }
        };
    }
}
