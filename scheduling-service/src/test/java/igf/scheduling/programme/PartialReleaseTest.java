package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.release;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.api.release.ChangeType;
import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Placement;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent.GridLaid;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.venue.VenueEvent.RoomRemoved;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.Member;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A release of some sessions publishes their changes; all others stay as released last. */
class PartialReleaseTest extends ProgrammeFixture {

    private static final LocalDate SECOND_DAY = NINE.toLocalDate().plusDays(1);

    /** Two sessions are public: the first at nine in the hall, the second at ten. */
    private static List<Object> published(Member... peopleOfFirst) {
        return List.of(
                added(1, peopleOfFirst),
                placed(1, HARBOUR, NINE),
                added(2),
                placed(2, HARBOUR, TEN),
                release(1, List.of(), List.of(released(1, HARBOUR, NINE, peopleOfFirst), released(2, HARBOUR, TEN))));
    }

    private static SessionPlaced moved(int number, Room room, LocalDateTime start, long version) {
        return new SessionPlaced(
                EDITION, id(number), new Placement(room.room(), start), null, List.of(), null, version, null);
    }

    private static Object[] with(List<Object> history, Object... more) {
        var all = new ArrayList<>(history);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private static Release only(UUID... sessions) {
        return releasing(new ReleaseScope(List.of(sessions), List.of()), null);
    }

    private static Release releasing(ReleaseScope scope, @Nullable String basis) {
        return new Release(new ReleaseRequest("After the flood", "Come", scope, List.of(), basis), EDITION);
    }

    private Released made(Release command, Object... history) {
        var made = new AtomicReference<Released>();
        given(history)
                .when(command, meta())
                .expectResultMessagePayloadMatching(
                        org.hamcrest.CoreMatchers.is(new org.hamcrest.CustomMatcher<Object>("released") {
                            @Override
                            public boolean matches(Object answer) {
                                made.set((Released) answer);
                                return true;
                            }
                        }));
        return Objects.requireNonNull(made.get());
    }

    @Test
    void only_the_sessions_named_change_and_the_next_release_has_the_others() {
        var history = with(published(), moved(1, ATTIC, NINE, 2), moved(2, ATTIC, TEN, 2));
        var partial = made(only(id(1)), history);
        assertThat(partial.name()).isEqualTo("After the flood");
        assertThat(partial.scope()).isEqualTo(new ReleaseScope(List.of(id(1)), List.of()));
        assertThat(partial.sessions())
                .extracting(ReleasedSession::number, session -> session.place().room())
                .containsExactly(tuple(1, "attic"), tuple(2, "harbour"));
        assertThat(partial.differences())
                .extracting(ReleaseChange::type, change -> change.session().number())
                .containsExactly(tuple(ChangeType.MOVED, 1));
        var rest = made(new Release(EDITION, "Come"), with(List.of(history), partial));
        assertThat(rest.scope()).isNull();
        assertThat(rest.differences())
                .extracting(ReleaseChange::type, change -> change.session().number())
                .containsExactly(tuple(ChangeType.MOVED, 2));
    }

    @Test
    void a_day_has_the_sessions_that_are_there_now_and_those_that_were() {
        var tomorrow = SECOND_DAY.atTime(9, 0);
        var history = with(published(), moved(1, HARBOUR, tomorrow, 2), moved(2, ATTIC, TEN, 2));
        var partial = made(releasing(new ReleaseScope(List.of(), List.of(SECOND_DAY)), null), history);
        assertThat(partial.differences())
                .extracting(change -> change.session().number())
                .containsExactly(1);
        var back = made(
                releasing(new ReleaseScope(List.of(), List.of(SECOND_DAY)), null),
                with(List.of(history), partial, moved(1, HARBOUR, NINE, 3)));
        assertThat(back.differences())
                .extracting(change -> change.session().number())
                .containsExactly(1);
    }

    @Test
    void a_cancellation_waits_for_a_release_of_its_session() {
        var gone = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 2);
        var history = with(published(), gone, moved(2, ATTIC, TEN, 2));
        assertThat(made(only(id(2)), history).sessions())
                .extracting(ReleasedSession::number)
                .containsExactly(1, 2);
        assertThat(made(only(id(1)), history).differences())
                .extracting(ReleaseChange::type, ReleaseChange::reason)
                .containsExactly(tuple(ChangeType.CANCELLED, "WITHDRAWN"));
    }

