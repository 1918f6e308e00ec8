package igf.participation.seat;

import static igf.participation.seat.SeatsInMemory.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatEvent.Closed;
import igf.participation.seat.SeatEvent.Displaced;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Overlapped;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several sessions with shrinking rooms that move, end and are cancelled after they were held, with swaps and one human
 * under two ids. A simple model of all events checks the rules:
 *
 * <ul>
 * <li>nobody sits in two rooms at one time under any id,
 * <li>no room has more seats than places,
 * <li>the last people seated leave a smaller room first and wait at the head,
 * <li>the first free person in the queue is promoted,
 * <li>nothing changes after the end.
 * </ul>
 */
class SeatsAtOneTimeSequencesTest {

    private static final int SESSIONS = 4;
    private static final int PEOPLE = 7;
    private static final int STEPS = 400;
    /** FIRST and TWIN are ids of one human. */
    private static final int FIRST = 1;

    private static final int TWIN = 2;

    /** One session, by its events. */
    private static final class Hall {
        Room room;
        final Map<UUID, UUID> sits = new LinkedHashMap<>();
        final List<UUID> queue = new ArrayList<>();

        Hall(Room room) {
            this.room = room;
        }

        boolean overlaps(Hall other) {
            return start(room).isBefore(end(other.room)) && start(other.room).isBefore(end(room));
        }
    }

    private static Instant start(Room room) {
        return Objects.requireNonNull(room.startsAt());
    }

    private static Instant end(Room room) {
        return Objects.requireNonNull(room.endsAt());
    }

    /** The state by the events, separate from the aggregates. */
    private static final class Account {
        final Map<UUID, Hall> halls = new HashMap<>();

        /** @param now time of the command that caused the event */
        void apply(Object event, Instant now) {
            switch (event) {
                case Offered e -> halls.computeIfAbsent(e.room().session(), id -> new Hall(e.room())).room = e.room();
                case Taken e -> taken(hall(e.room(), now), e);
                case Promoted e -> promoted(hall(e.room(), now), e.seat());
                case Displaced e -> displaced(hall(e.room(), now), e);
                case GivenBack e -> {
                    var hall = hall(Objects.requireNonNull(e.departure()).room(), now);
                    if (e.state() == SeatState.WAITLISTED) {
                        hall.queue.remove(e.registration());
                    } else {
                        hall.sits.remove(e.seat());
                    }
                }
                case Overlapped e -> hall(e.room(), now);
                case Closed e -> throw new AssertionError("changed after the end: cancelled");
                default -> assertThat(event).isInstanceOf(BookingEvent.class);
            }
        }

        private Hall hall(Room room, Instant now) {
            var hall = Objects.requireNonNull(halls.get(room.session()));
            assertThat(now).as("changed after the end").isBefore(end(hall.room));
            return hall;
        }

        private void taken(Hall hall, Taken e) {
            if (e.seat().attendance() == Mode.ONLINE) {
                return;
            }
            if (e.state() == SeatState.WAITLISTED) {
                hall.queue.add(e.seat().registration());
            } else {
                sit(hall, e.seat());
            }
        }

        private void promoted(Hall hall, Seat seat) {
            var first = hall.queue.stream()
                    .filter(one -> !isBusy(one, hall))
                    .findFirst()
                    .orElse(null);
            assertThat(seat.registration()).as("first of the queue who is free").isEqualTo(first);
            hall.queue.remove(seat.registration());
            sit(hall, seat);
        }

        private void sit(Hall hall, Seat seat) {
            assertThat(isBusy(seat.registration(), hall))
                    .as("sits in two rooms")
                    .isFalse();
            hall.sits.put(seat.id(), seat.registration());
            assertThat(hall.sits.size()).as("overbooked").isLessThanOrEqualTo(hall.room.capacity());
        }

        /** Under any id. */
        private boolean isBusy(UUID registration, Hall hall) {
            return halls.values().stream()
                    .filter(other -> other != hall && other.overlaps(hall))
                    .flatMap(other -> other.sits.values().stream())
                    .anyMatch(other -> human(other).equals(human(registration)));
        }

