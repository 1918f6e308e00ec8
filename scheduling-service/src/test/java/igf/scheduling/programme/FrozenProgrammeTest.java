package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.release;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.FreezeProgramme;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.FreezeLifted;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Placement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** After a freeze, a change of a place needs a reason. */
class FrozenProgrammeTest extends ProgrammeFixture {

    private static final LocalDateTime ELEVEN = NINE.plusHours(2);
    private static final String REASON = "The speaker is ill";
    private static final Freeze FREEZE = new Freeze(NOW, "Printed", "system:test", NOW);
    /** Sessions 1 and 2 are released, 3 waits, and 4 is placed without a release. */
    private static final Object[] FROZEN = {
        added(1),
        placed(1, HARBOUR, NINE),
        added(2),
        placed(2, HARBOUR, TEN),
        release(1, List.of(), List.of(released(1, HARBOUR, NINE), released(2, HARBOUR, TEN))),
        added(3),
        added(4),
        placed(4, HARBOUR, ELEVEN),
        new ProgrammeFrozen(EDITION, FREEZE)
    };

    private static FreezeProgramme freeze(@Nullable Instant from, @Nullable String reason) {
        return new FreezeProgramme(EDITION, from, reason);
    }

    private static Place place(int number, LocalDateTime start, @Nullable String reason) {
        return new Place(EDITION, id(number), "attic", start, Set.of("LAYOUT", "CAPACITY"), reason, -1);
    }

    private void requireReason(Object command, int... sessions) {
        assertThat(reasons(given(FROZEN).when(command)))
                .extracting(Refusal::rule, Refusal::pointer, Refusal::detail)
                .containsExactly(java.util.Arrays.stream(sessions)
                        .mapToObj(number -> tuple(
                                "REASON_REQUIRED",
                                "/reason",
                                ("Session %d \"Session %d\" is in a programme that has been frozen since 2026-09-01, 10:00"
                                                + " (Europe/Oslo); say why its place is changed.")
                                        .formatted(number, number)))
                        .toArray(org.assertj.core.groups.Tuple[]::new));
    }

    @Test
    void a_programme_is_frozen_and_thawed_with_who_and_when() {
        given().when(freeze(NOW, " Printed ")).expectEvents(new ProgrammeFrozen(EDITION, FREEZE));
        given(FROZEN)
                .when(freeze(NOW, "Printed"), meta(NOW.plusSeconds(9)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(FROZEN)
                .when(freeze(NOW.plusSeconds(60), " "))
                .expectEvents(new ProgrammeFrozen(EDITION, new Freeze(NOW.plusSeconds(60), null, "system:test", NOW)));
        given(FROZEN).when(freeze(null, null)).expectEvents(new FreezeLifted(EDITION));
        given().when(freeze(null, null)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_released_session_changes_its_place_with_a_reason_only() {
        requireReason(place(1, NINE, null), 1);
        requireReason(place(1, NINE, " "), 1);
        requireReason(new Unplace(EDITION, id(1), null, -1), 1);
        given(FROZEN).when(place(1, NINE, REASON)).expectSuccessfulHandlerExecution();
        given(FROZEN).when(new Unplace(EDITION, id(1), REASON, -1)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_session_that_was_never_released_enters_with_a_reason_and_leaves_without() {
        requireReason(place(3, TEN, null), 3);
        requireReason(place(4, TEN, null), 4);
        given(FROZEN).when(place(3, TEN, REASON)).expectSuccessfulHandlerExecution();
        given(FROZEN).when(new Unplace(EDITION, id(4), null, -1)).expectSuccessfulHandlerExecution();
    }

    @Test
    void moves_that_belong_together_name_every_session_that_needs_a_reason() {
        var swap = List.of(
                new RequestedPlacement(id(1), "harbour", TEN),
                new RequestedPlacement(id(2), "harbour", NINE),
                new RequestedPlacement(id(4), "harbour", ELEVEN));
        requireReason(new PlaceTogether(EDITION, swap, Set.of(), null), 1, 2);
        given(FROZEN).when(new PlaceTogether(EDITION, swap, Set.of(), REASON)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_plan_is_applied_with_a_reason_or_not_at_all() {
        var plan = List.of(new RequestedPlacement(id(3), "harbour", ELEVEN.plusHours(22)));
        requireReason(new ApplyPlan(EDITION, id(9), plan), 3);
        given(FROZEN)
                .when(new ApplyPlan(EDITION, id(9), plan, REASON))
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(3),
                        new Placement("harbour", ELEVEN.plusHours(22)),
                        null,
                        List.of(),
                        id(9),
                        1,
                        new Acknowledgement(REASON, List.of())));
        var applied = List.of(new RequestedPlacement(id(4), "harbour", ELEVEN));
        given(FROZEN)
                .when(new ApplyPlan(EDITION, id(9), applied))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void before_its_instant_and_after_it_is_lifted_a_freeze_asks_nothing() {
        given(FROZEN).when(place(1, NINE, null), meta(NOW.minusSeconds(1))).expectSuccessfulHandlerExecution();
        var thawed = java.util.Arrays.copyOf(FROZEN, FROZEN.length + 1);
        thawed[FROZEN.length] = new FreezeLifted(EDITION);
        given(thawed).when(place(1, NINE, null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_withdrawal_and_an_unchanged_place_need_no_reason() {
        given(FROZEN).when(new CancelSession(EDITION, id(1001), "WITHDRAWN")).expectSuccessfulHandlerExecution();
        given(FROZEN)
                .when(place(1, HARBOUR, NINE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
