package igf.participation.floor;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.floor.FloorCommand.Ask;
import igf.participation.floor.FloorCommand.Finish;
import igf.participation.floor.FloorCommand.Grant;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.vocabulary.Mode;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final String ID = FloorCommand.floorOf(SESSION);
    private static final PersonalValue SEALED = new PersonalValue(new UUID(5, 5), "x");
    private static final FloorRequest ROOM = request(1, 1, Mode.ONSITE, FloorRequest.Kind.HAND, null);
    private static final FloorRequest ROOM_TOO = request(2, 2, Mode.ONSITE, FloorRequest.Kind.HAND, null);
    private static final FloorRequest AFAR = request(3, 3, Mode.ONLINE, FloorRequest.Kind.QUESTION, SEALED);

    private final AggregateTestFixture<Floor> fixture = new AggregateTestFixture<>(Floor.class);

    private static FloorRequest request(
            int id, int registration, Mode mode, FloorRequest.Kind kind, @Nullable PersonalValue text) {
        return new FloorRequest(
                new UUID(2, id), new UUID(0, registration), new UUID(1, registration), mode, kind, SEALED, text);
    }

    private static Asked asked(FloorRequest request) {
        return new Asked(ID, SESSION, "one", request);
    }

    private static Ask ask(FloorRequest request) {
        return new Ask(ID, SESSION, "one", request);
    }

    @Test
    void who_asks_is_queued_and_online_does_not_wait_behind_the_room() {
        fixture.givenNoPriorActivity().when(ask(ROOM)).expectEvents(asked(ROOM));
        fixture.given(asked(ROOM), asked(ROOM_TOO))
                .when(ask(AFAR))
                .expectEvents(asked(AFAR))
                .expectResultMessagePayload(new FloorPlace(AFAR.id(), FloorRequest.State.WAITING, 2, true));
    }

    @Test
    void a_hand_is_up_once_a_question_needs_words_and_three_may_wait() {
        var again = request(7, 1, Mode.ONSITE, FloorRequest.Kind.HAND, null);
        fixture.given(asked(ROOM)).when(ask(again)).expectNoEvents();
        var wordless = request(7, 1, Mode.ONSITE, FloorRequest.Kind.QUESTION, null);
        fixture.given(asked(ROOM)).when(ask(wordless)).expectException(Refused.class);
        fixture.given(asked(AFAR), asked(question(11)), asked(question(12)))
                .when(ask(question(13)))
                .expectException(Refused.class);
    }

    private static FloorRequest question(int id) {
        return request(id, 3, Mode.ONLINE, FloorRequest.Kind.QUESTION, SEALED);
    }

    @Test
    void one_speaks_at_a_time() {
        fixture.given(asked(ROOM), asked(AFAR))
                .when(new Grant(ID, AFAR.id()))
                .expectEvents(new Granted(SESSION, AFAR.id(), Mode.ONLINE));
        var speaking = List.of(asked(ROOM), asked(AFAR), new Granted(SESSION, AFAR.id(), Mode.ONLINE));
        fixture.given(speaking)
                .when(new Grant(ID, ROOM.id()))
                .expectEvents(new Done(SESSION, AFAR.id()), new Granted(SESSION, ROOM.id(), Mode.ONSITE));
        fixture.given(speaking).when(new Grant(ID, AFAR.id())).expectNoEvents();
        fixture.given(speaking).when(new Finish(ID, AFAR.id())).expectEvents(new Done(SESSION, AFAR.id()));
        fixture.given(speaking).when(new Finish(ID, ROOM.id())).expectException(Refused.class);
    }

    @Test
    void what_is_done_is_done() {
        var done = List.of(asked(ROOM), new Granted(SESSION, ROOM.id(), Mode.ONSITE), new Done(SESSION, ROOM.id()));
        fixture.given(done).when(new Finish(ID, ROOM.id())).expectNoEvents();
        fixture.given(done).when(new Grant(ID, ROOM.id())).expectException(Refused.class);
        fixture.given(done).when(new Finish(ID, AFAR.id())).expectException(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void turns_alternate_while_both_sides_wait_and_keep_the_order_of_each(long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<FloorRequest>();
        for (int i = 0; i < 25; i++) {
            var mode = random.nextInt(4) == 0 ? Mode.ONLINE : Mode.ONSITE;
            waiting.add(request(i, i, mode, FloorRequest.Kind.HAND, null));
        }
        var order = new FairTurns(Mode.ONSITE).order(waiting, FloorRequest::mode);
        assertThat(order).containsExactlyInAnyOrderElementsOf(waiting);
        for (var mode : Mode.values()) {
            Function<List<FloorRequest>, List<FloorRequest>> of =
                    all -> all.stream().filter(r -> r.mode() == mode).toList();
            assertThat(of.apply(order)).isEqualTo(of.apply(waiting));
        }
        long online = waiting.stream().filter(r -> r.mode() == Mode.ONLINE).count();
        for (int i = 0; i < Math.min(online, waiting.size() - online) * 2; i++) {
            assertThat(order.get(i).mode()).isEqualTo(i % 2 == 0 ? Mode.ONLINE : Mode.ONSITE);
        }
    }

    @Test
    void before_anybody_has_spoken_the_first_who_came_begins() {
        assertThat(new FairTurns(null).order(List.of(AFAR, ROOM, ROOM_TOO), FloorRequest::mode))
                .containsExactly(AFAR, ROOM, ROOM_TOO);
        assertThat(new FairTurns(null).order(List.of(ROOM, ROOM_TOO, AFAR), FloorRequest::mode))
                .containsExactly(ROOM, AFAR, ROOM_TOO);
        assertThat(new FairTurns(null).order(List.<FloorRequest>of(), FloorRequest::mode))
                .isEmpty();
    }
}