    @Test
    void clashes_are_those_of_what_would_be_public() {
        var swapped = with(
                published(),
                new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 2, null),
                moved(2, HARBOUR, NINE, 2));
        assertThat(clashes(given(swapped).when(only(id(2)), meta())))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.ROOM);
        given(swapped).when(only(id(1), id(2)), meta()).expectSuccessfulHandlerExecution();

        var asha = person(1);
        var replaced = with(
                published(asha),
                new PeopleChanged(EDITION, id(1), List.of(), 2),
                new PeopleChanged(EDITION, id(2), List.of(asha), 2),
                moved(2, ATTIC, NINE, 3));
        var clash = clashes(given(replaced).when(only(id(2)), meta()));
        assertThat(clash)
                .as("the public still sees her in the first")
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.PERSON);
        var accepted = new ReleaseRequest(
                null,
                null,
                new ReleaseScope(List.of(id(2)), List.of()),
                List.of(new ReleaseAcknowledgement(clash.getFirst().id(), "She leaves the first")),
                null);
        given(replaced).when(new Release(accepted, EDITION), meta()).expectSuccessfulHandlerExecution();
        var declined = new Member(
                asha.personId(), asha.entryId(), "SPEAKER", null, null, null, null, null, null, "DECLINED", null);
        var withdrawn = with(
                published(asha),
                new PeopleChanged(EDITION, id(1), List.of(asha.withAnswer(declined)), 2),
                new PeopleChanged(EDITION, id(2), List.of(asha), 2),
                moved(2, ATTIC, NINE, 3));
        given(withdrawn).when(only(id(2)), meta()).expectSuccessfulHandlerExecution();
    }

    /** The public knows of the second session in the flooded hall already, and urgent news must not wait for it. */
    @Test
    void a_lost_room_blocks_only_the_sessions_that_are_released() {
        var flood = new Closure(NINE.minusHours(1), NINE.plusHours(9), "A pipe burst");
        var history = with(
                published(),
                new RoomDescribed(
                        EDITION,
                        new Room("harbour", "Harbour Hall", 100, List.of("CIRCLE"), 1, null, null, List.of(flood))),
                moved(1, ATTIC, NINE, 2));
        given(history).when(only(id(1)), meta()).expectSuccessfulHandlerExecution();
        assertThat(clashes(given(history).when(only(id(2)), meta())))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.ROOM_CLOSED);
    }

    @Test
    void a_session_that_stays_in_a_removed_room_keeps_it() {
        var history = with(
                published(), moved(1, ATTIC, NINE, 2), moved(2, ATTIC, TEN, 2), new RoomRemoved(EDITION, "harbour", 1));
        assertThat(made(only(id(1)), history).venue()).extracting(Room::room).containsExactly("attic", "harbour");
        assertThat(made(only(id(1), id(2)), history).venue())
                .extracting(Room::room)
                .containsExactly("attic");
    }

    @Test
    void unknown_sessions_and_days_without_sessions_are_refused_together() {
        var scope = new ReleaseScope(List.of(id(1), id(77)), List.of(NINE.toLocalDate(), SECOND_DAY));
        assertThat(reasons(given(published().toArray()).when(releasing(scope, null), meta())))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("SESSION_UNKNOWN", "/sessions/1"), tuple("DAY_WITHOUT_SESSIONS", "/days/1"));
    }

    @Test
    void a_preview_is_outdated_by_changes_of_what_it_showed() {
        var moves = moved(1, HARBOUR, NINE.plusHours(2), 2);
        var scope = new ReleaseScope(List.of(id(1)), List.of());
        var seen = basis(scope, moves);
        given(with(published(), moves)).when(releasing(scope, seen), meta()).expectSuccessfulHandlerExecution();
        given(with(published(), moves, moved(2, ATTIC, TEN, 2)))
                .when(releasing(scope, seen), meta())
                .expectSuccessfulHandlerExecution();
        assertThat(reasons(
                        given(with(published(), moves, moved(1, ATTIC, TEN, 3))).when(releasing(scope, seen), meta())))
                .extracting(Refusal::rule, Refusal::kind)
                .containsExactly(tuple("PREVIEW_OUTDATED", Refusal.Kind.CONFLICT));
        assertThat(reasons(given(with(published(), moves)).when(releasing(ReleaseScope.ALL, seen), meta())))
                .extracting(Refusal::rule)
                .as("it was of other sessions")
                .containsExactly("PREVIEW_OUTDATED");
        for (var venue : List.of(
                new RoomDescribed(EDITION, ATTIC.withVersion(1)),
                new GridLaid(EDITION, new Grid(igf.scheduling.Sample.GRID.days(), 1)))) {
            assertThat(reasons(given(with(published(), moves, venue)).when(releasing(scope, seen), meta())))
                    .extracting(Refusal::rule)
                    .as("rooms and grid are published with it")
                    .containsExactly("PREVIEW_OUTDATED");
        }
        assertThat(reasons(given(with(published(), moves, release(2, List.of(), List.of())))
                        .when(releasing(scope, seen), meta())))
                .extracting(Refusal::rule)
                .as("another release was made")
                .containsExactly("PREVIEW_OUTDATED");
    }

    /** Returns the basis as the preview reads it. */
    private static String basis(ReleaseScope scope, SessionPlaced moved) {
        var board = ProgrammeState.of(
                FACTS, List.of(HARBOUR, ATTIC), igf.scheduling.Sample.GRID, List.of(), List.of(), null);
        published().forEach(event -> {
            if (event instanceof ProgrammeEvent e) {
                board.on(e);
            }
        });
        board.on(moved);
        var before = List.of(released(1, HARBOUR, NINE), released(2, HARBOUR, TEN));
        return new NextRelease(board, FACTS, before, 2, scope).basis();
    }

    @Test
    void a_refused_placement_offers_free_places() {
        var refused = reasons(given(published().toArray()).when(place(1, HARBOUR, TEN), meta()));
        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        igf.scheduling.vocabulary.ClashRefusal.class,
                        clash -> assertThat(clash.alternatives())
                                .extracting(place -> place.roomName(), place -> place.start())
                                .hasSize(3)
                                .doesNotContain(tuple("Harbour Hall", NINE), tuple("Harbour Hall", TEN)));
    }
}
