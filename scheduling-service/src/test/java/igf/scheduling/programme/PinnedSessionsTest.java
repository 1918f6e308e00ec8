package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.PinSession;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.UnpinSession;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionUnpinned;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.support.Availabilities;
import igf.scheduling.vocabulary.OutdatedVersionException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A pinned session is moved by hand only. */
class PinnedSessionsTest extends ProgrammeFixture {

    private static final String REASON = "Only this room has interpretation";
    private static final Pin PIN = new Pin(REASON, "system:test", NOW);
    private static final Object[] PINNED = {
        added(1), placed(1, HARBOUR, NINE), new SessionPinned(EDITION, id(1), PIN, 2)
    };

    private static PinSession pin(String reason) {
        return new PinSession(EDITION, id(1), reason, -1);
    }

    @Test
    void a_placed_session_is_pinned_with_who_when_and_why() {
        given(added(1), placed(1, HARBOUR, NINE))
                .when(pin(" " + REASON + " "))
                .expectEvents(new SessionPinned(EDITION, id(1), PIN, 2));
        given(PINNED).when(pin(REASON)).expectSuccessfulHandlerExecution().expectNoEvents();
        given(PINNED)
                .when(pin("The minister insists"))
                .expectEvents(
                        new SessionPinned(EDITION, id(1), new Pin("The minister insists", "system:test", NOW), 3));
    }

    @Test
    void a_session_without_a_place_cannot_be_pinned() {
        assertThat(reasons(given(added(1)).when(pin(REASON))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(tuple(
                        "SESSION_UNPLACED", "Session 1 \"Session 1\" has no place to be pinned to; place it first."));
        assertThat(reasons(given(added(1), new SessionCancelled(EDITION, id(1), "WITHDRAWN", null, 1))
                        .when(pin(REASON))))
                .extracting(Refusal::rule)
                .containsExactly("SESSION_CANCELLED");
        assertThat(reasons(given().when(pin(REASON)))).extracting(Refusal::rule).containsExactly("NOT_FOUND");
    }

    @Test
    void a_pin_is_removed_once_and_only_from_the_version_that_was_seen() {
        given(PINNED).when(new UnpinSession(EDITION, id(1), 2)).expectEvents(new SessionUnpinned(EDITION, id(1), 3));
        given(added(1), placed(1, HARBOUR, NINE))
                .when(new UnpinSession(EDITION, id(1), -1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(PINNED).when(new UnpinSession(EDITION, id(1), 1)).expectException(OutdatedVersionException.class);
        given(PINNED)
                .when(new PinSession(EDITION, id(1), "Another", 1))
                .expectException(OutdatedVersionException.class);
    }

    @Test
    void no_plan_moves_it_and_the_plan_says_why() {
        given(PINNED)
                .when(new ApplyPlan(EDITION, id(9), List.of(new RequestedPlacement(id(1), "harbour", TEN))))
                .expectNoEvents()
                .expectResultMessagePayload(new PlanApplication(
                        List.of(),
                        List.of(new PlanApplication.NotPlaced(
                                id(1),
                                1,
                                "Session 1",
                                List.of((Refusal.Simple) ProgrammeRefusal.pinned(session(1), PIN)),
                                List.of()))));
        assertThat(ProgrammeRefusal.pinned(session(1), PIN).detail())
                .isEqualTo("Session 1 \"Session 1\" is pinned to its place (" + REASON + ").");
    }

    @Test
    void a_move_by_hand_keeps_the_pin_also_together_with_others() {
        given(PINNED)
                .when(place(1, HARBOUR, TEN))
                .expectState(programme -> assertThat(pinOf(programme, 1)).isEqualTo(PIN));
        var swap =
                List.of(new RequestedPlacement(id(1), "harbour", TEN), new RequestedPlacement(id(2), "harbour", NINE));
        given(PINNED[0], PINNED[1], PINNED[2], added(2), placed(2, HARBOUR, TEN))
                .when(new PlaceTogether(EDITION, swap, Set.of(), null))
                .expectState(programme -> {
                    assertThat(pinOf(programme, 1)).isEqualTo(PIN);
                    assertThat(pinOf(programme, 2)).isNull();
                });
    }

    @Test
    void it_ends_with_the_place() {
        given(PINNED)
                .when(new Unplace(EDITION, id(1), null, -1))
                .expectState(programme -> assertThat(pinOf(programme, 1)).isNull());
        var cancelled = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 3);
        var pinned = new Session(session(1), List.of(), new Placement("harbour", NINE), null, 2, PIN);
        assertThat(Session.after(pinned, cancelled).pin()).isNull();
        assertThat(Session.after(pinned, placed(1, ATTIC, NINE)).pin()).isEqualTo(PIN);
    }

    private static @Nullable Pin pinOf(Programme programme, int number) {
        return programme
                .planningInput(NOW, Availabilities.NONE)
                .sessions()
                .get(number - 1)
                .pin();
    }
}
