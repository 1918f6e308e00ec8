package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HALF_PAST_NINE;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.RemoveRoom;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.session.Option;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.venue.VenueEvent.RoomRemoved;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.ClosedRoom;
import igf.scheduling.vocabulary.Closure;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rooms close for a time, and are removed when no session is placed in them. */
class RoomsTest extends ProgrammeFixture {

    private static final Closure FLOOD = new Closure(HALF_PAST_NINE, TEN, "A pipe burst");

    private static Room closed(Closure... closures) {
        return new Room(
                "harbour", "Harbour Hall", 100, List.of("CIRCLE"), 1, List.of("projector"), 30, List.of(closures));
    }

    private static RoomDescribed described(Closure... closures) {
        return new RoomDescribed(EDITION, closed(closures));
    }

    @Test
    void a_room_that_closes_keeps_its_sessions_and_they_clash() {
        given(added(1), placed(1, HARBOUR, NINE))
                .when(new DescribeRoom(EDITION, closed(FLOOD), 0))
                .expectEvents(described(FLOOD));
        var board = board(1, NINE, FLOOD);
        assertThat(CurrentClash.findAll(board))
                .extracting(CurrentClash::clash)
                .extracting(Clash::kind, Clash::severity, Clash::session, Clash::room, Clash::closedRoom)
                .containsExactly(tuple(
                        Kind.ROOM_CLOSED,
                        Severity.HARD,
                        id(1),
                        "harbour",
                        new ClosedRoom("Harbour Hall", List.of(FLOOD))));
    }

    @Test
    void nothing_is_released_in_a_closed_room_even_if_somebody_acknowledges_it() {
        Object[] flooded = {added(1), placed(1, HARBOUR, NINE), described(FLOOD)};
        var found = clashes(given(flooded).when(new Release(EDITION, null)));
        assertThat(found).extracting(Clash::kind).containsExactly(Kind.ROOM_CLOSED);
        var acknowledge = new ReleaseAcknowledgement(found.getFirst().id(), "They swim");
        assertThat(reasons(given(flooded).when(new Release(EDITION, null, List.of(acknowledge)))))
                .extracting(Refusal::rule)
                .containsExactly("CLASH_NOT_ACKNOWLEDGEABLE");
    }

    @Test
    void nothing_is_placed_or_offered_while_a_room_is_closed() {
        assertThat(clashes(given(added(1), described(FLOOD)).when(place(1, HARBOUR, NINE, "ROOM_CLOSED"))))
                .extracting(Clash::kind)
                .containsExactly(Kind.ROOM_CLOSED);
        given(added(1), described(FLOOD)).when(place(1, HARBOUR, TEN)).expectSuccessfulHandlerExecution();
        var early = new Closure(NINE.minusHours(2), NINE, "Cleaning");
        given(added(1), described(early)).when(place(1, HARBOUR, NINE)).expectSuccessfulHandlerExecution();
        var board = board(1, null, FLOOD, new Closure(TEN.plusHours(1), TEN.plusDays(2), "A wedding"));
        assertThat(board.options(board.findSession(id(1)).orElseThrow(), NOW))
                .extracting(Option::start)
                .containsExactly(TEN);
    }

    @Test
    void a_closure_has_a_time_that_exists() {
        var spring = LocalDateTime.of(2026, 3, 29, 2, 30);
        var reversed = new Closure(TEN, NINE, "Typed in the wrong order");
        var empty = new Closure(NINE, NINE, "No time");
        var skipped = new Closure(spring, spring.plusHours(3), "Summer time begins");
        var skippedAndEmpty = new Closure(spring, spring, "Summer time begins");
        var closures = closed(reversed, empty, skipped, FLOOD, skippedAndEmpty);
        assertThat(reasons(given().when(new DescribeRoom(EDITION, closures, -1))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(
                        tuple("CLOSURE_WITHOUT_TIME", "/closed/0/to"),
                        tuple("CLOSURE_WITHOUT_TIME", "/closed/1/to"),
                        tuple("TIME_SKIPPED", "/closed/2/from"),
                        tuple("TIME_SKIPPED", "/closed/4/from"),
                        tuple("TIME_SKIPPED", "/closed/4/to"),
                        tuple("CLOSURE_WITHOUT_TIME", "/closed/4/to"));
    }

    @Test
    void a_release_has_the_equipment_of_a_room_and_not_its_closures() {
        given(added(1), placed(1, ATTIC, NINE), described(FLOOD))
                .when(new Release(EDITION, null))
                .expectResultMessagePayloadMatching(org.hamcrest.CoreMatchers.is(
                        new org.hamcrest.CustomMatcher<Object>("has rooms without closures") {
                            @Override
                            public boolean matches(Object answer) {
                                var harbour = ((Released) answer).venue().getLast();
                                return harbour.equals(closed()) && Objects.equals(harbour.onlineSeats(), 30);
                            }
                        }));
    }

    @Test
    void a_room_with_sessions_is_not_removed_and_all_of_them_are_named() {
        Object[] used = {added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN)};
        assertThat(reasons(given(used).when(new RemoveRoom(EDITION, "harbour", -1))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(
                        tuple(
                                "ROOM_IN_USE",
                                "Session 1 \"Session 1\" is placed in the room Harbour Hall on 24 October 2026, 09:00; move"
                                        + " it first."),
                        tuple(
                                "ROOM_IN_USE",
                                "Session 2 \"Session 2\" is placed in the room Harbour Hall on 24 October 2026, 10:00; move"
                                        + " it first."));
        given(used).when(new RemoveRoom(EDITION, "attic", 0)).expectEvents(new RoomRemoved(EDITION, "attic", 1));
    }

    @Test
    void a_removed_room_is_gone_until_it_is_added_again_with_a_later_version() {
        Object[] removed = {
            added(1),
            placed(1, HARBOUR, NINE),
            new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 2, null),
            new RoomRemoved(EDITION, "harbour", 1)
        };
        assertThat(reasons(given(removed).when(place(1, HARBOUR, NINE))))
                .extracting(Refusal::rule)
                .containsExactly("ROOM_UNKNOWN");
        given(removed)
                .when(new RemoveRoom(EDITION, "harbour", -1))
                .expectNoEvents()
                .expectResultMessagePayload(false);
        given(removed)
                .when(new DescribeRoom(EDITION, HARBOUR, -1))
                .expectEvents(new RoomDescribed(EDITION, HARBOUR.withVersion(2)));
    }

    /** @param start null if the session is not placed */
    private static ProgrammeState board(
            int number, @org.jspecify.annotations.Nullable LocalDateTime start, Closure... closures) {
        var placement = start == null ? null : new Placement("harbour", start);
        return ProgrammeState.of(
                FACTS,
                List.of(closed(closures)),
                GRID,
                List.of(new Session(session(number), List.of(), placement, null, 1)),
                List.of(),
                null);
    }
}
