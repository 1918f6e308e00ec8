package igf.participation.floor;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Attendance;
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
import igf.platform.domain.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final String ID = FloorCommand.floorId(SESSION);
    private static final PersonalValue SEALED = new PersonalValue(new UUID(5, 5), "x");
    private static final FloorRequest ROOM = request(1, 1, Mode.ONSITE, FloorRequestKind.HAND, null);
    private static final FloorRequest ROOM_TOO = request(2, 2, Mode.ONSITE, FloorRequestKind.HAND, null);
    private static final FloorRequest AFAR = request(3, 3, Mode.ONLINE, FloorRequestKind.QUESTION, SEALED);

    private final AggregateTestFixture<Floor> fixture = new AggregateTestFixture<>(Floor.class);

    private static FloorRequest request(
            int id, int registration, Mode mode, FloorRequestKind kind, @Nullable PersonalValue text) {
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
                .expectResultMessagePayload(new FloorPlace(AFAR.id(), FloorRequestState.WAITING, 2, true));
    }

    @Test
    void a_person_has_one_place_whatever_they_ask() {
        var again = request(7, 1, Mode.ONSITE, FloorRequestKind.HAND, null);
        fixture.given(asked(ROOM)).when(ask(again)).expectNoEvents();
        var wordless = request(7, 1, Mode.ONSITE, FloorRequestKind.QUESTION, null);
        fixture.given(asked(ROOM)).when(ask(wordless)).expectException(RefusedException.class);
        var question = request(7, 1, Mode.ONSITE, FloorRequestKind.QUESTION, SEALED);
        var inItsPlace = request(1, 1, Mode.ONSITE, FloorRequestKind.QUESTION, SEALED);
        fixture.given(asked(ROOM), asked(ROOM_TOO))
                .when(ask(question))
                .expectEvents(new Restated(SESSION, inItsPlace))
                .expectResultMessagePayload(new FloorPlace(ROOM.id(), FloorRequestState.WAITING, 1, false));
        fixture.given(asked(ROOM), asked(ROOM_TOO), new Restated(SESSION, inItsPlace))
                .when(ask(again))
                .expectNoEvents();
    }

    @Test
    void who_has_spoken_goes_behind_who_has_not() {
        var again = request(7, 1, Mode.ONSITE, FloorRequestKind.HAND, null);
        fixture.given(
                        asked(ROOM),
                        new Granted(SESSION, ROOM.id(), Mode.ONSITE),
                        new Done(SESSION, ROOM.id()),
                        asked(again))
                .when(ask(ROOM_TOO))
                .expectResultMessagePayload(new FloorPlace(ROOM_TOO.id(), FloorRequestState.WAITING, 1, true));
    }

    @Test
    void only_the_person_or_a_tool_takes_a_request_back() {
        var own = new Withdraw(ID, ROOM.id(), Set.of(new UUID(8, 8), ROOM.person()));
        fixture.given(asked(ROOM)).when(own).expectEvents(new Withdrawn(SESSION, ROOM.id(), ROOM.registration()));
        fixture.given(asked(ROOM))
                .when(new Withdraw(ID, ROOM.id(), null))
                .expectEvents(new Withdrawn(SESSION, ROOM.id(), ROOM.registration()));
        fixture.given(asked(ROOM), new Withdrawn(SESSION, ROOM.id(), ROOM.registration()))
                .when(own)
                .expectNoEvents();
        fixture.given(asked(ROOM), new Granted(SESSION, ROOM.id(), Mode.ONSITE))
                .when(own)
                .expectEvents(new Done(SESSION, ROOM.id()));
        var stranger = new UUID(1, 77);
        assertThat(refusal(List.of(asked(ROOM)), new Withdraw(ID, ROOM.id(), Set.of(stranger))))
                .as("a stranger hears the same, whether there is one or not")
                .isEqualTo(refusal(List.of(asked(ROOM)), new Withdraw(ID, AFAR.id(), Set.of(stranger))))
                .isEqualTo(refusal(List.of(), new Withdraw(ID, ROOM.id(), Set.of(stranger))))
                .isEqualTo("FORBIDDEN This is not your request.");
        assertThat(refusal(List.of(asked(ROOM)), new Withdraw(ID, AFAR.id(), null)))
                .startsWith("NOT_FOUND");
    }

    private static String refusal(List<FloorEvent> given, FloorCommand command) {
        var fixture = new AggregateTestFixture<>(Floor.class);
        var told = new ArrayList<String>();
        (given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given))
                .when(command)
                .expectException(new BaseMatcher<Throwable>() {
                    @Override
                    public boolean matches(Object thrown) {
                        if (thrown instanceof RefusedException refused) {
                            var reason = refused.reasons().getFirst();
                            told.add(reason.kind() + " " + reason.detail());
                        }
                        return thrown instanceof RefusedException;
                    }

                    @Override
                    public void describeTo(Description description) {
                        description.appendText("a refusal");
                    }
                });
        return told.getFirst();
    }

    @Test
    void who_is_not_registered_any_more_leaves_and_a_cancelled_session_has_no_queue() {
        var speaking = List.of(asked(ROOM), asked(AFAR), new Granted(SESSION, AFAR.id(), Mode.ONLINE));
        fixture.given(speaking)
                .when(new Leave(ID, ROOM.registration()))
                .expectEvents(new Withdrawn(SESSION, ROOM.id(), ROOM.registration()));
        fixture.given(speaking).when(new Leave(ID, AFAR.registration())).expectEvents(new Done(SESSION, AFAR.id()));
        fixture.given(speaking)
                .when(new Clear(ID))
                .expectEvents(new Done(SESSION, AFAR.id()), new Withdrawn(SESSION, ROOM.id(), ROOM.registration()));
    }

    @Test
    void whoever_takes_part_online_is_shown_as_online() {
        var inRoom = Optional.of(Mode.ONSITE);
        var seenOnline = Set.of(Mode.ONLINE);
        var both = Set.of(Mode.ONLINE, Mode.ONSITE);
        var nowhere = Optional.<Mode>empty();
        assertThat(new SpeakingModeRule(Set.of(), nowhere, Attendance.ONSITE).decide(Mode.ONLINE))
                .isEqualTo(Mode.ONLINE);
        assertThat(new SpeakingModeRule(Set.of(), inRoom, Attendance.ONSITE).decide(Mode.ONLINE))
                .as("with a seat in the room")
                .isEqualTo(Mode.ONLINE);
        assertThat(new SpeakingModeRule(seenOnline, inRoom, Attendance.ONSITE).decide(Mode.ONSITE))
                .isEqualTo(Mode.ONLINE);
        assertThat(new SpeakingModeRule(Set.of(), Optional.of(Mode.ONLINE), Attendance.ONSITE).decide(Mode.ONSITE))
                .as("with a seat online")
                .isEqualTo(Mode.ONLINE);
        assertThat(new SpeakingModeRule(Set.of(), nowhere, Attendance.ONLINE).decide(Mode.ONSITE))
                .as("registered online")
                .isEqualTo(Mode.ONLINE);
        assertThat(new SpeakingModeRule(both, Optional.of(Mode.ONLINE), Attendance.ONLINE).decide(Mode.ONLINE))
                .as("seen in the room")
                .isEqualTo(Mode.ONSITE);
        assertThat(new SpeakingModeRule(Set.of(), inRoom, Attendance.ONLINE).decide(Mode.ONSITE))
                .isEqualTo(Mode.ONSITE);
        assertThat(new SpeakingModeRule(Set.of(), nowhere, Attendance.UNDECIDED).decide(Mode.ONSITE))
                .isEqualTo(Mode.ONSITE);
    }

    @Test
    void a_grant_that_was_a_mistake_does_not_count() {
        var given = List.of(asked(ROOM), asked(ROOM_TOO), asked(AFAR), new Granted(SESSION, ROOM.id(), Mode.ONSITE));
        var back = new GrantTakenBack(SESSION, ROOM.id(), null);
        fixture.given(given)
                .when(new TakeGrantBack(ID, ROOM.id()))
                .expectEvents(back)
                .expectResultMessagePayload(new FloorPlace(ROOM.id(), FloorRequestState.WAITING, 1, true));
        fixture.given(given)
                .andGiven(back)
                .when(new TakeGrantBack(ID, ROOM.id()))
                .expectNoEvents();
        fixture.given(given)
                .andGiven(back)
                .when(new Grant(ID, ROOM.id()))
                .expectEvents(new Granted(SESSION, ROOM.id(), Mode.ONSITE));
        fixture.given(given).when(new TakeGrantBack(ID, new UUID(3, 3))).expectException(RefusedException.class);
        fixture.given(given)
                .andGiven(new Done(SESSION, ROOM.id()))
                .when(new TakeGrantBack(ID, ROOM.id()))
                .expectException(RefusedException.class);
    }

    @Test
    void the_turns_go_on_as_if_nobody_had_been_called_by_mistake() {
        fixture.given(
                        asked(AFAR),
                        new Granted(SESSION, AFAR.id(), Mode.ONLINE),
                        new Done(SESSION, AFAR.id()),
                        asked(ROOM),
                        new Granted(SESSION, ROOM.id(), Mode.ONSITE))
                .when(new TakeGrantBack(ID, ROOM.id()))
                .expectEvents(new GrantTakenBack(SESSION, ROOM.id(), Mode.ONLINE));
    }

    @Test
    void whoever_asked_again_meanwhile_has_the_old_place_with_what_they_want_now() {
        var again = request(7, 1, Mode.ONSITE, FloorRequestKind.QUESTION, SEALED);
        fixture.given(asked(ROOM), asked(ROOM_TOO), new Granted(SESSION, ROOM.id(), Mode.ONSITE), asked(again))
                .when(new TakeGrantBack(ID, ROOM.id()))
                .expectEvents(
                        new Withdrawn(SESSION, again.id(), again.registration()),
                        new GrantTakenBack(SESSION, ROOM.id(), null),
                        new Restated(SESSION, request(1, 1, Mode.ONSITE, FloorRequestKind.QUESTION, SEALED)));
    }

    @Test
    void a_moderator_dismisses_who_waits_and_nobody_who_speaks() {
        fixture.given(asked(ROOM))
                .when(new Dismiss(ID, ROOM.id()))
                .expectEvents(new Withdrawn(SESSION, ROOM.id(), ROOM.registration()));
        fixture.given(asked(ROOM), new Withdrawn(SESSION, ROOM.id(), ROOM.registration()))
                .when(new Dismiss(ID, ROOM.id()))
                .expectNoEvents();
        fixture.given(asked(ROOM), new Granted(SESSION, ROOM.id(), Mode.ONSITE))
                .when(new Dismiss(ID, ROOM.id()))
                .expectException(RefusedException.class);
        fixture.given(asked(ROOM)).when(new Dismiss(ID, AFAR.id())).expectException(RefusedException.class);
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
        fixture.given(speaking).when(new Finish(ID, ROOM.id())).expectException(RefusedException.class);
    }

    @Test
    void what_is_done_is_done() {
        var done = List.of(asked(ROOM), new Granted(SESSION, ROOM.id(), Mode.ONSITE), new Done(SESSION, ROOM.id()));
        fixture.given(done).when(new Finish(ID, ROOM.id())).expectNoEvents();
        fixture.given(done).when(new Grant(ID, ROOM.id())).expectException(RefusedException.class);
        fixture.given(done).when(new Finish(ID, AFAR.id())).expectException(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void turns_alternate_while_both_sides_wait_and_keep_the_order_of_each(long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<FloorRequest>();
        for (int i = 0; i < 25; i++) {
            var mode = random.nextInt(4) == 0 ? Mode.ONLINE : Mode.ONSITE;
            waiting.add(request(i, i, mode, FloorRequestKind.HAND, null));
        }
        var order = new FairTurns(Mode.ONSITE).order(waiting, FloorRequest::mode, r -> 0);
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
        assertThat(new FairTurns(null).order(List.of(AFAR, ROOM, ROOM_TOO), FloorRequest::mode, r -> 0))
                .containsExactly(AFAR, ROOM, ROOM_TOO);
        assertThat(new FairTurns(null).order(List.of(ROOM, ROOM_TOO, AFAR), FloorRequest::mode, r -> 0))
                .containsExactly(ROOM, AFAR, ROOM_TOO);
        assertThat(new FairTurns(null).order(List.<FloorRequest>of(), FloorRequest::mode, r -> 0))
                .isEmpty();
    }
}