        private static UUID human(UUID registration) {
            return registration.equals(registration(TWIN)) ? registration(FIRST) : registration;
        }

        private static UUID registration(int person) {
            return SeatsInMemory.registration(SeatsInMemory.person(person));
        }

        private void displaced(Hall hall, Displaced e) {
            var last = List.copyOf(hall.sits.keySet()).subList(hall.room.capacity(), hall.sits.size());
            assertThat(last)
                    .as("displaced is the first of the last to come")
                    .startsWith(e.seat().id());
            hall.sits.remove(e.seat().id());
            hall.queue.add(e.position() - 1, e.seat().registration());
        }

        /** Checks the state after each command. */
        void settled(Instant now) {
            halls.values().stream()
                    .filter(hall -> now.isBefore(end(hall.room)))
                    .forEach(hall -> assertThat(hall.sits.size())
                            .as("more seats than the room has")
                            .isLessThanOrEqualTo(hall.room.capacity()));
        }

        /** Checks a place in the queue that the service returned. */
        void hasQueue(UUID session, UUID registration, Integer position) {
            assertThat(Objects.requireNonNull(halls.get(session)).queue.indexOf(registration) + 1)
                    .as("place in the queue")
                    .isEqualTo(position);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobodySitsInTwoRoomsAndQueuesKeepTheirOrder(long seed) {
        try (var seats = new SeatsInMemory()) {
            seats.link(FIRST, TWIN);
            run(seats, seed);
            assertThat(seats.log.stream().map(Object::getClass).distinct())
                    .contains(Taken.class, GivenBack.class, Promoted.class, Displaced.class, Overlapped.class);
        }
    }

    private static void run(SeatsInMemory seats, long seed) {
        var random = new Random(seed);
        var account = new Account();
        for (int number = 1; number <= SESSIONS; number++) {
            seats.release(number, 2, start(random));
        }
        var read = 0;
        var refused = 0;
        for (int step = 0; step < STEPS; step++) {
            try {
                act(seats, random, step, account);
            } catch (RefusedException e) {
                refused++;
            }
            for (; read < seats.log.size(); read++) {
                account.apply(seats.log.get(read), seats.now());
            }
            account.settled(seats.now());
        }
        assertThat(refused).as("refusals").isBetween(STEPS / 20, STEPS * 3 / 4);
    }

    /** The same with an id that was never linked in the service. */
    @Test
    void aServiceThatCountsLinkedIdsAsTwoPeopleIsSeen() {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 6; seed++) {
                        try (var seats = new SeatsInMemory()) {
                            run(seats, seed);
                        }
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s).*(sits in two rooms|first of the queue who is free).*");
    }

    private static Instant start(Random random) {
        return NINE.plus(Duration.ofMinutes(30L * random.nextInt(6)));
    }

    private static void act(SeatsInMemory seats, Random random, int step, Account account) {
        int session = 1 + random.nextInt(SESSIONS);
        int person = 1 + random.nextInt(PEOPLE);
        switch (random.nextInt(21)) {
            case 0 ->
                seats.release(session, random.nextInt(4), seats.known(session).startsAt());
            case 1 -> {
                seats.release(session, 1 + random.nextInt(3), start(random));
                seats.tellOverlaps(session);
            }
            case 2, 3, 4 -> seats.giveBack(session, person);
            case 5, 6 -> seats.swap(session, person, 1 + random.nextInt(SESSIONS));
            case 7 -> seats.promote(session);
            case 8 -> {
                seats.take(session, person, Mode.ONLINE);
                seats.tellOverlaps(session);
            }
            case 10 -> {
                if (!seats.now().isBefore(end(seats.room(session)))) {
                    seats.cancel(session);
                }
            }
            // Time passes slowly, so that some sessions end before others; moves open them again.
            case 9 -> {
                if (step > STEPS / 2) {
                    var begun = seats.now().isBefore(NINE) ? NINE : seats.now();
                    seats.at(begun.plus(Duration.ofMinutes(random.nextInt(30))));
                }
            }
            default -> {
                var before = seats.log.size();
                var place = seats.take(session, person, Mode.ONSITE);
                if (place.position() != null && seats.log.size() == before) {
                    account.hasQueue(
                            SeatsInMemory.session(session),
                            SeatsInMemory.registration(SeatsInMemory.person(person)),
                            place.position());
                }
            }
        }
    }

