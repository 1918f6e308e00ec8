package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.release;
import static igf.scheduling.Sample.released;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions that have begun change only with a reason, and past slots need an acknowledgement. */
class BegunSessionsTest extends ProgrammeFixture {

    private static final Instant BEFORE = at(NINE).minusSeconds(1);
    private static final Instant DURING = at(NINE);

    private static Instant at(LocalDateTime local) {
        return local.atZone(FACTS.zone()).toInstant();
    }

    private static Unplace unplace(@Nullable String reason) {
        return new Unplace(EDITION, id(1), reason, -1);
    }

    private static Place move(@Nullable String reason, String... acknowledge) {
        return new Place(EDITION, id(1), "harbour", NINE.plusHours(2), Set.of(acknowledge), reason, -1);
    }

    private static final Object[] PLACED = {added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN)};

    @Test
    void before_its_start_nobody_has_to_say_why() {
        given(PLACED).when(unplace(null), meta(BEFORE)).expectSuccessfulHandlerExecution();
        given(PLACED).when(move(null), meta(BEFORE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void from_its_start_on_a_session_leaves_its_place_with_a_reason_only() {
        for (var reason : new String[] {null, " "}) {
            assertThat(reasons(given(PLACED).when(unplace(reason), meta(DURING))))
                    .extracting(Refusal::rule, Refusal::pointer)
                    .containsExactly(tuple("REASON_REQUIRED", "/reason"));
            assertThat(reasons(given(PLACED).when(move(reason), meta(DURING))))
                    .extracting(Refusal::rule)
                    .containsExactly("REASON_REQUIRED");
        }
        given(PLACED)
                .when(unplace("The power failed"), meta(DURING))
                .expectEvents(
                        new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 2, "The power failed"));
        given(PLACED)
                .when(move("The power failed"), meta(DURING))
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(1),
                        new Placement("harbour", NINE.plusHours(2)),
                        new Placement("harbour", NINE),
                        List.of(),
                        null,
                        2,
                        new Acknowledgement("The power failed", List.of())));
    }

    @Test
    void moves_that_belong_together_need_a_reason_if_one_of_them_has_begun() {
        var swap =
                List.of(new RequestedPlacement(id(1), "harbour", TEN), new RequestedPlacement(id(2), "harbour", NINE));
        assertThat(reasons(given(PLACED).when(new PlaceTogether(EDITION, swap, Set.of("PAST"), null), meta(DURING))))
                .extracting(Refusal::rule)
                .containsExactly("REASON_REQUIRED");
        given(PLACED)
                .when(new PlaceTogether(EDITION, swap, Set.of("PAST"), "They changed rooms"), meta(DURING))
                .expectSuccessfulHandlerExecution();
    }

    /** The public went to the released place, even if the draft had changed by then. */
    @Test
    void the_place_of_the_last_release_counts_as_well() {
        var history = new Object[] {
            added(1),
            placed(1, HARBOUR, NINE),
            release(1, List.of(), List.of(released(1, HARBOUR, NINE))),
            new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 2, null)
        };
        assertThat(reasons(given(history).when(move(null), meta(DURING))))
                .extracting(Refusal::rule)
                .containsExactly("REASON_REQUIRED");
        given(history).when(move("It was postponed"), meta(DURING)).expectSuccessfulHandlerExecution();
        given(history)
                .when(
                        new ApplyPlan(EDITION, id(9), List.of(new RequestedPlacement(id(1), "harbour", TEN))),
                        meta(DURING))
                .expectNoEvents();
    }

    @Test
    void a_slot_that_has_begun_is_taken_knowingly_only() {
        var late = at(TEN).plusSeconds(60);
        assertThat(clashes(given(added(1)).when(place(1, HARBOUR, TEN), meta(late))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Clash.Kind.PAST, Clash.Severity.SOFT));
        given(added(1))
                .when(new Place(EDITION, id(1), "harbour", TEN, Set.of("PAST"), "It was held there", -1), meta(late))
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(1),
                        new Placement("harbour", TEN),
                        null,
                        List.of("PAST"),
                        null,
                        1,
                        new Acknowledgement("It was held there", List.of(new Accepted(Clash.Kind.PAST, null, null)))));
        given(added(1)).when(place(1, HARBOUR, NINE.plusHours(2)), meta(late)).expectSuccessfulHandlerExecution();
        given(PLACED)
                .when(place(1, HARBOUR, NINE), meta(late))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void options_say_which_slots_have_begun_and_name_them_last() {
        var board = ProgrammeState.of(
                FACTS,
                List.of(HARBOUR),
                GRID,
                List.of(new Session(session(1), List.of(), null, null, 0)),
                List.of(),
                null);
        var options = board.options(board.findSession(id(1)).orElseThrow(), at(TEN).plusSeconds(1));
        assertThat(options)
                .extracting(
                        option -> option.start(),
                        option -> option.clashes().stream().map(Clash::kind).toList())
                .endsWith(tuple(NINE, List.of(Clash.Kind.PAST)), tuple(TEN, List.of(Clash.Kind.PAST)))
                .hasSize(5);
        assertThat(options.getFirst().clashes()).isEmpty();
    }
}
