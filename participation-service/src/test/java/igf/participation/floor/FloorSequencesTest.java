package igf.participation.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.floor.FloorCommand.Ask;
import igf.participation.floor.FloorCommand.Clear;
import igf.participation.floor.FloorCommand.Dismiss;
import igf.participation.floor.FloorCommand.Finish;
import igf.participation.floor.FloorCommand.Grant;
import igf.participation.floor.FloorCommand.Leave;
import igf.participation.floor.FloorCommand.TakeGrantBack;
import igf.participation.floor.FloorCommand.Withdraw;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.GrantTakenBack;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.floor.FloorEvent.Restated;
import igf.participation.floor.FloorEvent.Withdrawn;
import igf.platform.domain.PersonalValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random commands in any order. After each, a separate simple model of the events checks them and the returned places.
 */
class FloorSequencesTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final String ID = FloorCommand.floorId(SESSION);
    private static final PersonalValue WORDS = new PersonalValue(new UUID(5, 5), "x");
    private static final int STEPS = 120;

    private static final class Account {
        final Map<UUID, FloorRequest> waiting = new LinkedHashMap<>();
        final Map<UUID, UUID> whose = new HashMap<>();
        final Map<UUID, Integer> spoken = new HashMap<>();

        final List<Mode> lasts = new ArrayList<>();

        @Nullable
        UUID speaking;

        @Nullable
        FloorRequest called;

        void apply(Object event) {
            switch ((FloorEvent) event) {
                case Asked e -> {
                    waiting.put(e.request().id(), e.request());
                    whose.put(e.request().id(), e.request().registration());
                }
                case Restated e ->
                    assertThat(waiting.replace(e.request().id(), e.request()))
                            .as("restates what waits")
                            .isNotNull();
                case Granted e -> {
                    assertThat(speaking).as("one speaks at a time").isNull();
                    called = waiting.remove(e.request());
                    assertThat(called).as("called without waiting").isNotNull();
                    lasts.add(e.mode());
                    speaking = e.request();
                    spoken.merge(whose.getOrDefault(e.request(), SESSION), 1, Integer::sum);
                }
                case GrantTakenBack e -> {
                    assertThat(e.request()).as("takes back a turn that is none").isEqualTo(speaking);
                    assertThat(e.last())
                            .as("where the last speaker was")
                            .isEqualTo(lasts.size() < 2 ? null : lasts.get(lasts.size() - 2));
                    lasts.removeLast();
                    speaking = null;
                    waiting.put(e.request(), Objects.requireNonNull(called));
                    spoken.merge(whose.getOrDefault(e.request(), SESSION), -1, Integer::sum);
                }
                case Done e -> {
                    assertThat(e.request()).as("ends a turn that is none").isEqualTo(speaking);
                    speaking = null;
                }
                case Withdrawn e ->
                    assertThat(waiting.remove(e.request()))
                            .as("takes back what waits")
                            .isNotNull();
            }
            assertThat(waiting.values().stream().map(FloorRequest::registration))
                    .as("one place each")
                    .doesNotHaveDuplicates();
        }

        /** @param told the state of a request, as it was returned */
        void check(FloorPlace told) {
            if (told.state() != FloorRequestState.WAITING) {
                assertThat(told.position()).isNull();
                return;
            }
            var own = Objects.requireNonNull(waiting.get(told.id()), "it waits");
            long position = Objects.requireNonNull(told.position());
            var before = waiting.values().stream()
                    .filter(other -> times(other) < times(own))
                    .count();
            var notBehind = waiting.values().stream()
                    .filter(other -> times(other) <= times(own))
                    .count();
            assertThat(position)
                    .as("behind all who have spoken less, before all who have spoken more")
                    .isGreaterThan(before)
                    .isLessThanOrEqualTo(notBehind);
        }

        private int times(FloorRequest request) {
            return spoken.getOrDefault(request.registration(), 0);
        }
    }

    private static FloorRequest request(long id, int person, FloorRequestKind kind) {
        return new FloorRequest(
                new UUID(2, id),
                new UUID(0, person),
                new UUID(1, person),
                id % 3 == 0 ? Mode.ONLINE : Mode.ONSITE,
                kind,
                WORDS,
                kind == FloorRequestKind.QUESTION ? WORDS : null);
    }

    private static Asked asked(long id, int person) {
        return new Asked(ID, SESSION, "one", request(id, person, FloorRequestKind.HAND));
    }

    private record Plant(List<FloorEvent> events, @Nullable FloorPlace told) {}

    static Stream<Plant> plants() {
        var calls = new Granted(SESSION, new UUID(2, 1), Mode.ONSITE);
        var spoke =
                List.<FloorEvent>of(asked(1, 1), calls, new Done(SESSION, new UUID(2, 1)), asked(2, 1), asked(4, 2));
        return Stream.of(
                new Plant(List.of(asked(1, 1), asked(2, 1)), null),
                new Plant(
                        List.of(asked(1, 1), asked(2, 2), calls, new Granted(SESSION, new UUID(2, 2), Mode.ONSITE)),
                        null),
                new Plant(List.of(asked(1, 1), new Withdrawn(SESSION, new UUID(2, 1), new UUID(0, 1)), calls), null),
                new Plant(List.of(asked(1, 1), new Done(SESSION, new UUID(2, 1))), null),
                new Plant(List.of(asked(1, 1), new GrantTakenBack(SESSION, new UUID(2, 1), null)), null),
                new Plant(List.of(asked(1, 1), calls, new GrantTakenBack(SESSION, new UUID(2, 1), Mode.ONLINE)), null),
                new Plant(
                        List.of(asked(1, 1), calls, asked(2, 1), new GrantTakenBack(SESSION, new UUID(2, 1), null)),
                        null),
                new Plant(List.of(new Restated(SESSION, request(1, 1, FloorRequestKind.HAND))), null),
                new Plant(spoke, new FloorPlace(new UUID(2, 2), FloorRequestState.WAITING, 1, true)),
                new Plant(spoke, new FloorPlace(new UUID(2, 4), FloorRequestState.WAITING, 2, true)));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_planted_violation_is_seen(Plant plant) {
        assertThatThrownBy(() -> {
                    var account = new Account();
                    plant.events().forEach(account::apply);
                    if (plant.told() != null) {
                        account.check(plant.told());
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void one_place_each_and_who_has_spoken_less_is_before(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Object>();
        var account = new Account();
        var fixture = new AggregateTestFixture<>(Floor.class);
        for (int step = 0; step < STEPS; step++) {
            var given = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
            var command = command(random, step, history.isEmpty() ? null : account);
            var told = new ArrayList<FloorPlace>();
            given.when(command);
            var before = history.size();
            fixture.getEventStore()
                    .readEvents(ID)
                    .asStream()
                    .map(message -> (Object) message.getPayload())
                    .skip(before)
                    .forEach(event -> {
                        history.add(event);
                        account.apply(event);
                    });
            if (command instanceof Ask ask) {
                new AggregateTestFixture<>(Floor.class)
                        .given(history)
                        .when(ask)
                        .expectResultMessagePayloadMatching(new PlaceOf(told));
                told.forEach(account::check);
            }
        }
        assertThat(history).hasSizeGreaterThan(STEPS / 3);
        assertThat(history.stream().map(Object::getClass).distinct())
                .contains(
                        Asked.class, Restated.class, Granted.class, GrantTakenBack.class, Done.class, Withdrawn.class);
    }

    /** @param account null before the first command */
    private static FloorCommand command(Random random, int step, @Nullable Account account) {
        var person = random.nextInt(8);
        var asks = request(step, person, random.nextInt(3) == 0 ? FloorRequestKind.QUESTION : FloorRequestKind.HAND);
        if (account == null) {
            return new Ask(ID, SESSION, "one", asks);
        }
        var request = some(random, step, account);
        return switch (random.nextInt(24)) {
            case 10, 11, 12, 13, 14 -> new Grant(ID, request);
            case 15, 16 -> new Finish(ID, account.speaking == null ? request : account.speaking);
            case 17 -> new Withdraw(ID, request, random.nextBoolean() ? null : Set.of(new UUID(1, person)));
            case 18 -> new Leave(ID, new UUID(0, person));
            case 19 -> random.nextInt(6) == 0 ? new Clear(ID) : new Grant(ID, request);
            case 20, 21 -> new TakeGrantBack(ID, account.speaking == null ? request : account.speaking);
            case 22 -> new Dismiss(ID, request);
            default -> new Ask(ID, SESSION, "one", asks);
        };
    }

    /** Returns a waiting request, or any id. */
    private static UUID some(Random random, int step, Account account) {
        var waiting = List.copyOf(account.waiting.keySet());
        return waiting.isEmpty() || random.nextInt(3) == 0
                ? new UUID(2, random.nextInt(step + 1))
                : waiting.get(random.nextInt(waiting.size()));
    }
}