    /** Removes from the service what keeps the rule of one seat at a time. */
    @Test
    void aServiceThatDoesNotLookElsewhereIsSeen() {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= 6; seed++) {
                        try (var seats = new SeatsInMemory(NoOverlaps::new)) {
                            seats.link(FIRST, TWIN);
                            run(seats, seed);
                        }
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s).*(sits in two rooms|first of the queue who is free).*");
    }

    private record NoOverlaps(OtherSessions elsewhere) implements OtherSessions {
        @Override
        public Optional<Overlap> findOverlap(Seat seat, Room room) {
            return Optional.empty();
        }

        @Override
        public void book(Seat seat, UUID session) {
            elsewhere.book(seat, session);
        }

        @Override
        public void release(Seat seat, UUID session) {
            elsewhere.release(seat, session);
        }

        @Override
        public void giveBack(Seat seat, Room room, UUID other, Context context) {
            elsewhere.giveBack(seat, room, other, context);
        }

        @Override
        public @Nullable Instant sessionEnd(UUID session) {
            return elsewhere.sessionEnd(session);
        }
    }

    private record Plant(String seen, List<Object> events, Instant now) {}

    private static Room room(int session, int capacity) {
        return new Room(
                SeatsInMemory.session(session),
                "one",
                new UUID(8, 8),
                capacity,
                1,
                session,
                "Title",
                NINE,
                NINE.plus(Duration.ofHours(1)));
    }

    private static Seat seat(Room room, int person) {
        var registration = new UUID(0, person);
        return new Seat(
                Seat.id(registration, room.session()),
                registration,
                new UUID(1, person),
                Mode.ONSITE,
                null,
                null,
                null);
    }

    private static Taken sits(Room room, int person) {
        return new Taken(room, seat(room, person), SeatState.CONFIRMED, null);
    }

    private static Taken waits(Room room, int person) {
        return new Taken(room, seat(room, person), SeatState.WAITLISTED, 1);
    }

    static Stream<Plant> plants() {
        var one = room(1, 1);
        var two = room(1, 2);
        var other = room(2, 1);
        var before = NINE.minusSeconds(1);
        var after = NINE.plus(Duration.ofHours(1));
        return Stream.of(
                new Plant(
                        "sits in two rooms",
                        List.of(new Offered(one), new Offered(other), sits(one, 1), sits(other, 1)),
                        before),
                new Plant("overbooked", List.of(new Offered(one), sits(one, 1), sits(one, 2)), before),
                new Plant(
                        "more seats than the room has",
                        List.of(new Offered(two), sits(two, 1), sits(two, 2), new Offered(one)),
                        before),
                new Plant(
                        "first of the last",
                        List.of(
                                new Offered(two),
                                sits(two, 1),
                                sits(two, 2),
                                new Offered(one),
                                new Displaced(one, seat(one, 1), 1)),
                        before),
                new Plant(
                        "first of the queue",
                        List.of(
                                new Offered(two),
                                sits(two, 1),
                                waits(two, 2),
                                waits(two, 3),
                                new Promoted(two, seat(two, 3))),
                        before),
                new Plant("changed after the end", List.of(new Offered(one), sits(one, 1)), after),
                new Plant(
                        "changed after the end",
                        List.of(new Offered(one), new Closed(one.seatsId(), one.session(), one.edition(), 2)),
                        after),
                new Plant(
                        "sits in two rooms",
                        List.of(new Offered(one), new Offered(other), sits(one, FIRST), sits(other, TWIN)),
                        before));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedViolationIsSeen(Plant plant) {
        assertThatThrownBy(() -> {
                    var account = new Account();
                    plant.events().forEach(event -> account.apply(event, plant.now()));
                    account.settled(plant.now());
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(plant.seen());
    }
}
